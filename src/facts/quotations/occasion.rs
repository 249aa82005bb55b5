//! Whether two quotations are told of two occasions, on which one speaker may well say nearly the same.

use rustc_hash::FxHashSet;

use super::quotation::Quotation;
use crate::english::lists;
use crate::facts::{Facts, SentenceId, TimeKind};

lists::sets! {
    "data/occasions.txt":
    /// Words, in lower case, by which copy tells that somebody said it another time.
    ANOTHER = "another time";
    /// Words, in lower case, by which copy tells that somebody takes up another one’s words.
    ECHO = "echo";
}

/// Whether two quotations are told of two occasions: by two dates, or by a word as “again” or “earlier” beside one of them.
pub(crate) fn are_two_occasions(facts: &Facts, one: &Quotation, other: &Quotation) -> bool {
    let days = |quotation: &Quotation| days(facts, quotation);
    let (first, second) = (days(one), days(other));
    let dated = !first.is_empty() && !second.is_empty() && first.is_disjoint(&second);
    dated || is_another(facts, one) || is_another(facts, other)
}

/// The sentences that a quotation reaches into.
fn sentences(facts: &Facts, quotation: &Quotation) -> impl Iterator<Item = SentenceId> {
    facts.text.sentences_within(quotation.span)
}

/// The dates that its sentences state outside of quotation marks.
fn days(facts: &Facts, quotation: &Quotation) -> FxHashSet<String> {
    let times = sentences(facts, quotation).flat_map(|sentence| facts.times_in(sentence));
    let dated = times.filter(|time| time.kind == TimeKind::Date && !facts.is_quoted(time.place.span));
    dated.map(|time| time.value.clone()).collect()
}

fn is_another(facts: &Facts, quotation: &Quotation) -> bool {
    has_beside(facts, quotation, |word| ANOTHER.contains(word)) || is_once_more(facts, quotation)
}

/// “Then he did it again. The same speech!”: right before the sentence, that somebody did it once more.
fn is_once_more(facts: &Facts, quotation: &Quotation) -> bool {
    /// So many sentences before tell it.
    const REACH: usize = 3;
    let Some(first) = facts.sentence_at(quotation.span.start) else { return false };
    first.back(REACH).through(first).filter(|at| *at != first).any(|at| {
        let sentence = &facts.sentences()[at];
        let mut pairs = sentence.tokens.windows(2).enumerate();
        pairs.any(|(word, pair)| {
            let did = matches!(pair[0].lower.as_str(), "it" | "so" | "that") && pair[1].lower == "again";
            did && !facts.is_quoted(sentence.span_of(word..word + 2))
        })
    })
}

/// Whether the draft says that the words are another one’s, which somebody takes up.
pub(crate) fn is_echo(facts: &Facts, quotation: &Quotation) -> bool {
    has_beside(facts, quotation, |word| ECHO.contains(word))
}

/// Whether a word of its sentences stands outside of quotation marks.
fn has_beside(facts: &Facts, quotation: &Quotation, is_one: impl Fn(&str) -> bool) -> bool {
    sentences(facts, quotation).any(|index| {
        let sentence = &facts.sentences()[index];
        let mut words = sentence.tokens.iter().enumerate();
        words
            .any(|(at, token)| is_one(token.lower.as_str()) && !facts.is_quoted(sentence.span_of(at..at + 1)))
    })
}
