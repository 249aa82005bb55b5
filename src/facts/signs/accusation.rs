//! An accusation as its sentence words it.

use std::ops::Range;

/// An accusation in words of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Accusation {
    /// The word that accuses.
    pub(in crate::facts) word: usize,
    /// The head of the phrase for whom it accuses; `None` where it is told without anybody: “the vote was rigged”.
    pub(in crate::facts) accused: Option<usize>,
    /// Whether it is told of a passive that somebody known or in charge must answer for, whoever else did it: “the referee, bribed by
    /// a ring”.
    pub(in crate::facts) of_anybody: bool,
    /// Whether it is a wrong of those in office only.
    pub(in crate::facts) of_office: bool,
    /// Whether it stands in what describes somebody who says something else: that is no source of it.
    pub(in crate::facts) of_speaker: bool,
    /// From the accused to the last word of what accuses.
    pub(in crate::facts) words: Range<usize>,
}
