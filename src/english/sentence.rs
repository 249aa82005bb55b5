//! A sentence that has been read: its words, and the tree that their heads make of them.

use std::ops::Range;

use super::decode::Tags;
use super::dependents::Dependents;
use super::split::Split;
use super::tags::Rel;
use super::token::Token;
use super::{lemma, relatives};
use crate::span::Span;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::{Threads, split, tag};

    #[test]
    fn words_carry_what_was_read_of_them() {
        let prose = "The mayors said “no.”";
        let split = split(prose);
        let words: Vec<_> = split[0].words.iter().map(|word| &prose[word.range()]).collect();
        let sentence = Sentence::new(prose, &split[0], &tag(&[words], &Threads::default())[0]);
        let lemmas: Vec<_> = sentence.tokens.iter().map(|token| token.lemma.as_str()).collect();
        assert_eq!(lemmas, ["the", "mayor", "say", "“", "no", ".", "”"]);
        assert_eq!(sentence.child(2, &[Rel::Nsubj]), Some(1));
        assert_eq!(sentence.subtree(1), 0..2);
        assert!(sentence.is_under(0, 2));
    }
}
