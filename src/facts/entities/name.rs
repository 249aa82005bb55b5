//! A name as it stands in a sentence, and the words of it.

use crate::facts::ids::SentenceId;
use std::ops::Range;

use super::chunk::{Chunk, is_hyphen};
use super::entity::EntityKind;
use super::gender;
use crate::english::lexicon::{Gender, names};
use crate::english::{Sentence, fold, gazetteer};
use crate::facts::place::Place;
use crate::facts::placed::Placed;

/// A name where it stands, not yet joined to the others of its entity.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) place: Place,
    pub(super) kind: EntityKind,
    /// Whether its own words tell the kind.
    pub(super) told: bool,
    /// Whether the gazetteer has a place of this name.
    pub(super) is_known_place: bool,
    /// Whether “Mr.” or “Ms.” stands before it.
    pub(super) address: Option<Gender>,
    /// What the words beside it tell of a person: “her husband, Karl Reuss,”.
    pub(super) gender: Option<Gender>,
    /// Its words as they compare, the parts of a hyphenated one together.
    pub(super) key: Vec<String>,
}

impl Name {
    pub(super) fn new(sentence: &Placed, index: SentenceId, chunk: Chunk) -> Self {
        let key = name_words(sentence, chunk.words.clone()).into_iter().map(|word| word.key).collect();
        let is_known_place = gazetteer::place(sentence.text_of(chunk.words.clone())).is_some();
        let before = chunk.words.start.checked_sub(1).map(|at| fold(&sentence.tokens[at].text));
        let is_address =
            |word: &String| matches!(word.as_str(), "mr" | "ms" | "mrs" | "miss" | "lady" | "lord");
        let address = before.filter(is_address).and_then(|word| Gender::of_noun(&word));
        let gender = gender::beside(sentence, chunk.words.clone()).next();
        let place =
            Place { sentence: index, span: sentence.span_of(chunk.words.clone()), words: chunk.words };
        Self { place, kind: chunk.kind, told: chunk.told, is_known_place, address, gender, key }
    }

    /// The whole name as it compares.
    pub(super) fn folded(&self) -> String {
        self.key.join(" ")
    }
}

/// A word of a name, the parts of a hyphenated one together.
#[derive(Clone, Debug)]
pub(crate) struct NameWord {
    /// As it compares.
    pub(crate) key: String,
    /// Where it stands in the sentence.
    pub(crate) words: Range<usize>,
}

/// The words of a name.
fn name_words(sentence: &Sentence, words: Range<usize>) -> Vec<NameWord> {
    let mut name: Vec<NameWord> = Vec::new();
    let mut joined = false;
    for at in words {
        let token = &sentence.tokens[at];
        let key = fold(&token.text);
        if is_hyphen(token) && !name.is_empty() {
            joined = true;
        } else if key.contains(char::is_alphanumeric) {
            match name.last_mut().filter(|_| joined) {
                Some(last) => {
                    last.key = format!("{}-{key}", last.key);
                    last.words.end = at + 1;
                }
                None => name.push(NameWord { key, words: at..at + 1 }),
            }
            joined = false;
        }
    }
    name
}

/// The first and the last word of a person’s name, “Jr.” aside. The first is `None` where a surname stands alone.
pub(crate) fn first_and_last(
    sentence: &Sentence,
    name: Range<usize>,
) -> Option<(Option<NameWord>, NameWord)> {
    let mut words = name_words(sentence, name);
    words.retain(|word| !names::GENERATIONS.contains(word.key.as_str()));
    let last = words.pop()?;
    Some((words.into_iter().next(), last))
}

/// Whether a name says which of two generations bears it: “Omar Haddad Jr.”
pub(crate) fn has_generation(sentence: &Sentence, name: Range<usize>) -> bool {
    sentence.tokens[name].iter().any(|token| names::GENERATIONS.contains(fold(&token.text).as_str()))
}
