//! Happenings that seem to be one and have two dates: what is likely only, and so a question.

use crate::facts::occasions::{Occasion, Retold, retold};
use crate::facts::{Facts, Time};
use crate::finding::Level;
use crate::rules::Found;

/// The pairs that are held against each other by their dates, without what counts from the day of the draft.
pub(super) fn questions(facts: &Facts) -> Vec<Found> {
    let pairs = retold(facts);
    pairs.iter().filter(|pair| leaning(facts, pair).is_none()).map(|pair| show(facts, pair)).collect()
}

/// The time that counts from the day of the draft, and the date: “yesterday”, “May 8”.
pub(super) fn leaning<'a>(facts: &'a Facts, pair: &Retold) -> Option<(&'a Time, &'a Time)> {
    let [one, other] = [&pair.earlier, &pair.later].map(|it| &facts.times()[it.time]);
    match (one.away.is_some(), other.away.is_some()) {
        (true, false) => Some((one, other)),
        (false, true) => Some((other, one)),
        _ => None,
    }
}

fn show(facts: &Facts, pair: &Retold) -> Found {
    let date = |it: &Occasion| facts.times()[it.time].place.span;
    let is_given = facts.is_given(pair.later.place.span);
    let (marked, other) = if is_given { (&pair.earlier, &pair.later) } else { (&pair.later, &pair.earlier) };
    let [word, when, other_word, other_when] =
        [marked.place.span, date(marked), other.place.span, date(other)].map(|span| facts.words(span));
    let message = format!(
        "“{word}” is dated “{when}” here, but “{other_word}” is dated “{other_when}”: are they the same?"
    );
    Found::new(date(marked), message)
        .related(date(other), format!("“{other_word}”, “{other_when}”"))
        .at(Level::Information)
}
