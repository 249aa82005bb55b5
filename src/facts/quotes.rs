//! Quotations: found first, on the raw text, without regard to words or sentences.

use crate::draft::Draft;
use crate::facts::entities::EntityId;
use crate::span::Span;

/// Words inside quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With the marks.
    pub span: Span,
    /// Without the marks.
    pub words: Span,
    /// The paragraph it stands in. A quotation over several paragraphs is one in each.
    pub paragraph: usize,
    /// Whether it goes on from the paragraph before, which ended without a closing mark.
    pub continued: bool,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// Who says it, where the draft tells.
    pub speaker: Option<EntityId>,
}

/// Finds the quotations of a draft, in text order, an outer one before those inside it.
pub(super) fn find(_draft: &Draft) -> Vec<Quote> {
    Vec::new()
}
