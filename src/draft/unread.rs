//! What of a file could not be read.

use crate::span::Span;

/// Something in the file that could not be read, though the rest of it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it begins.
    pub span: Span,
    /// Why, in a full sentence.
    pub message: String,
}
