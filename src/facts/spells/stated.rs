//! Lengths of time as a draft gives them to a state: “the nine-month lockout”, “it lasted 18 months”, “was mayor for
//! nine years”.

mod held;
mod lasted;
mod named;

use self::held::held;
use self::lasted::lasted;
use self::named::named;
use super::length::Length;
use crate::english::Sentence;
use crate::english::lists;
use crate::facts::ids::TimeId;
use crate::facts::{Facts, Time, TimeKind};

lists::sets! {
    "data/stated.txt":
    /// Words that make a length one that was meant and not one that passed.
    MEANT = "meant";
}

/// The state that a time is the length of.
pub(super) fn of(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    if time.kind != TimeKind::Duration || is_meant(&facts.sentences()[time.place.sentence], time) {
        return None;
    }
    named(facts, index).or_else(|| lasted(facts, index)).or_else(|| held(facts, index))
}

/// “a planned two-year renovation”, “what was meant to be a two-year renovation”
pub(crate) fn is_meant(sentence: &Sentence, time: &Time) -> bool {
    let before = &sentence.tokens[time.place.words.start.saturating_sub(7)..time.place.words.start];
    before.iter().any(|token| MEANT.contains(token.lemma.as_str()))
}
