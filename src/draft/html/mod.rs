//! Drafts written in HTML: a web page, a piece of one, or what a content system exports.

mod elements;
mod page;
mod references;

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use self::page::{Attribute, Attributes, Page};
use self::references::Piece;
use super::block::{Block, Gather, Kind};
use super::{Part, Prose, Read, byline, parts};
use crate::span::Span;

/// So many bytes of words may stand above the publication date at the top of a page.
const TOP: usize = 400;

/// Reads a draft.
pub(super) fn read(text: &str) -> Read {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let reading = Reading::of(text, Span::new(start, text.len()));
    let comments = reading.gather.comments();
    let mut blocks = reading.gather.finish();
    let has_headline = blocks.iter().any(|block| block.kind == Kind::Heading(1));
    if let Some(title) = reading.title.filter(|_| !has_headline) {
        let place = blocks.partition_point(|block| block.span.start < title.span.start);
        blocks.insert(place, title);
    }
    Read { comments, ..parts::tell(blocks, reading.page.metadata()) }
}

/// What a stretch of HTML holds within another format.
pub(super) fn fragment(text: &str, span: Span) -> Gather<'_> {
    Reading::of(text, span).gather
}

/// Where in the markup the tokenizer is, and what has been read.
struct Reading<'a> {
    text: &'a str,
    gather: Gather<'a>,
    page: Page,
    title: Option<Block>,
    /// The start tag that is being read.
    tag: String,
    attributes: Attributes,
    /// The text node that comes next is not prose.
    raw: Raw,
    heading: Option<u8>,
    quotes: usize,
    items: usize,
    captions: usize,
    /// The open element whose words are no prose, and how many of its name are open.
    silent: Option<(String, usize)>,
    /// The open element that credits a reporter.
    credit: Option<Credit>,
    /// Bytes of words read so far.
    read: usize,
}

/// What the text of an element is, that is not prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Raw {
    No,
    Title,
    JsonLd,
}

/// An element that credits a reporter.
struct Credit {
    tag: String,
    depth: usize,
    words: Option<Span>,
}

impl<'a> Reading<'a> {
    fn of(text: &'a str, span: Span) -> Self {
        let mut reading = Self {
            text,
            gather: Gather::new(text),
            page: Page::default(),
            title: None,
            tag: String::new(),
            attributes: Attributes::default(),
            raw: Raw::No,
            heading: None,
            quotes: 0,
            items: 0,
            captions: 0,
            silent: None,
            credit: None,
            read: 0,
        };
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, place: html5gum::Span<usize>| {
            reading.event(&event, Span::new(span.start + place.start, span.start + place.end));
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(&text[span.range()], emitter).finish();
        reading
    }

    fn event(&mut self, event: &CallbackEvent<'_>, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.attributes.0.clear();
            }
            CallbackEvent::AttributeName { name } => {
                let name = String::from_utf8_lossy(name).into_owned();
                self.attributes.0.push(Attribute { name, value: String::new(), span });
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(attribute) = self.attributes.0.last_mut() {
                    attribute.value = String::from_utf8_lossy(value).into_owned();
                    attribute.span = span;
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                let (tag, attributes) = (std::mem::take(&mut self.tag), std::mem::take(&mut self.attributes));
                self.start(&tag, &attributes, span);
            }
            CallbackEvent::EndTag { name } => self.end(&String::from_utf8_lossy(name)),
            CallbackEvent::String { .. } => self.words(span),
            CallbackEvent::Comment { .. } => self.gather.comment(span),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, tag: &str, attributes: &Attributes, span: Span) {
        if elements::holds_story(tag) {
            self.silent = None;
        }
        if let Some((name, depth)) = &mut self.silent {
            *depth += usize::from(name == tag);
            return;
        }
        if elements::is_block(tag) {
            self.gather.close();
        }
        match tag {
            "br" => self.gather.line_break(span),
            "meta" => self.page.meta(attributes),
            "time" => self.page.time(attributes, self.read < TOP),
            "title" => self.raw = Raw::Title,
            "script" if attributes.value("type").contains("ld+json") => self.raw = Raw::JsonLd,
            "blockquote" => self.quotes += 1,
            "li" => self.items += 1,
            "figcaption" | "caption" => self.captions += 1,
            "p" => self.heading = None,
            _ => self.heading = elements::heading(tag).or(self.heading),
        }
        if elements::is_silent(tag) && self.raw == Raw::No {
            self.silent = Some((tag.to_owned(), 1));
        }
        self.open_credit(tag, attributes);
    }

    fn end(&mut self, tag: &str) {
        self.raw = Raw::No;
        if let Some((name, depth)) = &mut self.silent {
            *depth -= usize::from(name == tag);
            if *depth == 0 {
                self.silent = None;
            }
            return;
        }
        if elements::is_block(tag) {
            self.gather.close();
        }
        match tag {
            "blockquote" => self.quotes = self.quotes.saturating_sub(1),
            // An end tag of an item may be left out; its list ends them all.
            "li" => self.items = self.items.saturating_sub(1),
            "ul" | "ol" => self.items = 0,
            "figcaption" | "caption" | "figure" => self.captions = 0,
            _ if elements::heading(tag).is_some() => self.heading = None,
            _ => {}
        }
        self.close_credit(tag);
    }

    fn words(&mut self, span: Span) {
        let Some(words) = self.text.get(span.range()) else { return };
        match self.raw {
            Raw::Title => return self.title(span),
            Raw::JsonLd => return self.page.json_ld(words, span.start),
            Raw::No if self.silent.is_some() => return,
            Raw::No => {}
        }
        self.read += words.trim().len();
        if let Some(credit) = self.credit.as_mut().filter(|_| !words.trim().is_empty()) {
            credit.words = Some(credit.words.map_or(span, |words| words.cover(span)));
        }
        let kind = self.kind();
        let gather = &mut self.gather;
        references::pieces(self.text, span, |piece| match piece {
            Piece::Verbatim(span) => gather.words(kind, span),
            Piece::Reference(words, span) => gather.replaced(kind, &words, span),
        });
    }

    /// What a paragraph is that begins here.
    fn kind(&self) -> Kind {
        if self.credit.is_some() {
            Kind::Known(Part::Metadata)
        } else if self.captions > 0 {
            Kind::Known(Part::Caption)
        } else if self.quotes > 0 {
            Kind::Quotation
        } else if let Some(rank) = self.heading {
            Kind::Heading(rank)
        } else if self.items > 0 {
            Kind::Item
        } else {
            Kind::Paragraph
        }
    }

    /// The title of the page, without the name of the site behind a bar.
    fn title(&mut self, span: Span) {
        let words = &self.text[span.range()];
        let end = span.start + words.rfind(" | ").unwrap_or(words.len());
        let mut gather = Gather::new(self.text);
        references::pieces(self.text, Span::new(span.start, end), |piece| match piece {
            Piece::Verbatim(span) => gather.words(Kind::Known(Part::Headline), span),
            Piece::Reference(words, span) => gather.replaced(Kind::Known(Part::Headline), &words, span),
        });
        self.title = self.title.take().or_else(|| gather.finish().pop());
    }

    fn open_credit(&mut self, tag: &str, attributes: &Attributes) {
        if let Some(credit) = &mut self.credit {
            credit.depth += usize::from(credit.tag == tag);
            return;
        }
        let may_credit =
            matches!(tag, "a" | "address" | "cite" | "div" | "p" | "span" | "strong" | "em" | "li");
        let is_credit = elements::is_credit_class(attributes.value("class"))
            || attributes.value("rel").eq_ignore_ascii_case("author")
            || attributes.value("itemprop").eq_ignore_ascii_case("author");
        if may_credit && is_credit {
            self.credit = Some(Credit { tag: tag.to_owned(), depth: 1, words: None });
        }
    }

    fn close_credit(&mut self, tag: &str) {
        let Some(credit) = &mut self.credit else { return };
        credit.depth -= usize::from(credit.tag == tag);
        if credit.depth > 0 {
            return;
        }
        let words = credit.words;
        self.credit = None;
        let Some(span) = words else { return };
        let Some(block) = fragment_of(self.text, span) else { return };
        let words = block.text();
        let names =
            if byline::is_name(words) { vec![Span::new(0, words.len())] } else { byline::read(words) };
        for name in names {
            self.page.author(&words[name.range()], block.locate(name));
        }
    }
}

/// Words without tags as the reader sees them: `S&atilde;o` is “São”.
pub(super) fn plain_words(text: &str) -> String {
    let mut words = String::new();
    references::pieces(text, Span::new(0, text.len()), |piece| match piece {
        Piece::Verbatim(span) => words.push_str(&text[span.range()]),
        Piece::Reference(reference, _) => words.push_str(&reference),
    });
    words
}

/// The words of a stretch that may hold inline tags.
fn fragment_of(text: &str, span: Span) -> Option<Prose> {
    fragment(text, span).finish().into_iter().next().map(|block| block.prose)
}
