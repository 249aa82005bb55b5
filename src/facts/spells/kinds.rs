//! Kinds of states that last, and the words that name, begin and end them, from `data/kinds.txt`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::Sentence;
use crate::english::lists;

/// Words behind a verb among which the rest of its phrase stands.
const CLOSE: usize = 5;

/// A set of kinds, one bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u32);

impl Kinds {
    /// Verbs that say of whatever is their subject that it begins or ends.
    pub(super) const ANY: Self = Self(1);

    /// The kinds that either set has.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has all of another.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether both have a kind of their own, beside [`Kinds::ANY`].
    pub(super) const fn shares_one(self, other: Self) -> bool {
        self.0 & other.0 & !Self::ANY.0 != 0
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a word does to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Role {
    Noun,
    Post,
    Is,
    Begins,
    Ends,
}

/// The phrases behind each first word: the other words, and the kinds they speak of.
type Phrases = FxHashMap<(Role, &'static str), Vec<(Vec<&'static str>, Kinds)>>;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut names: Vec<&str> = Vec::new();
    let mut phrases = Phrases::default();
    for line in lists::lines(include_str!("data/kinds.txt")) {
        let (heading, words) = line.split_once(": ").expect("a heading and its words");
        let (name, role) = heading.split_once(' ').expect("a kind and a role");
        let kind = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        let role = match role {
            "noun" => Role::Noun,
            "post" => Role::Post,
            "is" => Role::Is,
            "begins" => Role::Begins,
            "ends" => Role::Ends,
            _ => unreachable!("the role {role} of data/kinds.txt"),
        };
        let split = if matches!(role, Role::Noun | Role::Post) { ' ' } else { ',' };
        for phrase in words.split(split).map(str::trim) {
            let mut words = phrase.split(' ');
            let first = words.next().unwrap_or_default();
            phrases.entry((role, first)).or_default().push((words.collect(), Kinds(1 << kind)));
        }
    }
    phrases
});

/// Nouns of what is given for a length of time, whatever then becomes of it.
static AWARDED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/awarded.txt")));

/// Whether a noun, in dictionary form, is of what is given for a length of time, whatever then becomes of it: “a
/// three-year contract”.
pub(crate) fn is_awarded(lemma: &str) -> bool {
    AWARDED.contains(lemma)
}

/// The kinds of state that a noun names.
pub(super) fn named(lemma: &str) -> Kinds {
    PHRASES.get(&(Role::Noun, lemma)).map_or(Kinds::default(), |phrases| all(phrases.iter()))
}

/// The kinds of state that a noun names behind “in”, “at” or “on”: “in charge”, “at the helm”.
pub(super) fn posted(lemma: &str) -> Kinds {
    PHRASES.get(&(Role::Post, lemma)).map_or(Kinds::default(), |phrases| all(phrases.iter()))
}

/// The kinds of state in which a verb, an adjective or a noun of office says its subject to be.
pub(super) fn held(sentence: &Sentence, word: usize) -> Kinds {
    said(sentence, word, Role::Is)
}

/// The kinds of state that a verb begins.
pub(super) fn begun(sentence: &Sentence, verb: usize) -> Kinds {
    said(sentence, verb, Role::Begins)
}

/// The kinds of state that a verb ends.
pub(super) fn ended(sentence: &Sentence, verb: usize) -> Kinds {
    said(sentence, verb, Role::Ends)
}

/// The kinds of state that a happening ends, by its verb alone: `retire` of “her retirement”.
pub(super) fn ended_by(verb: &str) -> Kinds {
    let phrases = PHRASES.get(&(Role::Ends, verb));
    phrases.map_or(Kinds::default(), |phrases| all(phrases.iter().filter(|(rest, _)| rest.is_empty())))
}

fn said(sentence: &Sentence, word: usize, role: Role) -> Kinds {
    let Some(phrases) = PHRASES.get(&(role, sentence.tokens[word].lemma.as_str())) else {
        return Kinds::default();
    };
    let close = &sentence.tokens[word + 1..sentence.tokens.len().min(word + 1 + CLOSE)];
    let stands = |rest: &[&str]| {
        rest.iter().all(|word| close.iter().any(|token| token.lemma == *word || token.lower == *word))
    };
    all(phrases.iter().filter(|(rest, _)| stands(rest)))
}

fn all<'a>(phrases: impl Iterator<Item = &'a (Vec<&'static str>, Kinds)>) -> Kinds {
    phrases.fold(Kinds::default(), |kinds, (_, kind)| kinds.or(*kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert!(named("siege").shares_one(named("standoff")));
        assert!(named("bridge").is_empty());
        assert!(PHRASES.contains_key(&(Role::Ends, "divorce")));
        assert!(is_awarded("mortgage") && !is_awarded("marriage"));
    }
}
