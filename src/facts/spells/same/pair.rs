//! A length, and a start or an end that may be of the same state.

use crate::facts::Facts;
use crate::facts::spells::bounds::Bound;
use crate::facts::spells::length::Length;

/// The length of a state, and a place where something begins or ends.
pub(in crate::facts) struct Pair<'a> {
    pub(super) facts: &'a Facts,
    pub(in crate::facts::spells) length: &'a Length,
    /// The noun of the state; of “it lasted” the one that the pronoun stands for.
    pub(super) noun: &'a str,
    /// The lengths of all states with the same noun, in text order.
    pub(super) alike: &'a [&'a Length],
    pub(in crate::facts::spells) bound: &'a Bound,
}

impl Pair<'_> {
    /// How many sentences they stand apart.
    pub(super) const fn distance(&self) -> usize {
        self.bound.sentence.apart(self.length.sentence)
    }
}
