//! Which reasons hold of two numbers, drawn.

use expect_test::Expect;

use super::reason::Reason;
use super::{Setting, pair};
use crate::facts::Facts;
use crate::facts::ids::MeasureId;
use crate::facts::sameness::{Inquiry, check};
use crate::facts::things::Things;
use crate::testing;

/// What `tell` says of each number of a draft and the one before it in its paragraph.
pub(super) fn of_neighbours<T>(facts: &Facts, tell: impl Fn(MeasureId, &Inquiry<'_, Reason>) -> T) -> Vec<T> {
    let measures = &facts.measures().all;
    let settings = Setting::of_all(&facts.text, &facts.numbers, &facts.people, measures);
    let things = Things::of(&facts.text.sentences);
    let paragraph = |id: MeasureId| facts.sentences()[measures[id].place.sentence].paragraph;
    let neighbours = measures.ids().zip(measures.ids().skip(1));
    let neighbours = neighbours.filter(|&(earlier, later)| paragraph(earlier) == paragraph(later));
    neighbours.map(|(earlier, later)| tell(later, &pair(&things, &settings, [earlier, later]))).collect()
}

/// Draws under each number which of some reasons hold of it and the one before it in its paragraph.
#[track_caller]
pub(super) fn draw(asked: &[Reason], expected: Expect) {
    testing::facts().draw(expected, |facts| {
        of_neighbours(facts, |later, pair| (facts.measures().all[later].place.span, check::held(asked, pair)))
    });
}
