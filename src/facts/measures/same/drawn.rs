//! Which reasons hold of two numbers, drawn.

use expect_test::Expect;

use super::pair::Pair;
use super::reason::Reason;
use super::{Things, settings};
use crate::facts::Facts;
use crate::facts::ids::MeasureId;
use crate::facts::sameness::{Inquiry, Named};
use crate::testing;

/// What `tell` says of each number of a draft and the one before it in its paragraph.
pub(super) fn of_neighbours<T>(facts: &Facts, tell: impl Fn(MeasureId, &Inquiry<'_, Reason>) -> T) -> Vec<T> {
    let measures = &facts.measures().all;
    let things = Things::of(facts.sentences());
    let settings = settings(&facts.text, &facts.numbers, &facts.people, measures);
    let paragraph = |id: MeasureId| facts.sentences()[measures[id].place.sentence].paragraph;
    let neighbours = measures.ids().zip(measures.ids().skip(1));
    let neighbours = neighbours.filter(|&(earlier, later)| paragraph(earlier) == paragraph(later));
    let tell = |(earlier, later)| {
        let pair = Pair { things: &things, earlier: &settings[earlier], later: &settings[later] };
        tell(later, &Inquiry::new(pair))
    };
    neighbours.map(tell).collect()
}

/// Draws under each number which of some reasons hold of it and the one before it in its paragraph.
#[track_caller]
pub(super) fn draw(asked: &[Reason], expected: Expect) {
    testing::facts().draw(expected, |facts| {
        of_neighbours(facts, |later, pair| {
            let held = asked.iter().filter(|&&reason| pair.is(reason)).map(|reason| reason.name());
            let held: Vec<_> = held.collect();
            let told = if held.is_empty() { "none".to_owned() } else { held.join("; ") };
            (facts.measures().all[later].place.span, told)
        })
    });
}
