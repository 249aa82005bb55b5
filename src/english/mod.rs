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
pub(crate) mod phrases;
pub(crate) mod regions;
mod relatives;
mod sentence;
mod sentences;
mod split;
mod tags;
mod threads;
mod token;
mod tokens;
mod wordpiece;

pub(crate) use crate::english::abbreviations::is_followed;
pub use crate::english::decode::Tags;
pub(crate) use crate::english::fold::fold;
pub use crate::english::languages::{is_foreign, language, language_name};
pub use crate::english::sentence::Sentence;
pub use crate::english::split::Split;
pub use crate::english::tags::{NameKind, NameTag, Rel, Upos};
pub use crate::english::threads::{Taken, Threads};
pub use crate::english::token::Token;
use crate::span::Span;

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

/// Runs the model over sentences, each given as its words, on this thread and on those that are idle. What it says of one does
/// not depend on the others.
pub fn tag(sentences: &[Vec<&str>], threads: &Threads) -> Vec<Tags> {
    let features: Vec<_> =
        sentences.iter().map(|words| model::Tagger::features(words.iter().copied())).collect();
    model::Tagger::get().tag(&features, threads)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::assert_grows_as_text;

    #[test]
    fn a_long_line_takes_no_more_than_its_length() {
        let story = "The mayor of St. Paul, Ann O’Brien, said: “We won’t pay $1,200.” She left at 5 p.m. ";
        for text in [story, "a.", "a-", "1,", ")", "“", "x", "A. ", "@", "w.w@", "'s"] {
            let prose = |length: usize| text.repeat(length / text.len());
            assert_grows_as_text(text, prose, |prose| drop(split(prose)));
            assert!(!split(&prose(200_000)).is_empty());
        }
    }

    #[test]
    fn nothing_is_said_of_no_words() {
        assert_eq!(tag(&[vec![], vec!["Rain", "fell", "."]], &Threads::default())[0], Tags::default());
        assert!(split(" \n ").is_empty());
        assert!(tag(&[], &Threads::default()).is_empty());
    }

    #[test]
    fn a_sentence_too_long_for_the_model_is_left_unread() {
        let tags = tag(&[vec!["well"; 600]], &Threads::default());
        assert_eq!(tags[0].upos.len(), 600);
        assert!(tags[0].heads.iter().all(Option::is_none));
    }
}
