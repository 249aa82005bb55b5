//! Lines of a text.

use std::sync::Arc;

use super::part::Part;
use super::{Paragraph, Prose, notes};
use crate::span::Span;

/// Where the lines of a text begin, the first one aside. Lines end with LF, CR LF or CR.
pub(super) fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let ends = |i: &usize| bytes[*i] == b'\n' || bytes[*i] == b'\r' && bytes.get(i + 1) != Some(&b'\n');
    (0..bytes.len()).filter(ends).map(|i| i + 1)
}

/// Whether a blank line parts paragraphs in some text.
pub(super) fn has_blank_line(text: &str) -> bool {
    text.lines().skip(1).any(|line| line.trim().is_empty())
}

/// Pushes every line of a field that holds words as a paragraph of one part.
pub(super) fn push_lines(paragraphs: &mut Vec<Paragraph>, text: &str, field: Span, part: Part) {
    let mut start = field.start;
    for line in text[field.range()].split_inclusive(['\n', '\r']) {
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            let span = Span::new(at, at + words.len());
            let prose = Prose::verbatim(words, at).trimmed();
            if !prose.text().is_empty() {
                paragraphs.push(Paragraph { part, span, prose: Arc::new(notes::without(prose)) });
            }
        }
        start += line.len();
    }
}
