//! A place behind the last: “chapter nine of the eight-chapter report”.

use super::conflict;
use crate::english::lexicon::numbers;
use crate::facts::{Facts, Placed};
use crate::rules::Found;

/// “Chapter nine of the eight-chapter report”, “the third of his pair of goals”.
pub(super) fn find(facts: &Facts, sentence: &Placed, at: usize) -> Option<Found> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let number = |at: usize| numbers::cardinal(lower(at)).or_else(|| lower(at).parse().ok());
    let (of, determiner) = (lower(at + 1) == "of", at + 2);
    let owned = matches!(lower(determiner), "the" | "his" | "her" | "its" | "their" | "a" | "this");
    let (nth, most, noun) = match (numbers::place(lower(at)), lower(determiner + 1)) {
        (Some(nth), "pair" | "brace" | "couple") => (nth, 2, None),
        (Some(nth), "trio" | "trilogy" | "hat-trick") => (nth, 3, None),
        _ => (number(at)?, number(determiner + 1)?, at.checked_sub(1)),
    };
    let hyphen =
        || lower(determiner + 2) == "-" && noun.is_some_and(|noun| lower(determiner + 3) == lower(noun));
    let past = of && owned && nth > most && most > 0 && (noun.is_none() || hyphen());
    let (here, there) = (sentence.span_of(at..at + 1), sentence.span_of(determiner + 1..determiner + 2));
    let message = format!("There cannot be a “{}” of a “{}”.", facts.words(here), facts.words(there));
    past.then(|| conflict::between(facts, here, there, message))?
}
