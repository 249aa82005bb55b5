//! Which part of the story a paragraph is.

use std::sync::Arc;

use super::{Paragraph, Part, Prose};
use crate::span::Span;

/// Pushes every line of a field that holds words as a paragraph of one part.
pub(super) fn push_lines(paragraphs: &mut Vec<Paragraph>, text: &str, field: Span, part: Part) {
    let mut start = field.start;
    for line in text[field.range()].split_inclusive(['\n', '\r']) {
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            let span = Span::new(at, at + words.len());
            paragraphs.push(Paragraph { part, span, prose: Arc::new(Prose::verbatim(words, at)) });
        }
        start += line.len();
    }
}
