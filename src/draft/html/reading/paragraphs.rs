//! Paragraphs of a page: what they are by the elements around them, and what these cannot hold.

use super::Reading;
use crate::draft::block::Kind;
use crate::draft::gather::Gather;
use crate::draft::html::references;
use crate::draft::html::stack::Role;
use crate::draft::links::Link;
use crate::draft::{Part, Prose, byline, looks};
use crate::span::Span;

/// A credit holds at most so many bytes.
const LONGEST_CREDIT: usize = 160;

/// A cell with so many words is one of a table that lays out the page.
const LONG_CELL: usize = 25;

impl Reading<'_> {
    /// A link has ended, if an element led anywhere.
    pub(super) fn link_ended(&mut self, link: Option<(String, Span)>, span: Span) {
        if let Some((target, address)) = link {
            let words = references::plain(self.text, span);
            self.gather.link(Link { span, words, address, target });
        }
    }

    /// Ends a paragraph. What a credit or a cell cannot hold is story.
    pub(super) fn close_block(&mut self) {
        if let Some((kind, words)) = self.gather.reading() {
            let count = words.split_whitespace().take(LONG_CELL).count();
            let is_sentence = looks::is_sentence(words);
            let is_credit = kind == Kind::Known(Part::Metadata) && !self.stack.has(Role::Notes);
            if is_credit && (words.len() > LONGEST_CREDIT || count > 3 && is_sentence) {
                if let Some(credit) = &mut self.credit {
                    credit.is_over = true;
                }
                self.gather.retell(self.kind());
            } else if kind == Kind::Known(Part::Cell) && count == LONG_CELL && is_sentence {
                self.gather.retell(Kind::Paragraph);
            }
        }
        self.gather.close();
    }

    /// What a paragraph is that begins here.
    pub(super) fn kind(&self) -> Kind {
        let is_credit = self.credit.as_ref().is_some_and(|credit| !credit.is_over);
        if is_credit || self.stack.has(Role::Notes) {
            Kind::Known(Part::Metadata)
        } else if self.stack.has(Role::Caption) {
            Kind::Known(Part::Caption)
        } else if self.stack.has(Role::Standfirst) {
            Kind::Known(Part::Standfirst)
        } else if self.stack.has(Role::Quotation) {
            Kind::Quotation
        } else if let Some(rank) = self.stack.heading() {
            Kind::Heading(rank)
        } else if self.stack.has(Role::Cell) {
            Kind::Known(Part::Cell)
        } else if self.stack.has(Role::Item) {
            Kind::Item
        } else {
            Kind::Paragraph
        }
    }

    pub(super) fn close_credit(&mut self) {
        let Some(span) = self.credit.take().and_then(|credit| credit.words) else { return };
        let Some(block) = fragment_of(self.gather.part(), span) else { return };
        let words = block.text();
        let mut names = byline::read(words);
        if names.is_empty() && byline::is_name(words) {
            names.push(Span::new(0, words.len()));
        }
        for name in names {
            self.page.author(&words[name.range()], block.locate(name));
        }
    }
}

/// The words of a stretch that may hold inline tags.
fn fragment_of(gather: Gather<'_>, span: Span) -> Option<Prose> {
    let reading = Reading::with(gather, span, Vec::new(), false);
    reading.gather.finish().into_iter().next().map(|block| block.prose)
}
