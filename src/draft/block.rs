//! Blocks: what a format’s markup tells of a paragraph, before its words are looked at.

use super::notes::{Mark, TaggedMark, Taken, take_out};
use super::part::Part;
use super::prose::Prose;
use crate::span::Span;

/// One paragraph as the markup has it.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// Without white space at its ends, and without marks of footnotes.
    pub(super) prose: Prose,
    /// The marks of footnotes in it.
    pub(super) marks: Vec<Mark>,
    /// The mark that it begins with, as the text of a footnote does.
    pub(super) note: Option<String>,
}

impl Block {
    /// A block of its own, without the marks of footnotes in its prose.
    pub(super) fn new(kind: Kind, span: Span, prose: Prose) -> Self {
        let mut block = Self { kind, span, prose, marks: Vec::new(), note: None };
        block.take_out_marks(Vec::new());
        block
    }

    /// Takes the marks of footnotes out of its prose, those among them that its markup tells.
    pub(super) fn take_out_marks(&mut self, told: Vec<TaggedMark>) {
        let Some(Taken { prose, mut marks, opening }) = take_out(&self.prose, told) else { return };
        self.prose = prose;
        self.marks.append(&mut marks);
        self.note = self.note.take().or(opening);
    }
}

/// What markup says of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Paragraph,
    /// One item of a list.
    Item,
    /// A heading, 1 the highest.
    Heading(u8),
    /// Within a block quotation.
    Quotation,
    /// The markup itself names the part.
    Known(Part),
}
