//! Selection that grows with the sense: word, name, clause, sentence, quotation, paragraph, section, draft.

use tower_lsp::ls_types::SelectionRange;

use super::documents::Snapshot;
use super::sections::sections;
use super::subject;
use crate::english::grammar::clauses_over;
use crate::facts::Facts;
use crate::span::Span;

/// What holds a byte, from the narrowest on.
pub(super) fn selection(facts: &Facts, snapshot: &Snapshot, at: usize) -> SelectionRange {
    let mut spans = around(facts, at);
    let whole = snapshot.whole();
    spans.push(whole);
    spans.retain(|span| span.start <= at && at <= span.end);
    spans.sort_by_key(|span| span.len());
    // Each holds the one before it and more.
    let mut grown: Vec<Span> = Vec::new();
    let text = facts.draft().text();
    let is_more = |wide: Span, narrow: Span| {
        let further =
            [wide.start..narrow.start, narrow.end..wide.end].map(|it| text.get(it).unwrap_or_default());
        further.iter().any(|it| !it.trim().is_empty())
    };
    for span in spans {
        if grown.last().is_none_or(|&last| span.contains(last) && is_more(span, last)) {
            grown.push(span);
        }
    }
    let grow = |parent: Option<Box<SelectionRange>>, span: &Span| {
        Some(Box::new(SelectionRange { range: snapshot.range(*span), parent }))
    };
    let selection = grown.iter().rev().fold(None, grow);
    selection.map_or_else(|| SelectionRange { range: snapshot.range(whole), parent: None }, |it| *it)
}

/// All that stands around a byte, in no order.
fn around(facts: &Facts, at: usize) -> Vec<Span> {
    let draft = facts.draft();
    let mut spans: Vec<Span> = sections(draft).into_iter().map(|it| it.span).collect();
    spans.extend(draft.paragraph_at(at).map(|paragraph| draft.paragraphs[paragraph].span));
    spans.extend(facts.quotes().iter().map(|quote| quote.span));
    spans.extend(subject::at(facts, at).map(|(span, _)| span));
    let Some(sentence) = facts.sentence_at(at).map(|id| &facts.sentences()[id]) else { return spans };
    spans.push(sentence.whole());
    let place = |word: usize| sentence.span_of(word..word + 1);
    let word = (0..sentence.tokens.len()).find(|&word| place(word).start <= at && at <= place(word).end);
    if let Some(word) = word {
        spans.push(place(word));
        spans.extend(clauses_over(sentence, word).into_iter().map(|words| sentence.span_of(words)));
    }
    spans
}
