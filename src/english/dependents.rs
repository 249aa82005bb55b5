//! The words below each word of a sentence: the heads of the parse, turned around once.

use super::token::Token;

/// Which words depend on each word of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dependents {
    /// The words that have a head, those of the first word first. A sentence is cut long before it has 65,536 words.
    words: Box<[u16]>,
    /// Where in `words` those of each word begin, and after the last one where they end.
    starts: Box<[u16]>,
}

impl Dependents {
    /// Turns the heads of a sentence around. A head outside of it has nothing below.
    pub(super) fn new(tokens: &[Token]) -> Self {
        let heads = || tokens.iter().map(|token| token.head.filter(|&head| head < tokens.len()));
        let mut starts = vec![0_u16; tokens.len() + 1];
        for head in heads().flatten() {
            starts[head + 1] += 1;
        }
        for i in 0..tokens.len() {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut words = vec![0_u16; usize::from(starts[tokens.len()])];
        for (i, head) in (0_u16..).zip(heads()) {
            let Some(head) = head else { continue };
            words[usize::from(next[head])] = i;
            next[head] += 1;
        }
        Self { words: words.into(), starts: starts.into() }
    }

    /// The words that depend on a word, in order.
    pub(super) fn of(&self, head: usize) -> &[u16] {
        match (self.starts.get(head), self.starts.get(head + 1)) {
            (Some(&start), Some(&end)) => &self.words[usize::from(start)..usize::from(end)],
            _ => &[],
        }
    }
}
