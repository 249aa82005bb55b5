//! Quotations with their speaker’s name behind a dash: “‘The pumps failed.’ — Nell Faber”.

use super::attribution::{Attribution, AttributionKind};
use super::signed::is_signature;
use crate::english::lexicon::cues::Act;
use crate::facts::Place;
use crate::facts::Quote;
use crate::facts::text::Text;
use crate::span::Span;

/// The attribution of a quotation to the name behind a dash that ends its line, or that makes the next paragraph.
pub(super) fn signed(text: &Text, quote: &Quote) -> Option<Attribution> {
    let paragraphs = &text.draft.paragraphs;
    let rest = Span::new(quote.span.end, paragraphs.get(quote.paragraph)?.span.end.max(quote.span.end));
    let line = if text.raw(rest).trim().is_empty() {
        paragraphs.get(quote.paragraph + 1)?.span
    } else {
        first_line(text, rest)?
    };
    let words = text.raw(line).trim().trim_end_matches('.');
    let source = is_signature(words).then(|| named_in(text, line))??;
    Some(Attribution {
        source: Some(source),
        speaker: None,
        cue: None,
        content: quote.span,
        kind: AttributionKind::Direct,
        act: Act::Report,
    })
}

/// The first line of a stretch that holds anything.
fn first_line(text: &Text, rest: Span) -> Option<Span> {
    let raw = text.raw(rest);
    let start = raw.len() - raw.trim_start().len();
    let end = raw[start..].find('\n').map_or(raw.len(), |end| start + end);
    (start < end).then(|| Span::new(rest.start + start, rest.start + end))
}

/// The words of a line behind its dash.
fn named_in(text: &Text, line: Span) -> Option<Place> {
    let index = text.sentences_within(line).next_back()?;
    let sentence = &text.sentences[index];
    let within = |&i: &usize| {
        let word = sentence.span_of(i..i + 1);
        line.contains(word) && text.raw(word).starts_with(char::is_alphabetic)
    };
    let first = (0..sentence.tokens.len()).find(within)?;
    let last = (0..sentence.tokens.len()).rfind(within)?;
    Some(sentence.place(index, first..last + 1))
}
