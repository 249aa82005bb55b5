//! Two numbers that are set against each other.

use super::cues::Cues;
use super::setting::Setting;
use crate::facts::measures::{Link, Measure};
use crate::facts::things::Things;

/// Two numbers of one scale.
pub(in crate::facts) struct Pair<'a> {
    pub(super) things: &'a Things<'a>,
    pub(super) earlier: &'a Setting<'a>,
    pub(super) later: &'a Setting<'a>,
}

impl Pair<'_> {
    /// The earlier measure and the later one.
    pub(super) const fn measures(&self) -> [&Measure; 2] {
        [self.earlier.measure, self.later.measure]
    }

    /// How either goes with its thing.
    pub(super) const fn links(&self) -> [Link; 2] {
        [self.earlier.measure.frame.link, self.later.measure.frame.link]
    }

    /// Whether the cues of the two statements are such.
    pub(super) fn statements(&self, are: impl Fn(&Cues<'_>, &Cues<'_>) -> bool) -> bool {
        are(self.earlier.statement(), self.later.statement())
    }

    /// Whether the cues of the two descriptions are such.
    pub(super) fn descriptions(&self, are: impl Fn(&Cues<'_>, &Cues<'_>) -> bool) -> bool {
        are(self.earlier.description(), self.later.description())
    }
}
