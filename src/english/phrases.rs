//! Phrases of a data file as they begin at a word of a sentence.

use rustc_hash::FxHashMap;

use super::Token;
use super::lists;

/// Phrases by the word that they begin with.
#[derive(Debug)]
pub(crate) struct Phrases(FxHashMap<&'static str, Vec<Vec<&'static str>>>);

impl Phrases {
    /// The phrases of one section of a data file, a line each, in dictionary form or as they stand.
    pub(crate) fn of(file: &'static str, name: &str) -> Self {
        let mut phrases: FxHashMap<&str, Vec<Vec<&str>>> = FxHashMap::default();
        for words in lists::lines_of(file, name).map(|line| line.split(' ').collect::<Vec<_>>()) {
            phrases.entry(words[0]).or_default().push(words);
        }
        Self(phrases)
    }

    /// Where the first of those phrases ends that begin with a word.
    pub(crate) fn end(&self, tokens: &[Token], start: usize) -> Option<usize> {
        let first = &tokens[start];
        let is = |token: &Token, word: &str| token.lemma == word || token.lower == word;
        let stands = |words: &&Vec<&str>| {
            let own = tokens.get(start..start + words.len());
            own.is_some_and(|own| own.iter().zip(words.iter()).all(|(token, word)| is(token, word)))
        };
        let known = [&first.lemma, &first.lower].into_iter().filter_map(|word| self.0.get(word.as_str()));
        known.flatten().find(stands).map(|words| start + words.len())
    }
}
