//! A paragraph of a draft, with its place and its words.

use std::sync::Arc;

use super::part::Part;
use super::prose::Prose;
use crate::span::Span;

/// One paragraph of a draft.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What it is in the story.
    pub part: Part,
    /// Where it stands, markup at its ends included.
    pub span: Span,
    /// Its words. Shared, since every sentence in it needs them to find its own place.
    pub prose: Arc<Prose>,
}
