//! A sentence that is split into words, and waits to be read.

use crate::span::Span;

/// A sentence split into words but not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Where it stands in the prose of its paragraph.
    pub span: Span,
    /// Where its words stand in the prose of its paragraph; never empty.
    pub words: Vec<Span>,
}
