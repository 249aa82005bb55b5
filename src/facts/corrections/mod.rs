//! Corrections: what a sentence takes back is no fact of the story, and what the story still says although a note
//! above or below it takes it back.

mod taken_back;
#[cfg(test)]
mod tests;
mod uncorrected;

pub(super) use self::taken_back::stretches;
pub(super) use self::uncorrected::find;
use super::{Quantity, times};
use crate::span::Span;

/// The numbers and times of a paragraph that its sentences take back, with places in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TakenBack {
    pub(super) quantities: Vec<Quantity>,
    pub(super) expressions: Vec<times::Expression>,
    /// Which sentences take something back.
    pub(super) sentences: Vec<usize>,
}

/// What the story still says although a correction says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncorrected {
    /// Where the story says it.
    pub span: Span,
    /// Where the correction says what is right.
    pub right: Span,
    /// What sort of thing is said.
    pub kind: CorrectedKind,
}

/// What sort of thing a correction puts right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectedKind {
    /// How many.
    Count,
    /// How much: a price, a length, a share.
    Amount,
    /// When.
    Time,
}
