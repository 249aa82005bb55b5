//! Drafts written in plain text: a paragraph a line, or hard-wrapped copy.

mod converted;
mod header;
mod wrapped;

use super::block::Kind;
use super::gather::Gather;
use super::{Format, Metadata, Read, notes, parts, template};
use crate::span::Span;

/// Reads a draft.
pub(super) fn read(text: &str) -> Read {
    let copy = template::without(text, 0, Format::Plain);
    let text = &*copy;
    let lines = lines(text);
    let paragraphs =
        if wrapped::is_wrapped(text, &lines) { wrapped::paragraphs(text, &lines) } else { lines };
    let mut gather = Gather::new(text);
    let mut metadata = Metadata::default();
    for (index, span) in paragraphs.into_iter().filter(|span| !span.is_empty()).enumerate() {
        let header = if index < 3 { header::fields(text, span) } else { None };
        if let Some(header) = header {
            metadata.bylines.extend(header.byline);
            for (kind, span) in header.fields {
                block(&mut gather, text, kind, span, span.start);
            }
        } else {
            let bullet = wrapped::bullet(&text[span.range()]);
            let kind = if bullet > 0 { Kind::Item } else { Kind::Paragraph };
            block(&mut gather, text, kind, span, span.start + bullet);
        }
    }
    let mut blocks = gather.finish();
    let notes::Found { notes, loose } = notes::set_apart(text, &mut blocks, &[]);
    Read { notes, loose, ..parts::tell(text, blocks, metadata) }
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

/// Adds a paragraph of plain text, whose words begin at byte `start`: a bullet is none of them. It may go on over several
/// lines; where they end a blank stands or, within a word with a hyphen, nothing.
fn block(gather: &mut Gather<'_>, text: &str, kind: Kind, span: Span, start: usize) {
    gather.open(kind, span.start);
    let mut from = start;
    for (at, _) in text[start..span.end].match_indices(['\n', '\r']) {
        let at = start + at;
        let (line, next) = (&text[from.min(at)..at], text[at..span.end].trim_start());
        if from <= at && wrapped::parts_word(line.trim_end(), next) {
            converted::words(gather, kind, Span::new(from, from + line.trim_end().len()));
            from = span.end - next.len();
        }
    }
    converted::words(gather, kind, Span::new(from, span.end));
    gather.close();
}
