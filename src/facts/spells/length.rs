//! Lengths of time with the state that each is of, and the words beside one by which it is of none.

use crate::english::lists;
use std::ops::Range;

use super::kinds::Kinds;
use super::who::Who;
use crate::english::{Sentence, Token};
use crate::facts::entities::EntityId;
use crate::facts::ids::{SentenceId, TimeId};

/// How a draft gives a state its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// “the nine-month lockout”, “seven months of captivity”
    Named,
    /// “the lockout lasted nine months”
    Lasted,
    /// “was mayor for nine years”
    Held,
}

/// A length of time with the state that it is of.
#[derive(Debug)]
pub(super) struct Length {
    /// The length, as an index into [`Facts::times`](crate::facts::Facts::times).
    pub(super) time: TimeId,
    pub(super) sentence: SentenceId,
    pub(super) form: Form,
    /// The noun of the state, in dictionary form; of “it lasted” the pronoun, of “was mayor for” nothing.
    pub(super) noun: String,
    pub(super) kinds: Kinds,
    /// Whose state it is.
    pub(super) whose: Vec<Who>,
    /// The places that its clause names.
    pub(super) places: Vec<EntityId>,
    /// Whether the state lasts to the day of the draft, or ended in the news.
    pub(super) lasts: bool,
}

lists::sets! {
    "data/stated.txt":
    /// Words before a length that do not say how long something lasted: “after eight years”.
    APART = "apart";
    /// Words behind one that do not, either.
    APART_BEHIND = "apart behind";
    /// Nouns of one thing that stand in the plural.
    PLURAL = "plural";
}

/// “after eight years”, “eight years later”, “eight years old”: no length of anything.
pub(crate) fn is_apart(sentence: &Sentence, words: &Range<usize>) -> bool {
    let before = sentence.tokens[..words.start].iter().rev().take(2);
    let behind = sentence.tokens.get(words.end);
    behind.is_some_and(|token| APART_BEHIND.contains(token.lower.as_str()))
        || before.into_iter().any(|token| APART.contains(token.lower.as_str()))
}

/// Whether a length is part of a compound: “three-day summit”.
pub(crate) fn is_compound(sentence: &Sentence, length_end: usize) -> bool {
    sentence.tokens.get(length_end.wrapping_sub(2)).is_some_and(|token| token.text == "-")
}

/// Whether a noun tells of one thing.
pub(super) fn is_of_one(noun: &Token) -> bool {
    noun.lower == noun.lemma || PLURAL.contains(noun.lower.as_str())
}
