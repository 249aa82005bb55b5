//! A delay with the hour that was planned and the one that it became: “set for 3pm, was put back to 3.45pm” beside “an extra 20 minutes”.

use super::said::Length;
use crate::english::lists;
use crate::facts::{Facts, SentenceId, Time};

lists::sets! {
    "../data/hours.txt":
    /// Verbs by which a planned hour becomes another.
    MOVES = "moves";
    /// Words beside a length by which it is that of a delay.
    DELAYS = "delays";
}

/// So many words from a length the word may stand that makes it one of a delay.
const NEAR: usize = 5;

/// The hour that was planned and the one that it became, in the sentence of a delay or in one beside it.
pub(super) fn planned<'a>(facts: &'a Facts, at: SentenceId, length: &Length) -> Option<(&'a Time, &'a Time)> {
    let sentence = &facts.sentences()[at];
    let near = length.words.start.saturating_sub(NEAR)..sentence.tokens.len().min(length.words.end + NEAR);
    if !sentence.tokens[near].iter().any(|token| DELAYS.contains(token.lower.as_str())) {
        return None;
    }
    let beside = [Some(at), Some(at.next()), at.before()];
    beside.into_iter().flatten().find_map(|place| moved(facts, place))
}

/// “The kick-off, set for 3pm, was put back to 3.45pm”
fn moved(facts: &Facts, at: SentenceId) -> Option<(&Time, &Time)> {
    let sentence = facts.sentences().get(at)?;
    let clocks: Vec<&Time> = facts.times_in(at).iter().filter(|time| time.minutes().is_some()).collect();
    let [first, second] = clocks.as_slice() else { return None };
    let words = |time: &Time| time.place.words.clone();
    let between = &sentence.tokens[words(first).end..words(second).start];
    let before = &sentence.tokens[words(first).start.saturating_sub(NEAR)..words(first).start];
    let is_move = |token: &crate::english::Token| MOVES.contains(token.lemma.as_str());
    let from_to = before.last().is_some_and(|token| token.lower == "from") && before.iter().any(is_move);
    (from_to || between.iter().any(is_move)).then_some((*first, *second))
}
