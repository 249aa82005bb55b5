//! Places in a draft that marks link to.

use crate::span::Span;

/// A place that a mark may link to.
#[derive(Clone, Debug)]
pub(in crate::draft) struct Anchor {
    pub(in crate::draft) name: String,
    pub(in crate::draft) span: Span,
    /// Whether the note is what stands in it. If not, it is the paragraph in which the anchor stands.
    pub(in crate::draft) holds_note: bool,
}
