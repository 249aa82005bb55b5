//! What shows the hour without the clock, held against an hour: dawn, sunset, lunchtime, “a sunny afternoon”.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::hours::{hour_place, hour_words};
use crate::english::{Sentence, grammar, lists};
use crate::facts::{Facts, Placed, Time};
use crate::rules::Found;

/// Words that show an hour, with the first and the last hour of the clock at which they are told.
static LIGHT: LazyLock<FxHashMap<&str, (i16, i16)>> =
    LazyLock::new(|| lists::ranges(include_str!("data/hours.txt"), "light"));

/// So many words may stand between a noun like “lunchtime” and its hour, where the sentence has no other.
const NEAR: usize = 11;

/// “at first light, at about 11 p.m.”, “the sun went down at 10 a.m.”, “a lunchtime explosion … at 10:30 p.m.”
pub(super) fn wrong_light(facts: &Facts, sentence: &Placed, clock: &Time) -> Option<Found> {
    let minutes = clock.minutes().filter(|_| is_marked(sentence, clock))?;
    let start = hour_place(sentence, clock).start;
    let near = start.saturating_sub(NEAR)..start;
    let (words, first, last) = near.clone().rev().find_map(|at| light(sentence, at, start))?;
    let hour = minutes / 60;
    let between = &sentence.tokens[words.end..start];
    let is_other = |token: &crate::english::Token| {
        let lower = token.lower.as_str();
        matches!(
            lower,
            "and" | "after" | "before" | "until" | "till" | "since" | "to" | "by" | "not" | "but" | ";"
        )
    };
    let before = words.start.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    let is_bound = matches!(before, "after" | "before" | "until" | "till" | "since" | "to" | "by" | "from");
    let is_far = (first..=last).contains(&hour) || is_bound || between.iter().any(is_other);
    if is_far || facts.is_quoted(clock.place.span) {
        return None;
    }
    let (said, name) = (hour_words(sentence, clock), sentence.text_of(words.clone()));
    let message = format!("“{said}” is not the hour of “{name}”.");
    let span = sentence.span_of(hour_place(sentence, clock));
    Some(Found::new(span, message).related(sentence.span_of(words), format!("“{name}”")))
}

fn is_marked(sentence: &Sentence, clock: &Time) -> bool {
    sentence.tokens[clock.place.words.clone()].iter().any(|token| {
        ["a.m", "p.m"].iter().any(|mark| token.lower.contains(mark))
            || matches!(token.lower.as_str(), "am" | "pm" | "noon" | "midnight")
    })
}

/// The words that show an hour, with the first and the last hour of the clock at which they are told.
fn light(sentence: &Sentence, at: usize, start: usize) -> Option<(std::ops::Range<usize>, i32, i32)> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    if lower(at) == "sun" {
        return sun(sentence, at, start);
    }
    let (name, end) = match (lower(at), lower(at + 1)) {
        ("first", "light") => ("first-light", at + 2),
        (one, _) => (one, at + 1),
    };
    let own = matches!(lower(at.wrapping_sub(1)), "at" | "a" | "the" | "an")
        || grammar::is_noun(sentence.tokens.get(end)?);
    let &(first, last) = LIGHT.get(name).filter(|_| own)?;
    Some((at..end, first.into(), last.into()))
}

/// “the sun went down at”, “the sun rose at”
fn sun(sentence: &Sentence, at: usize, start: usize) -> Option<(std::ops::Range<usize>, i32, i32)> {
    let words: Vec<&str> =
        sentence.tokens.get(at + 1..start)?.iter().map(|token| token.lower.as_str()).collect();
    let (first, last) = match words.as_slice() {
        ["set" | "sets", "at"] | ["went" | "goes", "down", "at"] => (14, 23),
        ["rose" | "rises", "at"] | ["came" | "comes", "up", "at"] => (2, 10),
        _ => return None,
    };
    Some((at..start - 1, first, last))
}
