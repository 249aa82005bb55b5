//! Gathers blocks while a parser walks through the markup of a draft.

mod hidden;
mod marks;
mod raised;

use self::raised::Raised;
use super::block::{Block, Kind};
use super::links::Link;
use super::notes::{Anchor, Mark, TaggedMark};
use super::part::Part;
use super::prose::Prose;
use super::template::{CAPTION, CAPTION_END, places};
use super::unread::Unread;
use crate::span::Span;

/// Gathers the words of one block after another while a parser walks through its markup.
#[derive(Debug)]
pub(super) struct Gather<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    open: Option<Block>,
    /// White space read behind a word, which counts only when another word follows.
    space: Option<Space>,
    /// Letters above the line that are being read.
    raised: Option<Raised>,
    /// How many stretches of struck words are open in the block: they are the copy no more.
    struck: usize,
    /// What the markup of the open block says to be marks of footnotes.
    told: Vec<TaggedMark>,
    /// Marks of the open block that are none of its letters.
    apart: Vec<Mark>,
    anchors: Vec<Anchor>,
    links: Vec<Link>,
    /// Where the caption ends that is being read, which a template tag holds or opens; none where no caption ends behind
    /// what has been read.
    caption_end: Option<usize>,
    comments: Vec<Span>,
    unread: Vec<Unread>,
}

/// White space between two words.
#[derive(Clone, Copy, Debug)]
enum Space {
    Verbatim(Span),
    /// The end of a line that readers see.
    Line(Span),
    /// A blank written as markup.
    Blank(Span),
    /// A line break written as markup.
    Break(Span),
}

impl<'a> Gather<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            blocks: Vec::new(),
            open: None,
            space: None,
            raised: None,
            struck: 0,
            told: Vec::new(),
            apart: Vec::new(),
            anchors: Vec::new(),
            links: Vec::new(),
            caption_end: Some(0),
            comments: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// Begins a block whose markup starts at `start`, behind the one before.
    pub(super) fn open(&mut self, kind: Kind, start: usize) {
        self.close();
        let kind = self.kind_at(kind, start);
        self.open = Some(Block::new(kind, Span::new(start, start), Prose::default()));
    }

    /// What a block is that begins at a place.
    fn kind_at(&self, kind: Kind, start: usize) -> Kind {
        if self.caption_end.is_some_and(|end| start < end) { Kind::Known(Part::Caption) } else { kind }
    }

    /// What the block is that is being read, and its words so far.
    pub(super) fn reading(&self) -> Option<(Kind, &str)> {
        self.open.as_ref().map(|block| (block.kind, block.prose.text()))
    }

    /// Makes another kind of block of the one that is being read.
    pub(super) fn retell(&mut self, kind: Kind) {
        if let Some(block) = &mut self.open {
            block.kind = kind;
        }
    }

    /// How many blocks have been read.
    pub(super) fn count(&self) -> usize {
        self.blocks.len()
    }

    /// The blocks that were read after the first `count`.
    pub(super) fn since(&self, count: usize) -> &[Block] {
        self.blocks.get(count..).unwrap_or_default()
    }

    /// Leaves out those of the blocks behind the first `count` that are not to be kept.
    pub(super) fn retain_since(&mut self, count: usize, keep: impl Fn(&Block) -> bool) {
        let later = self.blocks.split_off(count.min(self.blocks.len()));
        self.blocks.extend(later.into_iter().filter(|block| keep(block)));
    }

    /// Whether words have been read since the block began.
    pub(super) fn has_words(&self) -> bool {
        self.open.as_ref().is_some_and(|block| !block.prose.text().is_empty())
    }

    /// Whether a block has begun and holds no word yet.
    pub(super) fn is_blank(&self) -> bool {
        self.open.is_some() && !self.has_words()
    }

    /// The text whose words are gathered.
    pub(super) const fn text(&self) -> &'a str {
        self.text
    }

    /// Begins to gather a part of the same text, read apart.
    pub(super) fn part(&self) -> Self {
        // That no caption ends behind what has been read is not searched for again.
        Self { caption_end: self.caption_end.and(Some(0)), ..Self::new(self.text) }
    }

    /// Adds what was read apart.
    pub(super) fn add(&mut self, mut apart: Gather<'_>) {
        self.close();
        if apart.caption_end.is_none() {
            self.caption_end = None;
        }
        self.comments.append(&mut apart.comments);
        self.unread.append(&mut apart.unread);
        self.anchors.append(&mut apart.anchors);
        self.links.append(&mut apart.links);
        self.blocks.extend(apart.finish());
    }

    /// What could not be read so far.
    pub(super) fn unread(&self) -> Vec<Unread> {
        self.unread.clone()
    }

    /// A link has ended.
    pub(super) fn link(&mut self, link: Link) {
        self.links.push(link);
    }

    /// The links so far.
    pub(super) fn links(&mut self) -> Vec<Link> {
        std::mem::take(&mut self.links)
    }

    /// The comments so far.
    pub(super) fn comments(&self) -> Vec<Span> {
        self.comments.clone()
    }

    /// Adds words that stand in the draft as they are, without the template tags among them. Opens a block of this kind
    /// where none is.
    pub(super) fn words(&mut self, kind: Kind, span: Span) {
        let Some(piece) = self.text.get(span.range()) else { return };
        let mut from = span.start;
        for at in places(piece).map(|at| span.start + at) {
            if from < at {
                self.seen(kind, Span::new(from, at));
            }
            from = at + 1;
            match char::from(self.text.as_bytes()[at]) {
                CAPTION => {
                    self.close();
                    // Within a caption the end is known.
                    if self.caption_end.is_some_and(|end| end < from) {
                        let length = self.text[from..].find(CAPTION_END);
                        self.caption_end = length.map(|length| from + length);
                    }
                }
                CAPTION_END => self.close(),
                _ => {}
            }
        }
        self.seen(kind, Span::new(from, span.end));
    }

    /// Adds words among which there is no tag.
    fn seen(&mut self, kind: Kind, span: Span) {
        if self.struck > 0 {
            return;
        }
        let Some(piece) = self.text.get(span.range()) else { return };
        let words = piece.trim_start();
        let start = span.end - words.len();
        self.space(Span::new(span.start, start));
        let words = words.trim_end();
        let end = start + words.len();
        if !words.is_empty() {
            self.begin(kind, start).push_lines(words, start);
            self.reach(end);
        }
        self.space(Span::new(end, span.end));
    }

    /// Adds words that are written otherwise in the draft, as in `&eacute;`.
    pub(super) fn replaced(&mut self, kind: Kind, words: &str, span: Span) {
        if self.struck > 0 {
            return;
        }
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
        self.space.get_or_insert(if is_white { Space::Line(span) } else { Space::Break(span) });
    }

    /// Lets the block that is being read reach up to `end`, as the end of its markup does.
    pub(super) fn reach(&mut self, end: usize) {
        if let Some(block) = &mut self.open {
            block.span.end = block.span.end.max(end);
        }
    }

    /// Words begin that were struck out.
    pub(super) const fn strike(&mut self) {
        self.struck += 1;
    }

    /// Struck words have ended before byte `end` of the text.
    pub(super) fn unstrike(&mut self, end: usize) {
        self.struck = self.struck.saturating_sub(1);
        if self.has_words() {
            self.reach(end);
        }
    }

    /// Ends the block that is being read. Without words it is none.
    pub(super) fn close(&mut self) {
        self.space = None;
        self.raised = None;
        self.struck = 0;
        let told = std::mem::take(&mut self.told);
        let mut apart = std::mem::take(&mut self.apart);
        if let Some(mut block) = self.open.take().filter(|block| !block.prose.text().is_empty()) {
            block.take_out_marks(told);
            block.marks.append(&mut apart);
            self.blocks.push(block);
        }
    }

    /// Everything that was read.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.close();
        self.blocks
    }

    /// Adds white space, which is one blank wherever it breaks the line.
    pub(super) fn space(&mut self, span: Span) {
        if !span.is_empty() {
            self.space.get_or_insert(Space::Verbatim(span));
        }
    }

    /// The prose to which a word is about to be added, with the white space before it.
    fn begin(&mut self, kind: Kind, start: usize) -> &mut Prose {
        let text = self.text;
        let space = self.space.take();
        let kind = self.kind_at(kind, start);
        let block =
            self.open.get_or_insert_with(|| Block::new(kind, Span::new(start, start), Prose::default()));
        if !block.prose.text().is_empty() {
            match space {
                Some(Space::Verbatim(span)) => block.prose.push_lines(&text[span.range()], span.start),
                Some(Space::Line(span)) => block.prose.push(&text[span.range()], span.start),
                Some(Space::Blank(span)) => block.prose.push_replaced(" ", span),
                Some(Space::Break(span)) => block.prose.push_replaced("\n", span),
                None => {}
            }
        }
        &mut block.prose
    }
}
