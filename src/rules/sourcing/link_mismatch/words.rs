//! The words of a link in the draft.

use crate::draft::{Draft, Format, Link};
use crate::span::Span;

/// Where the words of a link stand, if they stand as they are read and are not its address.
pub(super) fn words_of(draft: &Draft, link: &Link) -> Option<Span> {
    let markup = draft.text().get(link.span.range())?;
    let words = link.words.trim();
    let start = if draft.format == Format::Html { markup.find('>')? } else { 0 };
    let at = link.span.start + start + markup[start..].find(words).filter(|_| !words.is_empty())?;
    let span = Span::new(at, at + words.len());
    (!span.overlaps(link.address)).then_some(span)
}
