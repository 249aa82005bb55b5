//! The first stage: a draft with its sentences, its quotations and its tables.

use std::sync::Arc;

use super::allows::{self, Allow};
use super::house::House;
use super::ids::{Ids, QuoteId, SentenceId};
use super::list::List;
use super::local::Local;
use super::placed::Placed;
use super::quotes::{self, Quote, Stray};
use super::tables::{self, Table};
use crate::draft::{Draft, Format, Part};
use crate::span::Span;

/// So many sentences at the beginning of the story are its lead.
const LEAD: usize = 3;

/// A draft, and what stands in it before anything is read from several places of it. Spans count in the draft; lists are in
/// text order.
#[derive(Debug)]
pub struct Text {
    /// The draft itself.
    pub draft: Arc<Draft>,
    /// What the newsroom knows beforehand.
    pub house: Arc<House>,
    /// Every sentence of the story’s parts.
    pub sentences: List<SentenceId, Placed>,
    /// Words inside quotation marks.
    pub quotes: List<QuoteId, Quote>,
    /// Quotation marks that enclose nothing.
    pub strays: Vec<Stray>,
    /// What is said in lines that dashes open, in text order.
    dialogue: Vec<Span>,
    /// Tables with the numbers in their cells.
    pub tables: Vec<Table>,
    /// Which findings its comments allow.
    pub allows: Vec<Allow>,
    /// The story’s first sentence.
    story: SentenceId,
}

impl Text {
    /// Puts what was read in the paragraphs of a draft in its place; `locals` has one for each of them.
    pub(super) fn new(draft: Arc<Draft>, locals: Vec<Arc<Local>>, house: Arc<House>) -> Self {
        let mut sentences = Vec::new();
        for (paragraph, local) in locals.into_iter().enumerate() {
            let of = &draft.paragraphs[paragraph];
            sentences.extend(local.sentences.with_ids().map(|(index, sentence)| Placed {
                paragraph,
                part: of.part,
                whole: of.prose.locate(sentence.span),
                prose: Arc::clone(&of.prose),
                local: Arc::clone(&local),
                index,
            }));
        }
        let (marked, tables, allows) = (quotes::find(&draft), tables::find(&draft), allows::find(&draft));
        let is_story = |sentence: &Placed| sentence.part == Part::Body;
        let sentences = List::from(sentences);
        let story =
            sentences.with_ids().find(|(_, it)| is_story(it)).map_or(SentenceId::FIRST, |(first, _)| first);
        Self {
            draft,
            house,
            sentences,
            quotes: marked.quotes.into(),
            strays: marked.strays,
            dialogue: marked.dialogue,
            tables,
            allows,
            story,
        }
    }

    /// The words of a place as the reader sees them, without markup. A place lies in one paragraph.
    pub fn words(&self, span: Span) -> &str {
        let paragraph = self.draft.paragraph_at(span.start).map(|index| &self.draft.paragraphs[index]);
        paragraph.map_or("", |paragraph| paragraph.prose.words_at(span))
    }

    /// The draft's own text in a place, markup and all: what an edit would replace.
    pub fn raw(&self, span: Span) -> &str {
        self.draft.text().get(span.range()).unwrap_or_default()
    }

    /// Whether words of a place are a link.
    pub fn is_linked(&self, span: Span) -> bool {
        let marked = self.raw(span);
        match self.draft.format {
            Format::Markdown => ["](", "][", "<a ", "<http"].iter().any(|mark| marked.contains(mark)),
            Format::Html => marked.contains("<a "),
            Format::Plain => marked.contains("://") || marked.contains("www."),
        }
    }

    /// The place of what `pick` chooses among the words of a place, where it stands in the draft letter by letter. The
    /// markup among the words is not searched.
    pub fn part_of(&self, span: Span, pick: impl FnOnce(&str) -> Option<Span>) -> Option<Span> {
        match self.draft.paragraph_at(span.start) {
            Some(index) => self.draft.paragraphs[index].prose.part_of(span, pick),
            // Outside of paragraphs, as in front matter.
            None => pick(self.raw(span)).map(|part| part.shift(span.start)),
        }
    }

    /// The quotations that reach into a place.
    pub fn quotes_within(&self, span: Span) -> Ids<QuoteId> {
        self.quotes.stretch(|it| it.span.end <= span.start, |it| it.span.start < span.end)
    }

    /// Whether a place lies inside quotation marks, a block quotation or a dialogue whose lines dashes open.
    pub fn is_quoted(&self, span: Span) -> bool {
        let before = self.quotes.leading(|quote| quote.span.start <= span.start);
        // Quotations that stand in no other do not overlap, and those inside one count with it.
        let near = self.quotes[before].iter().rev().find(|quote| !quote.nested);
        let inside = near.is_some_and(|quote| quote.span.contains(span));
        let spoken = self.dialogue.partition_point(|said| said.start <= span.start).checked_sub(1);
        inside
            || spoken.is_some_and(|at| self.dialogue[at].contains(span))
            || self.part_at(span.start) == Some(Part::BlockQuote)
    }

    /// Whether a place lies in a note that puts the story right.
    pub fn is_correction(&self, span: Span) -> bool {
        self.part_at(span.start) == Some(Part::Correction)
    }

    /// Whether what stands in a place is not the story’s to change: somebody’s words, or a note that puts the story right.
    pub fn is_given(&self, span: Span) -> bool {
        self.is_quoted(span) || self.is_correction(span)
    }

    /// Whether a place lies in a cell of a table.
    pub fn is_in_table(&self, span: Span) -> bool {
        self.part_at(span.start) == Some(Part::Cell)
    }

    /// What part of the story a place belongs to.
    pub fn part_at(&self, at: usize) -> Option<Part> {
        Some(self.draft.paragraphs[self.draft.paragraph_at(at)?].part)
    }

    /// The sentence that holds a place.
    pub fn sentence_at(&self, at: usize) -> Option<SentenceId> {
        let last = self.sentences.leading(|sentence| sentence.whole().start <= at).next_back()?;
        (at < self.sentences[last].whole().end).then_some(last)
    }

    /// The sentences of a paragraph.
    pub fn sentences_of(&self, paragraph: usize) -> Ids<SentenceId> {
        self.sentences.stretch(|it| it.paragraph < paragraph, |it| it.paragraph == paragraph)
    }

    /// The sentences of each paragraph that has any, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = Ids<SentenceId>> {
        let of_paragraph = self.sentences.chunk_by(|one, other| one.paragraph == other.paragraph);
        of_paragraph.map(|sentences| self.sentences_of(sentences[0].paragraph))
    }

    /// The sentences that a place reaches into.
    pub fn sentences_within(&self, span: Span) -> Ids<SentenceId> {
        self.sentences.stretch(|it| it.whole().end <= span.start, |it| it.whole().start < span.end)
    }

    /// Whether a sentence is one of the story’s lead, in which it says what it is about.
    pub fn is_lead(&self, sentence: SentenceId) -> bool {
        (self.story..self.story.forward(LEAD)).contains(&sentence)
    }

    /// The story’s first sentence; that of the draft where there is no story.
    pub fn story_start(&self) -> SentenceId {
        self.story
    }

    /// What stands above the story, and its first sentence.
    pub fn through_start(&self) -> Ids<SentenceId> {
        self.sentences.around(self.story, self.sentences.len(), 0)
    }
}
