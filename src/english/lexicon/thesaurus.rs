//! A thesaurus of news: which words tell of one deed, which deeds exclude each other, and what is less than a deed.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lists;

static FILE: &str = include_str!("data/thesaurus.txt");

lists::sets! {
    "data/thesaurus.txt":
    /// Words over a deed that leave it open whether it will be done.
    pub(crate) LEAVING_OPEN = "leaving open";
    /// Words with which a story begins that tells of what is not done, or not known.
    pub(crate) HEDGE = "hedge";
    /// Words for those of some of whom something else is told.
    pub(crate) REST = "rest";
    /// Nouns for who somebody is to somebody else.
    pub(crate) KIN = "kin";
    /// Words for all of some.
    pub(crate) ALL = "any";
    /// What is held or gained.
    pub(crate) SEATS = "seat";
    /// Words for fewer than all of some.
    pub(crate) SOME = "some";
    /// Words of speaking against what somebody else says.
    pub(crate) AGAINST = "against";
    /// Verbs of saying, wanting and meaning.
    pub(crate) SPEAKING = "speaking";
    /// Nouns for those who take sides in what they tell.
    pub(crate) PARTIES = "party";
    /// Nouns for those who know by their office, or by having looked.
    pub(crate) OFFICIAL = "official";
    /// Nouns under which somebody stands in display copy who has a name in the story.
    pub(crate) ROLES = "role";
}

/// Which deed of the thesaurus a word tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Deed(usize);

struct Deeds {
    names: Vec<&'static str>,
    grave: FxHashSet<Deed>,
    news: FxHashSet<Deed>,
    by_word: FxHashMap<&'static str, Vec<Deed>>,
    opposites: FxHashSet<(Deed, Deed)>,
}

static DEEDS: LazyLock<Deeds> = LazyLock::new(|| {
    let mut deeds = Deeds {
        names: Vec::new(),
        grave: FxHashSet::default(),
        news: FxHashSet::default(),
        by_word: FxHashMap::default(),
        opposites: FxHashSet::default(),
    };
    let rows = lists::lines_of(FILE, "deed").filter_map(|line| line.split_once(':'));
    for (index, (name, words)) in rows.enumerate() {
        let name = name.trim();
        deeds.names.push(name.trim_end_matches(['!', '*']));
        if name.ends_with('*') {
            deeds.news.insert(Deed(index));
        }
        if name.contains('!') {
            deeds.grave.insert(Deed(index));
        }
        for word in words.split_whitespace() {
            deeds.by_word.entry(word).or_default().push(Deed(index));
        }
    }
    let named = |name: &str| deeds.names.iter().position(|it| *it == name.trim()).map(Deed);
    let rows = lists::lines_of(FILE, "opposites").filter_map(|line| line.split_once(':'));
    let pairs = rows.flat_map(|(one, others)| others.split(',').map(move |other| (one, other)));
    let pairs = pairs.filter_map(|(one, other)| Some((named(one)?, named(other)?)));
    let opposites = pairs.flat_map(|(one, other)| [(one, other), (other, one)]).collect();
    Deeds { opposites, ..deeds }
});

/// The deeds that a word, in dictionary form, may tell of.
pub(crate) fn deeds(lemma: &str) -> &'static [Deed] {
    DEEDS.by_word.get(lemma).map_or(&[], Vec::as_slice)
}

/// Whether a deed is harm, or to somebody’s discredit.
pub(crate) fn is_grave(deed: Deed) -> bool {
    DEEDS.grave.contains(&deed)
}

/// Whether a deed is one that a story does not leave out.
pub(crate) fn is_news(deed: Deed) -> bool {
    DEEDS.news.contains(&deed)
}

/// Whether a deed is only told of a seat, a title or the like: “hold”, “take”.
pub(crate) fn is_of_seat(deed: Deed) -> bool {
    DEEDS.names[deed.0].ends_with(" seat")
}

/// Whether of two deeds only one is done to a thing.
pub(crate) fn are_opposites(one: Deed, other: Deed) -> bool {
    DEEDS.opposites.contains(&(one, other))
}

/// A strong word and those that are less.
pub(crate) struct Ladder {
    /// Words of what is done, or is so.
    pub(crate) strong: FxHashSet<&'static str>,
    /// Words of what is less.
    pub(crate) weak: FxHashSet<&'static str>,
}

/// The rows of strong words with the words that are less.
pub(crate) static LADDERS: LazyLock<Vec<Ladder>> = LazyLock::new(|| {
    let rows = lists::lines_of(FILE, "weaker").filter_map(|line| line.split_once('<'));
    let words = |words: &'static str| words.split_whitespace().collect();
    rows.map(|(strong, weak)| Ladder { strong: words(strong), weak: words(weak) }).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_deed() {
        let share = |one: &str, other: &str| deeds(one).iter().any(|it| deeds(other).contains(it));
        assert!(share("ban", "outlaw"));
        assert!(share("quit", "resignation"));
        assert!(!share("ban", "allow"));
        assert!(deeds("steal").iter().all(|it| is_grave(*it)));
        assert!(are_opposites(deeds("rise")[0], deeds("decline")[0]));
    }

    #[test]
    fn every_opposite_is_a_deed() {
        for line in lists::lines_of(FILE, "opposites") {
            let (one, others) = line.split_once(':').expect("a colon");
            for name in std::iter::once(one).chain(others.split(',')) {
                assert!(DEEDS.names.contains(&name.trim()), "no deed is called {name}");
            }
        }
    }
}
