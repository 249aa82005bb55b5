//! What a word tells of whether “he” or “she” can mean a person: “she”, “the actress”, “Mrs.”, and which given names are
//! mostly whose.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;

/// Which pronoun stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
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
    pub(crate) fn of_pronoun(lower: &str) -> Option<Self> {
        match lower {
            "she" | "her" | "hers" => Some(Self::Female),
            "he" | "him" | "his" => Some(Self::Male),
            _ => None,
        }
    }

    /// What a noun or a form of address tells: “actress”, “Mr.”
    pub(crate) fn of_noun(word: &str) -> Option<Self> {
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

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::english::fold;

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
        assert!(is_given_name("nicolas") && is_given_name("anne-marie") && !is_given_name("ostrava"));
    }
}
