//! States that last, with their length, their start and their end as the draft gives them.
//!
//! Three things are read, each from its own sentence: lengths with the state that they are of (`stated`), dates at which
//! a state begins or ends (`bounds`), and what kinds of states there are with the words for each (`kinds`). Which of them
//! belong together is decided in `same`.

mod bounds;
mod kinds;
mod links;
mod same;
mod spell;
mod stated;
pub mod stretches;
mod who;

pub(crate) use self::links::{Link, link};
pub use self::spell::{Spell, date};
pub(crate) use self::stated::{is_apart, is_compound};
use crate::facts::Facts;

impl Facts {
    /// The states of which the draft gives length, start and end, in the order of the lengths.
    pub fn spells(&self) -> Vec<Spell> {
        let lengths: Vec<_> = self.times().ids().filter_map(|time| stated::of(self, time)).collect();
        if lengths.is_empty() {
            return Vec::new();
        }
        let bounds = bounds::find(self);
        same::spells(self, &lengths, &bounds)
    }
}
