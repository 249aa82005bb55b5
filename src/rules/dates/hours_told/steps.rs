//! “Six hours later a ranger came; it was 2 a.m.”: the hour that a length leads to behind it, and the one that was told last.

use super::said::Length;
use crate::facts::{Facts, SentenceId, Time};

/// So many sentences back the hour before may be told.
const BACK: usize = 3;
/// So many words may stand between a length and the hour that it leads to.
const NEAR: usize = 20;

/// The hour that was told last before a length, and the only one behind it.
pub(super) fn later<'a>(facts: &'a Facts, at: SentenceId, length: &Length) -> Option<(&'a Time, &'a Time)> {
    let sentence = &facts.sentences()[at];
    let behind = sentence.tokens.get(length.words.end)?.lower.as_str();
    if !matches!(behind, "later" | "on" | "afterward" | "afterwards") {
        return None;
    }
    let clocks = clocks(facts, at);
    let (before, after): (Vec<&Time>, Vec<&Time>) =
        clocks.iter().partition(|time| time.place.words.start < length.words.start);
    let [second] = after.as_slice() else { return None };
    let start = second.place.words.start;
    let between = sentence.tokens.get(length.words.end..start)?;
    let is_next =
        between.len() <= NEAR && !between.iter().any(|it| matches!(&*it.lower, "by" | "until" | "before"));
    let first = match before.as_slice() {
        [first] => Some(*first),
        [] => told_last(facts, at),
        _ => None,
    };
    Some((first.filter(|_| is_next)?, *second))
}

/// The one hour of the last sentence that tells any.
fn told_last(facts: &Facts, at: SentenceId) -> Option<&Time> {
    let mut before = at.before();
    for _ in 0..BACK {
        let here = before?;
        match clocks(facts, here).as_slice() {
            [] => before = here.before(),
            [one] => return Some(*one),
            _ => return None,
        }
    }
    None
}

fn clocks(facts: &Facts, at: SentenceId) -> Vec<&Time> {
    facts.times_in(at).iter().filter(|time| time.minutes().is_some()).collect()
}
