//! English: words, sentences, and what the model reads in them (parts of speech, dependency parse, names).
//!
//! Nothing here knows of the draft: the unit is a paragraph's prose.

mod abbreviations;
mod arborescence;
mod decode;
mod dependents;
mod fold;
pub mod gazetteer;
pub(crate) mod grammar;
mod languages;
mod lemma;
mod lengths;
pub(crate) mod lexicon;
pub(crate) mod lists;
mod model;
#[cfg(test)]
mod parity;
mod relatives;
mod sentences;
mod tags;
mod tokens;
mod wordpiece;

use std::ops::Range;

use self::dependents::Dependents;

pub(crate) use crate::english::abbreviations::is_followed;
pub use crate::english::decode::Tags;
pub(crate) use crate::english::fold::fold;
pub use crate::english::languages::{is_foreign, language, language_name};
pub use crate::english::tags::{NameKind, NameTag, Rel, Upos};
use crate::span::Span;

/// A word or punctuation mark as Universal Dependencies counts them: `Maduro` `’s`, `14` `-` `month`, `$` `4.2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the prose of its paragraph.
    pub span: Span,
    /// As written.
    pub text: String,
    /// In lower case, curly apostrophes straight.
    pub lower: String,
    /// The dictionary form: `member` for “members”, `say` for “said”.
    pub lemma: String,
    /// Part of speech.
    pub upos: Upos,
    /// The word it depends on, as an index into the sentence; `None` for the root. Heads may form a circle.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub rel: Rel,
    /// What the model takes it for, as a part of a name.
    pub name: Option<NameTag>,
}

impl Token {
    /// Whether the model takes it for a word of a place’s name.
    pub fn is_place(&self) -> bool {
        self.name.is_some_and(|name| name.kind == NameKind::Place)
    }
}

/// A sentence that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the prose of its paragraph.
    pub span: Span,
    /// Its words in order; never empty.
    pub tokens: Vec<Token>,
    dependents: Dependents,
}

impl Sentence {
    /// The words that depend on a word, in order.
    pub fn children(&self, head: usize) -> impl DoubleEndedIterator<Item = usize> {
        self.dependents.of(head).iter().map(|&i| usize::from(i))
    }

    /// The first word that depends on `head` in one of these ways.
    pub fn child(&self, head: usize, rels: &[Rel]) -> Option<usize> {
        self.children(head).find(|&i| rels.contains(&self.tokens[i].rel))
    }

    /// The words above a word, nearest first. Ends where the heads run in a circle.
    pub fn ancestors(&self, of: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.tokens[of].head, |&i| self.tokens[i].head).take(self.tokens.len())
    }

    /// Whether `below` depends, at any distance, on `above`.
    pub fn is_under(&self, below: usize, above: usize) -> bool {
        self.ancestors(below).any(|i| i == above)
    }

    /// From the first to the last word of all that depends on `head`, itself included.
    pub fn subtree(&self, head: usize) -> Range<usize> {
        let inside = |i: &usize| *i == head || self.is_under(*i, head);
        let first = (0..=head).find(inside).unwrap_or(head);
        let last = (head..self.tokens.len()).rev().find(inside).unwrap_or(head);
        first..last + 1
    }

    /// Where some of its words stand in the prose of the paragraph.
    pub fn words_span(&self, words: Range<usize>) -> Span {
        self.tokens[words.start].span.cover(self.tokens[words.end - 1].span)
    }
}

/// A sentence split into words but not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Where it stands in the prose of its paragraph.
    pub span: Span,
    /// Where its words stand in the prose of its paragraph; never empty.
    pub words: Vec<Span>,
}

/// Splits a paragraph’s prose into sentences and words. No sentence is longer than the model can take.
pub fn split(prose: &str) -> Vec<Split> {
    let sentences = sentences::split(prose).into_iter();
    let split = sentences.map(|span| Split { span, words: tokens::words(prose, span) });
    split.filter(|split| !split.words.is_empty()).flat_map(|split| lengths::cut(prose, split)).collect()
}

/// Whether a word is among the commonest of English, which the model knows whole: names of people and firms that one slip tells
/// apart mostly are not.
pub(crate) fn is_common(word: &str) -> bool {
    wordpiece::WordPieces::get().count(word) == 1
}

/// Loads the model, some 50 ms that the first sentence need not wait for.
pub fn load() {
    model::Tagger::get();
}

/// A line that the model has not seen, as one sentence: its words have no part of speech, no head and no name. `None` where
/// there are no words.
pub fn unread(line: &str) -> Option<Sentence> {
    let words = tokens::words(line, Span::new(0, line.len()));
    let span = words.first()?.cover(*words.last()?);
    let count = words.len();
    let tags = Tags {
        upos: vec![Upos::X; count],
        heads: vec![None; count],
        rels: vec![Rel::Dep; count],
        names: vec![None; count],
    };
    Some(Sentence::new(line, &Split { span, words }, &tags))
}

/// Runs the model over sentences, each given as its words. What it says of one does not depend on the others.
pub fn tag(sentences: &[Vec<&str>]) -> Vec<Tags> {
    let features: Vec<_> =
        sentences.iter().map(|words| model::Tagger::features(words.iter().copied())).collect();
    model::Tagger::get().tag(&features)
}

impl Sentence {
    /// Puts the words of a sentence and what the model says of them together.
    pub fn new(prose: &str, split: &Split, tags: &Tags) -> Self {
        let token = |(i, span): (usize, &Span)| {
            let text = prose[span.range()].to_owned();
            let lower = text.to_lowercase().replace('’', "'");
            let lemma = lemma::lemma(&lower, tags.upos[i]);
            let (upos, head, rel, name) = (tags.upos[i], tags.heads[i], tags.rels[i], tags.names[i]);
            Token { span: *span, text, lower, lemma, upos, head, rel, name }
        };
        let mut tokens: Vec<Token> = split.words.iter().enumerate().map(token).collect();
        relatives::mend(&mut tokens);
        let dependents = Dependents::new(&tokens);
        Self { span: split.span, tokens, dependents }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wide bounds, for a test build on a busy machine; quadratic work would take minutes.
    #[test]
    fn a_long_line_is_split_in_time() {
        let story = "The mayor of St. Paul, Ann O’Brien, said: “We won’t pay $1,200.” She left at 5 p.m. ";
        for text in [story, "a.", "a-", "1,", ")", "“", "x", "A. ", "@", "w.w@", "'s"] {
            let prose = text.repeat(200_000 / text.len());
            let started = std::time::Instant::now();
            assert!(!split(&prose).is_empty());
            assert!(started.elapsed().as_secs() < 20, "{text}");
        }
    }

    #[test]
    fn nothing_is_said_of_no_words() {
        assert_eq!(tag(&[vec![], vec!["Rain", "fell", "."]])[0], Tags::default());
        assert!(split(" \n ").is_empty());
        assert!(tag(&[]).is_empty());
    }

    #[test]
    fn a_sentence_too_long_for_the_model_is_left_unread() {
        let tags = tag(&[vec!["well"; 600]]);
        assert_eq!(tags[0].upos.len(), 600);
        assert!(tags[0].heads.iter().all(Option::is_none));
    }

    #[test]
    fn words_carry_what_was_read_of_them() {
        let prose = "The mayors said “no.”";
        let split = split(prose);
        let words: Vec<_> = split[0].words.iter().map(|word| &prose[word.range()]).collect();
        let sentence = Sentence::new(prose, &split[0], &tag(&[words])[0]);
        let lemmas: Vec<_> = sentence.tokens.iter().map(|token| token.lemma.as_str()).collect();
        assert_eq!(lemmas, ["the", "mayor", "say", "“", "no", ".", "”"]);
        assert_eq!(sentence.child(2, &[Rel::Nsubj]), Some(1));
        assert_eq!(sentence.subtree(1), 0..2);
        assert!(sentence.is_under(0, 2));
    }
}
