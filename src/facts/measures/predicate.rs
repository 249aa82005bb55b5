//! Verbs that numbers stand with, and which of them tell of what is so once.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::phrase::Phrase;
use crate::english::lists;

/// Properties that have one true value, by the verb or adjective that states them.
pub(super) static ATTRIBUTES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/attributes.txt"));
    let pairs = lines.filter_map(|line| line.split_once(": "));
    pairs.flat_map(|(name, words)| words.split_whitespace().map(move |word| (word, name))).collect()
});

/// The verb of a number’s clause and what stands with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Predicate {
    /// As a word of the sentence.
    pub word: usize,
    /// Its dictionary form.
    pub lemma: String,
    /// How the number, or its thing, depends on it: `obj`, `obl:within`.
    pub role: String,
    /// Who or what does it.
    pub subject: Option<Phrase>,
    /// Whom or what it is done to, where the number is not in it.
    pub object: Option<Phrase>,
    /// Where, with whom, how long: the preposition and the noun of each, in order of the alphabet.
    pub circumstances: Vec<String>,
}

impl Predicate {
    /// Whether it states a property: how long, how dear, how heavy something is, for how many it has room.
    pub(crate) fn is_property(&self) -> bool {
        ATTRIBUTES.contains_key(self.lemma.as_str())
    }

    /// Whether what it says is so once, and does not happen again and again: a property, or something done to somebody.
    pub(super) fn is_lasting(&self) -> bool {
        self.is_property() || LASTING.contains(self.lemma.as_str())
    }

    /// Whether the number is what somebody counted: “the police counted 120 people”.
    pub(super) fn is_tally(&self) -> bool {
        self.role == "obj" && TALLYING.contains(self.lemma.as_str())
    }
}

lists::sets! {
    "data/verbs.txt":
    /// Verbs of having, holding and living, whose object, or subject, has one size at a time.
    LASTING = "lasting";
    /// Verbs of counting one by one.
    TALLYING = "tally";
}
