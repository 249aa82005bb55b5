//! Quotations of a few words, and the clause that they stand in.

use std::ops::Range;

use crate::english::Upos;
use crate::facts::ids::QuoteId;
use crate::facts::text::Text;
use crate::facts::times::is_time;
use crate::facts::{Placed, Quote};
use crate::span::Span;

/// Whether only a conjunction and a word stand between two quotations: “a wreck” and “a trap”.
pub(super) fn is_joined(text: &Text, last: QuoteId, next: QuoteId) -> bool {
    let (last, next) = (&text.quotes[last], &text.quotes[next]);
    if last.paragraph != next.paragraph || last.span.end >= next.span.start {
        return false;
    }
    let between = text.raw(Span::new(last.span.end, next.span.start)).trim().trim_start_matches(',').trim();
    let mut words = between.split_whitespace();
    let and = words.next().is_some_and(|it| matches!(it, "and" | "or" | "but"));
    and && words.count() <= 3 && !between.contains(['.', ',', ';', ':'])
}

/// A quotation of a few words with the clause that it stands in: “said that the pier was “rotten” and a “trap””, “said “old habits”
/// and the price of fish were to blame”.
pub(super) fn clause_around(text: &Text, sentence: &Placed, ahead: Range<usize>, quote: &Quote) -> Span {
    let that = ahead
        .clone()
        .rfind(|&i| sentence.tokens[i].lower == "that" && sentence.tokens[i].upos == Upos::Sconj);
    let start = that.map_or(quote.span.start, |that| sentence.span_of(that..that + 1).start);
    let closed = text.raw(quote.words).trim_end().ends_with(['.', ',', '!', '?', '…', '—', ';']);
    let next = first_at(sentence, quote.span.end);
    let first = sentence.tokens.get(next).filter(|_| next > 0 && !closed);
    if first.is_none_or(|token| token.upos == Upos::Punct || is_time_from(sentence, next)) {
        return Span::new(start, quote.span.end);
    }
    let end =
        (next..sentence.tokens.len()).find(|&i| ends_clause(sentence, i)).unwrap_or(sentence.tokens.len());
    let end = if end > next { sentence.span_of(next..end).end } else { quote.span.end };
    Span::new(start, end.max(quote.span.end))
}

/// Whether a time begins at a word: “on Monday”.
fn is_time_from(sentence: &Placed, at: usize) -> bool {
    let head = sentence.tokens[at].head.filter(|&head| head > at);
    is_time(sentence, at) || head.is_some_and(|head| is_time(sentence, head))
}

/// Whether a clause ends at a word: at a comma or the like, at “when” and “while”, or where the speaker does something else,
/// “and left”.
fn ends_clause(sentence: &Placed, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let mark = matches!(token.text.as_str(), "“" | "”" | "\"" | "''" | "``" | "‘" | "’");
    let next = sentence.tokens.get(at + 1);
    token.upos == Upos::Punct && !mark
        || token.upos == Upos::Sconj && token.lower != "that"
        || token.upos == Upos::Cconj && next.is_some_and(|next| next.upos == Upos::Verb)
}

/// The first word of a sentence at or behind a byte of the draft.
pub(super) fn first_at(sentence: &Placed, at: usize) -> usize {
    sentence.tokens.iter().enumerate().position(|(i, _)| sentence.span_of(i..i + 1).start >= at).unwrap_or(0)
}
