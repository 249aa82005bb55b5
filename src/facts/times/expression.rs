//! Time expressions as their words say them.

use super::meaning::{Meaning, Tense};
use crate::draft::Prose;
use crate::facts::Place;
use crate::facts::ids::SentenceId;

/// A time expression as its words say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Expression {
    /// The words.
    pub(in crate::facts) place: Place,
    pub(super) meaning: Meaning,
    pub(super) tense: Tense,
}

impl Expression {
    /// The same expression in the draft, where the paragraph’s first sentence is number `first`.
    pub(in crate::facts) fn placed(&self, first: SentenceId, prose: &Prose) -> Self {
        Self { place: self.place.placed(first, prose), ..self.clone() }
    }
}
