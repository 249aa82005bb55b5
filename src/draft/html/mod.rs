//! Drafts written in HTML: a web page, a piece of one, or what a content system exports.

mod beside;
mod elements;
mod inline;
mod page;
mod reading;
mod references;
mod stack;

pub(super) use self::inline::Inline;
use self::reading::Reading;
use super::block::Kind;
use super::gather::Gather;
use super::{Format, Read, notes, parts, template};
use crate::span::Span;

/// Reads a draft.
pub(super) fn read(text: &str) -> Read {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let copy = template::without(text, start, Format::Html);
    let mut reading = Reading::of(Gather::new(&copy), Span::new(start, text.len()));
    let (comments, unread) = (reading.gather.comments(), reading.gather.unread());
    let (anchors, links) = (reading.gather.anchors(), reading.gather.links());
    let tables = reading.tables.finish();
    let mut blocks = reading.gather.finish();
    let has_headline = blocks.iter().any(|block| block.kind == Kind::Heading(1));
    if let Some(title) = reading.title.filter(|_| !has_headline) {
        let place = blocks.partition_point(|block| block.span.start < title.span.start);
        blocks.insert(place, title);
    }
    beside::tell_pulled(&reading.page, &mut blocks);
    let notes::Found { notes, loose } = notes::set_apart(text, &mut blocks, &anchors);
    let offered = std::mem::take(&mut reading.page.offered);
    let mut told = parts::tell(text, blocks, reading.page.metadata());
    beside::add_offered(&copy, &offered, &mut told.paragraphs);
    Read { comments, notes, loose, links, tables, unread, ..told }
}

/// What a stretch of HTML holds within another format, into what is gathered there apart.
pub(super) fn fragment(gather: Gather<'_>, span: Span) -> (Gather<'_>, Vec<super::Table>) {
    let reading = Reading::of(gather, span);
    (reading.gather, reading.tables.finish())
}
