//! Blocks: what a format's markup tells of a paragraph, before its words are looked at.

use super::{Part, Prose};
use crate::span::Span;

/// One paragraph as the markup has it.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// Without white space at its ends.
    pub(super) prose: Prose,
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

/// Gathers the words of one block after another while a parser walks through its markup.
#[derive(Debug)]
pub(super) struct Gather<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    open: Option<Block>,
    /// White space read behind a word, which counts only when another word follows.
    space: Option<Space>,
    comments: Vec<Span>,
}

/// White space between two words.
#[derive(Clone, Copy, Debug)]
enum Space {
    Verbatim(Span),
    /// A blank written as markup.
    Blank(Span),
    /// A line break written as markup.
    Break(Span),
}

impl<'a> Gather<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, blocks: Vec::new(), open: None, space: None, comments: Vec::new() }
    }

    /// Begins a block whose markup starts at `start`, behind the one before.
    pub(super) fn open(&mut self, kind: Kind, start: usize) {
        self.close();
        self.open = Some(Block { kind, span: Span::new(start, start), prose: Prose::default() });
    }

    /// Whether words have been read since the block began.
    pub(super) fn has_words(&self) -> bool {
        self.open.as_ref().is_some_and(|block| !block.prose.text().is_empty())
    }

    /// Whether a block has begun and holds no word yet.
    pub(super) fn is_blank(&self) -> bool {
        self.open.is_some() && !self.has_words()
    }

    /// Adds what was read apart.
    pub(super) fn add(&mut self, mut apart: Gather<'_>) {
        self.close();
        self.comments.append(&mut apart.comments);
        self.blocks.extend(apart.finish());
    }

    /// Adds a comment, which belongs to the block whose words it follows. Other markup may look like one to a parser.
    pub(super) fn comment(&mut self, span: Span) {
        if self.text.get(span.range()).is_some_and(|text| text.starts_with("<!--")) {
            self.comments.push(span);
            if self.has_words() {
                self.reach(span.end);
            }
        }
    }

    /// The comments so far.
    pub(super) fn comments(&self) -> Vec<Span> {
        self.comments.clone()
    }

    /// Adds words that stand in the draft as they are. Opens a block of this kind where none is.
    pub(super) fn words(&mut self, kind: Kind, span: Span) {
        let Some(piece) = self.text.get(span.range()) else { return };
        let words = piece.trim_start();
        let start = span.end - words.len();
        self.space(Span::new(span.start, start));
        let words = words.trim_end();
        let end = start + words.len();
        if !words.is_empty() {
            self.begin(kind, start).push(words, start);
            self.reach(end);
        }
        self.space(Span::new(end, span.end));
    }

    /// Adds words that are written otherwise in the draft, as in `&eacute;`.
    pub(super) fn replaced(&mut self, kind: Kind, words: &str, span: Span) {
        if words.trim().is_empty() {
            self.space.get_or_insert(Space::Blank(span));
            return;
        }
        self.begin(kind, span.start).push_replaced(words, span);
        self.reach(span.end);
    }

    /// Adds a line break, which may be written as markup.
    pub(super) fn line_break(&mut self, span: Span) {
        let is_white =
            self.text.get(span.range()).is_some_and(|text| !text.is_empty() && text.trim().is_empty());
        self.space.get_or_insert(if is_white { Space::Verbatim(span) } else { Space::Break(span) });
    }

    /// Lets the block that is being read reach up to `end`, as the end of its markup does.
    pub(super) fn reach(&mut self, end: usize) {
        if let Some(block) = &mut self.open {
            block.span.end = block.span.end.max(end);
        }
    }

    /// Ends the block that is being read. Without words it is none.
    pub(super) fn close(&mut self) {
        self.space = None;
        self.blocks.extend(self.open.take().filter(|block| !block.prose.text().is_empty()));
    }

    /// Everything that was read.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.close();
        self.blocks
    }

    fn space(&mut self, span: Span) {
        if !span.is_empty() {
            self.space.get_or_insert(Space::Verbatim(span));
        }
    }

    /// The prose to which a word is about to be added, with the white space before it.
    fn begin(&mut self, kind: Kind, start: usize) -> &mut Prose {
        let text = self.text;
        let space = self.space.take();
        let block = self.open.get_or_insert_with(|| Block {
            kind,
            span: Span::new(start, start),
            prose: Prose::default(),
        });
        if !block.prose.text().is_empty() {
            match space {
                Some(Space::Verbatim(span)) => block.prose.push(&text[span.range()], span.start),
                Some(Space::Blank(span)) => block.prose.push_replaced(" ", span),
                Some(Space::Break(span)) => block.prose.push_replaced("\n", span),
                None => {}
            }
        }
        &mut block.prose
    }
}
