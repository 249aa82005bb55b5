//! The walk through a page’s markup.

mod credit;
mod paragraphs;
mod unclosed;

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use self::credit::Credit;
use super::elements;
use super::page::{Attribute, Attributes, Page};
use super::references::{self, Piece};
use super::stack::{Open, Role, Stack};
use crate::draft::block::{Block, Kind};
use crate::draft::gather::Gather;
use crate::draft::part::Part;
use crate::draft::tables::Tables;
use crate::span::Span;

/// So many bytes of words may stand above the publication date at the top of a page.
const TOP: usize = 400;

/// Where in the markup the tokenizer is, and what has been read.
pub(super) struct Reading<'a> {
    text: &'a str,
    pub(super) gather: Gather<'a>,
    pub(super) tables: Tables,
    pub(super) page: Page,
    pub(super) title: Option<Block>,
    /// The start tag that is being read, and where it begins.
    tag: String,
    tag_start: usize,
    attributes: Attributes,
    /// The text node that comes next is not prose.
    raw: Raw,
    stack: Stack,
    /// The open element that credits a reporter.
    credit: Option<Credit>,
    /// Elements whose words are no prose, or not the writer’s, and that are never closed, by their start: what they would
    /// hide is read.
    never_closed: Vec<usize>,
    /// The same, as far as they are known from the time before.
    known: Vec<usize>,
    /// Whether credits are looked for: not within one.
    finds_credits: bool,
    /// Bytes of words read so far.
    read: usize,
    /// Where the last thing ends that was read whole.
    reached: usize,
}

/// What the text of an element is, that is not prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Raw {
    No,
    Title,
    JsonLd,
}

impl<'a> Reading<'a> {
    /// Reads a stretch of HTML. Where an element whose words are no prose is never closed, it is read again as if that
    /// were not there.
    pub(super) fn of(gather: Gather<'a>, span: Span) -> Self {
        let again = gather.part();
        let mut reading = Self::with(gather, span, Vec::new(), true);
        for _ in 0..4 {
            if reading.never_closed.is_empty() {
                break;
            }
            let mut known = std::mem::take(&mut reading.known);
            known.append(&mut reading.never_closed);
            known.sort_unstable();
            reading = Self::with(again.part(), span, known, true);
        }
        reading
    }

    fn with(gather: Gather<'a>, span: Span, known: Vec<usize>, finds_credits: bool) -> Self {
        let text = gather.text();
        let mut reading = Self {
            text,
            gather,
            tables: Tables::default(),
            page: Page::default(),
            title: None,
            tag: String::new(),
            tag_start: 0,
            attributes: Attributes::default(),
            raw: Raw::No,
            stack: Stack::default(),
            credit: None,
            never_closed: Vec::new(),
            known,
            finds_credits,
            read: 0,
            reached: span.start,
        };
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, place: html5gum::Span<usize>| {
            reading.event(&event, Span::new(span.start + place.start, span.start + place.end));
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(&text[span.range()], emitter).finish();
        reading.close_to(0, span.end, false);
        reading.unended(span.end);
        reading
    }

    fn event(&mut self, event: &CallbackEvent<'_>, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.tag_start = span.start;
                self.attributes.0.clear();
                return;
            }
            CallbackEvent::AttributeName { name } => {
                let name = String::from_utf8_lossy(name).into_owned();
                self.attributes.0.push(Attribute { name, value: String::new(), span });
                return;
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(attribute) = self.attributes.0.last_mut() {
                    attribute.value = String::from_utf8_lossy(value).into_owned();
                    attribute.span = span;
                }
                return;
            }
            CallbackEvent::CloseStartTag { .. } => {
                let (tag, attributes) = (std::mem::take(&mut self.tag), std::mem::take(&mut self.attributes));
                self.swallowed(&tag, &attributes.0, span.end);
                self.start(&tag, &attributes, span);
            }
            CallbackEvent::EndTag { name } => {
                self.gather.comment(span);
                self.end(&String::from_utf8_lossy(name), span);
            }
            CallbackEvent::String { .. } => self.words(span),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                self.gather.comment(span);
                // In a drawing it is none of the story’s words.
                if !self.stack.has(Role::Silent) {
                    self.gather.section(span);
                }
            }
            CallbackEvent::Error(_) => return,
        }
        self.reached = span.end;
    }

    fn start(&mut self, tag: &str, attributes: &Attributes, span: Span) {
        let kept = self.stack.kept_at_start(tag);
        self.close_to(kept, self.tag_start, true);
        if elements::holds_story(tag) {
            self.close_to(self.stack.kept_at_story(), self.tag_start, true);
        }
        if !self.stack.has(Role::Silent) {
            if elements::is_block(tag) {
                self.close_block();
            }
            match tag {
                "br" => self.gather.line_break(span),
                "meta" => self.page.meta(attributes),
                "time" => self.page.time(attributes, self.read < TOP),
                "title" => self.raw = Raw::Title,
                "script" if attributes.value("type").contains("ld+json") => self.raw = Raw::JsonLd,
                "table" => self.tables.begin(),
                "tr" => self.tables.row(),
                "td" | "th" => {
                    let spans =
                        ["colspan", "rowspan"].iter().any(|it| !matches!(attributes.value(it), "" | "1"));
                    self.tables.cell(&self.gather, tag == "th", span.end, spans);
                }
                _ => {}
            }
        }
        if !elements::is_void(tag) {
            self.open(tag, attributes);
        }
    }

    fn open(&mut self, tag: &str, attributes: &Attributes) {
        let is_shown = !self.stack.has(Role::Silent);
        let is_closed = self.known.binary_search(&self.tag_start).is_err();
        let role = if is_closed && self.raw == Raw::No && elements::is_silent(tag) {
            Role::Silent
        } else if is_closed && elements::holds_notes(tag, attributes) {
            Role::Notes
        } else if is_shown
            && self.finds_credits
            && self.credit.is_none()
            && elements::is_credit(tag, attributes)
        {
            self.credit = Some(Credit { depth: self.stack.len(), words: None, is_over: false });
            Role::Credit
        } else {
            match tag {
                _ if is_closed && elements::is_quotation(tag, attributes) => Role::Quotation,
                "figcaption" | "caption" if is_closed => Role::Caption,
                "td" | "th" => Role::Cell,
                _ if is_closed && elements::is_standfirst(tag, attributes) => Role::Standfirst,
                "li" => Role::Item,
                _ => elements::heading(tag).map_or(Role::None, Role::Heading),
            }
        };
        let is_mark = is_shown && elements::is_note_mark(tag, attributes, self.gather.is_raised());
        let raises = is_shown && (is_mark || tag == "sup");
        if raises {
            self.gather.raise(is_mark, elements::target(attributes));
        }
        if is_shown && elements::is_remark(tag, attributes) {
            self.gather.remark();
        }
        let anchor = elements::anchor(tag, attributes);
        let link = (is_shown && !is_mark).then(|| elements::link(tag, attributes)).flatten();
        self.stack.push(Open { name: tag.to_owned(), start: self.tag_start, role, raises, anchor, link });
    }

    fn end(&mut self, tag: &str, span: Span) {
        self.raw = Raw::No;
        if let Some(kept) = self.stack.kept_at_end(tag) {
            // What is open at the end of a page was never closed.
            self.close_to(kept, span.end, !matches!(tag, "body" | "html"));
        } else if elements::is_block(tag) && !self.stack.has(Role::Silent) {
            self.close_block();
        }
    }

    /// Ends the elements beyond the outermost `kept`, the last of which was ended by a tag where `is_told`.
    fn close_to(&mut self, kept: usize, at: usize, is_told: bool) {
        while self.stack.len() > kept {
            let Some(open) = self.stack.pop() else { return };
            let is_outermost = !self.stack.has(Role::Silent);
            if is_outermost && elements::is_block(&open.name) {
                self.close_block();
            }
            if open.raises {
                self.gather.lower(at);
            }
            self.link_ended(open.link, Span::new(open.start, at));
            if let Some(anchor) = open.anchor {
                self.gather.anchor(anchor, Span::new(open.start, at), elements::is_block(&open.name));
            }
            match &*open.name {
                "td" | "th" if is_outermost => self.tables.close_cell(&mut self.gather),
                "table" if is_outermost => self.tables.close(&mut self.gather),
                "aside" if is_outermost => self.page.asides.push(Span::new(open.start, at)),
                _ => {}
            }
            let is_ended = is_told && self.stack.len() == kept;
            if elements::is_raw(&open.name) && !is_ended {
                let start = Span::new(open.start, open.start + 1 + open.name.len());
                self.gather.hide(start, Span::new(start.end, at), &format!("<{}>", open.name));
            } else if open.role == Role::Silent && is_outermost && !is_ended
                || matches!(open.role, Role::Notes | Role::Quotation | Role::Caption) && !is_told
            {
                self.never_closed.push(open.start);
            }
            if self.credit.as_ref().is_some_and(|credit| credit.depth >= self.stack.len()) {
                self.close_credit();
            }
        }
    }

    fn words(&mut self, span: Span) {
        let Some(words) = self.text.get(span.range()) else { return };
        match self.raw {
            Raw::Title => return self.title(span),
            Raw::JsonLd => return self.page.json_ld(words, span.start),
            Raw::No if self.stack.has(Role::Silent) => return,
            Raw::No => {}
        }
        self.read += words.trim().len();
        if let Some(credit) = self.credit.as_mut().filter(|it| !it.is_over && !words.trim().is_empty()) {
            credit.words = Some(credit.words.map_or(span, |words| words.cover(span)));
        }
        let kind = self.kind();
        let gather = &mut self.gather;
        references::pieces(self.text, span, |piece| match piece {
            Piece::Verbatim(span) => gather.words(kind, span),
            Piece::Reference(words, span) => gather.replaced(kind, &words, span),
        });
    }

    /// The title of the page, without the name of the site behind a bar.
    fn title(&mut self, span: Span) {
        let None = self.title else { return };
        let end = self.text[span.range()].rfind(" | ").map_or(span.end, |bar| span.start + bar);
        let mut gather = Gather::new(self.text);
        references::pieces(self.text, Span::new(span.start, end), |piece| match piece {
            Piece::Verbatim(span) => gather.words(Kind::Known(Part::Headline), span),
            Piece::Reference(words, span) => gather.replaced(Kind::Known(Part::Headline), &words, span),
        });
        self.title = gather.finish().pop();
    }
}
