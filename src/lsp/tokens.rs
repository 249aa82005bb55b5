//! Semantic tokens: people, organizations, places, numbers, times and the words that say that somebody said something, and
//! around them quotations.

use tower_lsp::ls_types::{SemanticToken, SemanticTokenType};

use super::documents::Snapshot;
use crate::facts::{EntityKind, Facts};
use crate::span::Span;

/// What a token may be, in the order of the protocol’s numbers.
pub(super) const TYPES: [&str; 7] = ["person", "organization", "place", "number", "time", "quotation", "cue"];

/// The types as the protocol has them.
pub(super) fn types() -> Vec<SemanticTokenType> {
    TYPES.iter().map(|&name| SemanticTokenType::new(name)).collect()
}

/// The tokens that lie in a part of the draft, or reach into it. None spans a line end or lies over another.
pub(super) fn tokens(facts: &Facts, snapshot: &Snapshot, shown: Span) -> Vec<SemanticToken> {
    let mut pieces = marked(facts);
    pieces.extend(quoted(facts, &pieces));
    pieces.sort_unstable();
    let text = facts.draft().text();
    let lines = pieces.into_iter().flat_map(|(span, kind)| lines(text, span).map(move |span| (span, kind)));
    let mut before = (0, 0);
    let token = |(span, kind): (Span, usize)| {
        let range = snapshot.range(span);
        let (line, column) = (range.start.line, range.start.character);
        let delta_line = line - before.0;
        let delta_start = if delta_line == 0 { column - before.1 } else { column };
        before = (line, column);
        SemanticToken {
            delta_line,
            delta_start,
            length: range.end.character - column,
            token_type: u32::try_from(kind).unwrap_or_default(),
            token_modifiers_bitset: 0,
        }
    };
    lines.filter(|(span, _)| span.overlaps(shown)).map(token).collect()
}

/// Everything but quotations, in text order, each with its type. Of two that overlap, the one that begins first counts.
fn marked(facts: &Facts) -> Vec<(Span, usize)> {
    let number = |name: &str| TYPES.iter().position(|it| *it == name);
    let names = facts.mentions().iter().filter_map(|mention| {
        let kind = match facts.entity(mention.entity).kind {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Thing => return None,
        };
        Some((mention.place.span, number(kind)?))
    });
    let mut found: Vec<(Span, usize)> = names.collect();
    let cues = facts.attributions().iter().filter_map(|it| it.cue.as_ref()).map(|cue| cue.span);
    found.extend(facts.times().iter().map(|it| it.place.span).zip(number("time").into_iter().cycle()));
    found.extend(facts.quantities().iter().map(|it| it.place.span).zip(number("number").into_iter().cycle()));
    found.extend(cues.zip(number("cue").into_iter().cycle()));
    found.sort_unstable_by_key(|(span, kind)| (span.start, std::cmp::Reverse(span.end), *kind));
    let mut end = 0;
    found.retain(|(span, _)| {
        let is_free = span.start >= end && !span.is_empty();
        end = if is_free { span.end } else { end };
        is_free
    });
    found
}

/// What of the quotations lies under no other token.
fn quoted(facts: &Facts, marked: &[(Span, usize)]) -> Vec<(Span, usize)> {
    let Some(kind) = TYPES.iter().position(|it| *it == "quotation") else { return Vec::new() };
    let mut pieces = Vec::new();
    for quote in facts.quotes().iter().filter(|quote| !quote.nested) {
        let mut start = quote.span.start;
        let first = marked.partition_point(|(span, _)| span.end <= start);
        for (inside, _) in marked[first..].iter().take_while(|(span, _)| span.start < quote.span.end) {
            pieces.push(Span::new(start, inside.start.max(start)));
            start = inside.end;
        }
        pieces.push(Span::new(start, quote.span.end.max(start)));
    }
    pieces.into_iter().filter(|span| !span.is_empty()).map(|span| (span, kind)).collect()
}

/// What of a place lies in each of its lines.
fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut next = span.start;
    let words = text.get(span.range()).unwrap_or_default();
    let lines = words.split(['\n', '\r']).map(move |line| {
        let line = Span::new(next, next + line.len());
        next = line.end + 1;
        line
    });
    lines.filter(|line| !line.is_empty())
}
