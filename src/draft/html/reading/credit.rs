//! Elements that credit a reporter.

use crate::span::Span;

/// An element that credits a reporter.
pub(super) struct Credit {
    /// How many elements are around it.
    pub(super) depth: usize,
    pub(super) words: Option<Span>,
    /// It has held more than a credit can, and holds the story since.
    pub(super) is_over: bool,
}
