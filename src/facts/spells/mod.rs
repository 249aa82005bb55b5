//! States that last, with their length, their start and their end as the draft gives them.
//!
//! Three things are read, each from its own sentence: lengths with the state that they are of (`stated`), dates at which
//! a state begins or ends (`bounds`), and what kinds of states there are with the words for each (`kinds`). Which of them
//! belong together is decided in `same`; `assembly` puts the states together.

mod assembly;
mod bounds;
mod kinds;
mod length;
mod links;
mod now;
mod same;
mod spell;
mod stated;
pub mod stretches;
mod who;

pub(crate) use self::length::{is_apart, is_compound};
pub(crate) use self::links::{Link, link};
pub use self::spell::{Spell, date};
pub(crate) use self::stated::is_meant;
use crate::facts::Facts;
use crate::facts::sameness::Verdict;
use crate::span::Span;

impl Facts {
    /// The states of which the draft gives length, start and end, in the order of the lengths.
    pub fn spells(&self) -> Vec<Spell> {
        let lengths: Vec<_> = self.times().ids().filter_map(|time| stated::of(self, time)).collect();
        if lengths.is_empty() {
            return Vec::new();
        }
        let bounds = bounds::find(self);
        assembly::spells(self, &lengths, &bounds)
    }
}

/// Why a start or an end is that of a state whose length is given, or is not, of every pair that is compared with an end in a
/// place that is meant.
pub(super) fn verdicts(facts: &Facts, is_meant: &dyn Fn(Span) -> bool) -> Vec<Verdict> {
    let lengths: Vec<_> = facts.times().ids().filter_map(|time| stated::of(facts, time)).collect();
    same::verdicts(facts, &lengths, &bounds::find(facts), is_meant)
}
