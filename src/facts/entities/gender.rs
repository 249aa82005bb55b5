//! Whether “he” or “she” can mean a person, by what the draft tells: “Mrs. Cole”, “the actress”, a given name.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::GENERATIONS;
use super::{Entity, EntityKind, fold};
use crate::english::lists;
use crate::facts::{AttributeValue, Facts};

/// Which pronoun stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    /// “she”
    Female,
    /// “he”
    Male,
}

static FILE: &str = include_str!("data/genders.txt");

struct Words {
    nouns: FxHashMap<&'static str, Gender>,
    names: FxHashMap<&'static str, Gender>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words { nouns: classes("female", "male"), names: classes("female name", "male name") });

/// The words of two sections of the table.
fn classes(female: &str, male: &str) -> FxHashMap<&'static str, Gender> {
    let women = lists::section(FILE, female).map(|word| (word, Gender::Female));
    let men = lists::section(FILE, male).map(|word| (word, Gender::Male));
    women.chain(men).collect()
}

impl Gender {
    /// What a pronoun tells of the person that it stands for.
    pub(super) fn of_pronoun(lower: &str) -> Option<Self> {
        match lower {
            "she" | "her" | "hers" => Some(Self::Female),
            "he" | "him" | "his" => Some(Self::Male),
            _ => None,
        }
    }

    /// What a noun or a form of address tells: “actress”, “Mr.”
    pub(super) fn of_noun(word: &str) -> Option<Self> {
        WORDS.nouns.get(word).copied()
    }

    fn of_name(word: &str) -> Option<Self> {
        let known = |word: &str| WORDS.names.get(word).copied();
        known(word).or_else(|| known(word.split_once('-')?.0))
    }
}

/// Whether a word for a relative may be said of somebody with a given name, folded: “sister” is not said of a John.
pub(crate) fn may_be_called(kin: &str, given: &str) -> bool {
    let (kin, given) = (Gender::of_noun(kin), Gender::of_name(given));
    kin.is_none() || given.is_none() || kin == given
}

/// Whether a word, folded, is a common given name.
pub(crate) fn is_given_name(word: &str) -> bool {
    Gender::of_name(word).is_some()
}

/// What the draft tells of each of its entities; nothing of one of whom it tells both.
pub(super) fn all(facts: &Facts) -> Vec<Option<Gender>> {
    let of = |entity: &Entity| {
        if entity.kind != EntityKind::Person {
            return None;
        }
        told(facts, entity).or_else(|| by_given_name(&entity.name))
    };
    facts.entities.iter().map(of).collect()
}

/// By the titles of a person and by the form of address before the name.
fn told(facts: &Facts, entity: &Entity) -> Option<Gender> {
    let titles = entity.attributes.iter().filter_map(|it| match &it.value {
        AttributeValue::Title(words) => Some(words),
        _ => None,
    });
    let of_title = |words: &String| words.split_whitespace().find_map(|word| Gender::of_noun(&fold(word)));
    let address = entity.mentions.iter().filter_map(|&index| {
        let place = &facts.mentions[index].place;
        let before = place.words.start.checked_sub(1)?;
        Gender::of_noun(&fold(&facts.sentences[place.sentence].tokens[before].text))
    });
    let mut found = titles.filter_map(of_title).chain(address);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// By the first of several words of a name.
fn by_given_name(name: &str) -> Option<Gender> {
    let mut words = name.split_whitespace().map(fold);
    let first = words.next()?;
    let rest = words.any(|word| !GENERATIONS.contains(word.as_str()));
    Gender::of_name(&first).filter(|_| rest)
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;

    #[test]
    fn no_word_stands_in_two_classes() {
        let mut seen = FxHashSet::default();
        for line in lists::lines(FILE).filter(|line| !line.starts_with('[')) {
            for word in line.split_whitespace() {
                assert_eq!(word, fold(word));
                assert!(seen.insert(word), "{word}");
            }
        }
        assert_eq!(Gender::of_noun("spokeswoman"), Some(Gender::Female));
        assert_eq!(by_given_name("Nicolás Duarte"), Some(Gender::Male));
        assert_eq!(by_given_name("Anne-Marie Koch"), Some(Gender::Female));
        assert_eq!(by_given_name("Rosa"), None);
    }
}
