//! Drafts written in plain.

use super::{Part, Read, parts};
use crate::span::Span;

/// Reads a draft.
pub(super) fn read(text: &str) -> Read {
    let mut read = Read::default();
    parts::push_lines(&mut read.paragraphs, text, Span::new(0, text.len()), Part::Body);
    read
}
