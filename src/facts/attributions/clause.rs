//! An attribution as its sentence words it: whose, by which word, and what.

use std::ops::Range;

use crate::english::lexicon::cues::Act;

/// An attribution in words of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) source: Option<Range<usize>>,
    pub(super) cue: Range<usize>,
    pub(super) content: Range<usize>,
    pub(super) act: Act,
}
