//! What stands on a page beside its story: the headline and the summary that it gives search engines and networks, and sentences of
//! the story that are pulled out to catch the eye.

use std::sync::Arc;

use super::page::{Offered, Page};
use crate::draft::block::{Block, Kind};
use crate::draft::{Paragraph, Prose};
use crate::span::Span;

/// Adds the headlines and summaries that a page offers, as far as it shows no such words. What the page shows keeps its part.
pub(super) fn add_offered(text: &str, offered: &[Offered], paragraphs: &mut Vec<Paragraph>) {
    for offered in offered {
        let words = without_site(&offered.words);
        let span = Span::new(offered.span.start, offered.span.start + words.len());
        // Where characters are written otherwise than they are meant, no place in the words is one of the page.
        let is_verbatim = text.get(span.range()) == Some(words);
        let compared = compared(words);
        let is_known = paragraphs.iter().any(|it| self::compared(it.prose.text()).contains(&compared));
        let is_cut = words.ends_with('…') || words.ends_with("...");
        if is_verbatim && !is_known && !is_cut && compared.trim().contains(' ') {
            let prose = Arc::new(Prose::verbatim(words, span.start).trimmed());
            let place = paragraphs.partition_point(|paragraph| paragraph.span.start < span.start);
            paragraphs.insert(place, Paragraph { part: offered.part, span, prose });
        }
    }
}

/// Tells what stands aside in the words of the story for what it is: words that are pulled out.
pub(super) fn tell_pulled(page: &Page, blocks: &mut [Block]) {
    let is_aside = |block: &Block| page.asides.iter().any(|aside| aside.contains(block.span));
    let story: Vec<String> =
        blocks.iter().filter(|block| !is_aside(block)).map(|block| compared(block.prose.text())).collect();
    for block in blocks.iter_mut().filter(|block| block.kind == Kind::Paragraph && is_aside(block)) {
        let words = compared(block.prose.text());
        if words.trim().contains(' ') && story.iter().any(|paragraph| paragraph.contains(&words)) {
            block.kind = Kind::Quotation;
        }
    }
}

/// A headline without the name of the site behind it.
fn without_site(words: &str) -> &str {
    words.rsplit_once(" | ").map_or(words, |(headline, _)| headline).trim_end()
}

/// Words as they compare: each between blanks, without case and punctuation.
fn compared(words: &str) -> String {
    let mut compared = String::from(" ");
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        compared.push_str(&word.to_lowercase());
        compared.push(' ');
    }
    compared
}
