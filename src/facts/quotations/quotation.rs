//! All quotations of a draft, and an index of their words by which those that may be alike are found.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::alike;
use super::likeness::Likeness;
use super::voice::{Voice, signed, voice};
use super::word::{Word, words};
use crate::draft::Part;
use crate::facts::Facts;
use crate::span::Span;

/// A word that more quotations hold than this tells none of them from another.
const COMMON: usize = 40;

/// Words of somebody’s, in quotation marks or in a block of their own.
#[derive(Clone, Debug)]
pub(crate) struct Quotation {
    /// With its marks.
    pub(crate) span: Span,
    /// As they compare.
    pub(crate) words: Vec<Word>,
    /// The part of the draft that it stands in.
    pub(crate) part: Part,
    /// Its paragraph.
    pub(crate) paragraph: usize,
    /// Whether it stands inside another.
    pub(crate) nested: bool,
    /// Whose words they are.
    pub(crate) voice: Voice,
}

impl Quotation {
    /// Whether it is read before the story and in its stead, or stands apart from it to catch the eye.
    pub(crate) fn is_shown(&self) -> bool {
        self.part.is_display() || matches!(self.part, Part::BlockQuote | Part::Caption)
    }

    /// Its words of content, in dictionary form.
    pub(crate) fn content(&self) -> impl Iterator<Item = &str> {
        self.words.iter().filter(|word| word.is_content).map(|word| word.lemma.as_str())
    }
}

/// All quotations of a draft.
#[derive(Debug)]
pub(crate) struct Quotations {
    /// In text order.
    pub(crate) all: Vec<Quotation>,
    by_word: FxHashMap<String, Vec<usize>>,
}

impl Quotations {
    /// Those of a draft, read once.
    pub(crate) fn of(facts: &Facts) -> Arc<Self> {
        facts.asked(Self::new)
    }

    fn new(facts: &Facts) -> Self {
        let mut all: Vec<Quotation> = facts
            .quotes()
            .iter()
            .map(|quote| Quotation {
                span: quote.span,
                words: words(facts, quote.words),
                part: facts.draft().paragraphs[quote.paragraph].part,
                paragraph: quote.paragraph,
                nested: quote.nested,
                voice: voice(facts, quote),
            })
            .collect();
        all.extend(blocks(facts));
        all.sort_by_key(|quotation| quotation.span.start);
        let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, quotation) in all.iter().enumerate() {
            for word in quotation.words.iter().map(|word| &word.text).collect::<FxHashSet<_>>() {
                by_word.entry(word.clone()).or_default().push(at);
            }
        }
        Self { all, by_word }
    }

    /// The quotations before one that share words with it that are not in many, the nearest first, each with how it is alike.
    pub(crate) fn alike_before(&self, at: usize) -> impl Iterator<Item = (usize, Likeness)> {
        self.near(at).into_iter().rev().filter(move |&other| other < at).filter_map(move |other| {
            Some((other, alike::compare(&self.all[other].words, &self.all[at].words)?))
        })
    }

    /// Those of them that have all its words, or of which it has all.
    pub(crate) fn whole_before(&self, at: usize) -> impl Iterator<Item = (usize, Likeness)> {
        self.whole(at).rev().filter(move |(other, _)| *other < at)
    }

    /// All others that share such words, in text order.
    pub(crate) fn alike(&self, at: usize) -> impl Iterator<Item = (usize, Likeness)> {
        self.near(at).into_iter().filter_map(move |other| {
            Some((other, alike::compare(&self.all[other].words, &self.all[at].words)?))
        })
    }

    /// Whether some words stand in one of the quotations, apart from the one that they make up.
    pub(crate) fn hold(&self, at: usize) -> bool {
        self.whole(at).any(|(other, _)| self.all[other].words.len() >= self.all[at].words.len())
    }

    /// All others that have all words of one, or of which it has all, in text order.
    fn whole(&self, at: usize) -> impl DoubleEndedIterator<Item = (usize, Likeness)> {
        self.near(at).into_iter().filter_map(move |other| {
            Some((other, alike::whole(&self.all[other].words, &self.all[at].words)?))
        })
    }

    /// A quotation of the story that display copy gives in other words: it has all the words that say something, of one speaker,
    /// but not one behind the other.
    pub(crate) fn rephrased(&self, at: usize) -> Option<usize> {
        let shown = &self.all[at];
        let content: Vec<&str> = shown.content().collect();
        if !shown.part.is_display() || content.is_empty() || shown.words.len() < 2 || self.hold(at) {
            return None;
        }
        let of_story = |other: &usize| {
            let other = &self.all[*other];
            !other.part.is_display() && !other.nested && other.voice.is_surely(&shown.voice)
        };
        let has = |other: &Quotation, word: &str| other.words.iter().any(|it| it.lemma == word);
        let holds = |other: &usize| content.iter().all(|word| has(&self.all[*other], word));
        (0..self.all.len()).filter(of_story).find(holds)
    }

    /// The others that share a word with one, in text order.
    fn near(&self, at: usize) -> Vec<usize> {
        let words = self.all[at].words.iter().filter_map(|word| self.by_word.get(&word.text));
        let near = words.filter(|all| all.len() <= COMMON).flatten().copied();
        let mut near: Vec<usize> = near.filter(|&other| other != at).collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// Blocks of somebody’s words without marks of their own.
fn blocks(facts: &Facts) -> impl Iterator<Item = Quotation> {
    let paragraphs = facts.draft().paragraphs.iter().enumerate();
    let is_marked = |span: Span| facts.text.quotes_within(span).next().is_some();
    paragraphs.filter(move |(_, it)| it.part == Part::BlockQuote && !is_marked(it.span)).map(
        |(paragraph, it)| Quotation {
            span: it.span,
            words: words(facts, it.span),
            part: it.part,
            paragraph,
            nested: false,
            voice: signed(facts, it.span).unwrap_or_default(),
        },
    )
}
