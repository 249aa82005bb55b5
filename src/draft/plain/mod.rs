//! Drafts written in plain text: a paragraph a line, or hard-wrapped copy.

mod header;
mod wrapped;

use super::block::{Block, Kind};
use super::{Metadata, Prose, Read, notes, parts};
use crate::span::Span;

/// Reads a draft.
pub(super) fn read(text: &str) -> Read {
    let lines = lines(text);
    let paragraphs =
        if wrapped::is_wrapped(text, &lines) { wrapped::paragraphs(text, &lines) } else { lines };
    let mut blocks = Vec::with_capacity(paragraphs.len());
    let mut metadata = Metadata::default();
    for (index, span) in paragraphs.into_iter().filter(|span| !span.is_empty()).enumerate() {
        let header = if index < 3 { header::fields(text, span) } else { None };
        match header {
            Some(header) => {
                metadata.bylines.extend(header.byline);
                blocks.extend(header.fields);
            }
            None => blocks.push(block(text, span)),
        }
    }
    notes::set_apart(&mut blocks);
    parts::tell(blocks, metadata)
}

/// Every line without its white space and its end (LF, CR LF or CR); a blank one is empty.
fn lines(text: &str) -> Vec<Span> {
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = Vec::new();
    while start < text.len() {
        let rest = &text[start..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let words = rest[..length].trim();
        let at = start + (length - rest[..length].trim_start().len());
        lines.push(Span::new(at, at + words.len()));
        start += length + if rest[length..].starts_with("\r\n") { 2 } else { 1 };
    }
    lines
}

/// A paragraph of plain text; a bullet is no part of its words.
fn block(text: &str, span: Span) -> Block {
    let words = &text[span.range()];
    let bullet = wrapped::bullet(words);
    let kind = if bullet > 0 { Kind::Item } else { Kind::Paragraph };
    Block::new(kind, span, prose(&words[bullet..], span.start + bullet))
}

/// The words of a paragraph that may go on over several lines. Where they end, a blank stands or, within a word with a hyphen,
/// nothing.
fn prose(words: &str, start: usize) -> Prose {
    let mut prose = Prose::default();
    let mut rest = words;
    while let Some(end) = rest.find(['\n', '\r']) {
        let (line, next) = (rest[..end].trim_end(), rest[end..].trim_start());
        let at = start + words.len() - rest.len();
        prose.push(line, at);
        if !wrapped::parts_word(line, next) {
            prose.push_break(Span::new(at + line.len(), start + words.len() - next.len()));
        }
        rest = next;
    }
    prose.push(rest, start + words.len() - rest.len());
    prose
}
