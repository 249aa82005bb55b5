//! A length that goes on to the day of the draft, with its beginning beside it: “last won it in 2009 … in the 15 years since”, “set up in
//! 2011, it has been making bags for 15 years now”.

use crate::english::grammar::{in_perfect, verb_over};
use crate::english::{Sentence, Token, lists};
use crate::facts::beside;
use crate::facts::{Facts, SentenceId, Time, TimeKind};

lists::sets! {
    "data/told_ends.txt":
    /// Words of beginning.
    BEGINS = "begins";
}

/// So many words may stand between a word of beginning and its year.
const NEAR: usize = 8;

/// The beginning of a length that goes on to the day of the draft.
pub(super) fn told<'a>(facts: &'a Facts, length: &Time) -> Option<&'a Time> {
    let at = length.place.sentence;
    let sentence = &facts.sentences()[at];
    if facts.is_quoted(length.place.span) {
        return None;
    }
    if is_since(sentence, length) {
        let here = only(facts, at).filter(|time| time.place.words.end <= length.place.words.start);
        let none_here = dated(facts, at).next().is_none();
        let before = || at.before().filter(|&before| none_here && is_one_paragraph(facts, before, at));
        return here.or_else(|| only(facts, before()?));
    }
    let start = only(facts, at).filter(|time| time.place.words.end <= length.place.words.start)?;
    (is_going_on(sentence, length) && begins(sentence, start)).then_some(start)
}

/// “in the 15 years between”, “in the nine years since,”: nothing follows from which they would be counted.
fn is_since(sentence: &Sentence, length: &Time) -> bool {
    let end = length.place.words.end;
    let is_end = |token: Option<&Token>| {
        token.is_none_or(|token| !token.text.starts_with(char::is_alphanumeric) || token.lower == "then")
    };
    let leads = matches!(beside::before(sentence, length, 1), "the" | "in")
        || sentence.tokens[length.place.words.start].lower == "the";
    matches!(beside::behind(sentence, length), "since" | "between")
        && is_end(sentence.tokens.get(end + 1))
        && leads
}

/// “has been making bags for 15 years now”
fn is_going_on(sentence: &Sentence, length: &Time) -> bool {
    let words = &length.place.words;
    let is_now = beside::behind(sentence, length) == "now";
    let is_for = beside::before(sentence, length, 1) == "for";
    is_now && is_for && verb_over(sentence, words.start).is_some_and(|verb| in_perfect(sentence, verb))
}

fn begins(sentence: &Sentence, start: &Time) -> bool {
    let words = start.place.words.start;
    let near = &sentence.tokens[words.saturating_sub(NEAR)..words];
    near.iter().any(|token| BEGINS.contains(token.lemma.as_str()) || BEGINS.contains(token.lower.as_str()))
}

/// The one date with its year that a sentence gives.
fn only(facts: &Facts, at: SentenceId) -> Option<&Time> {
    let mut dates = dated(facts, at);
    dates.next().filter(|time| dates.next().is_none() && !beside::describes(&facts.sentences()[at], time))
}

fn dated(facts: &Facts, at: SentenceId) -> impl Iterator<Item = &Time> {
    facts.times_in(at).iter().filter(|time| time.kind == TimeKind::Date && time.stated.year.is_some())
}

fn is_one_paragraph(facts: &Facts, one: SentenceId, other: SentenceId) -> bool {
    facts.sentences()[one].paragraph == facts.sentences()[other].paragraph
}
