//! The word classes in and around names, from data/names.txt.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lists;

static FILE: &str = include_str!("data/names.txt");

/// Words of one class, folded.
pub(crate) type Words = LazyLock<FxHashSet<&'static str>>;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $section:literal;)*) => {
        $($(#[$doc])* pub(crate) static $name: Words = LazyLock::new(|| section($section));)*
    };
}

words! {
    /// “President”, “Sen.”
    TITLES = "title";
    /// Titles that only a person bears.
    HONORIFICS = "honorific";
    /// “Jr.”
    GENERATIONS = "generation";
    /// “van”, “bin”
    PARTICLES = "particle";
    /// “Inc.”
    COMPANIES = "company";
    /// “Council”, “Ministry”
    ORGANIZATIONS = "organization";
    /// “Congress”, “White House”
    BODIES = "body";
    /// “County”, “River”
    LANDFORMS = "landform";
    /// “Mr.”: titles that say nothing of what somebody does.
    COURTESY = "courtesy";
    /// “teacher”: nouns for what somebody does.
    ROLES = "role";
    /// “former”: words before a title that tell when it is held, or how fully.
    QUALIFIERS = "qualifier";
    /// “council”: nouns that mean a body named before.
    BODY_NOUNS = "body noun";
    /// “company”: nouns for any firm.
    FIRMS = "firm";
    /// “retailer”: nouns for a firm by its trade.
    TRADERS = "trader";
    /// “shares”: what only a firm has.
    HOLDINGS = "holding";
    /// “translator”: people whose work is with a language.
    LINGUISTS = "linguist";
    /// “son”, “widow”
    FAMILY = "family";
    /// “driver”: people whom an event brings with it.
    ONLOOKERS = "onlooker";
    /// “GDP”: initials that name no organisation.
    INITIALS = "initials";
    /// “executives”: a lone name before them is a firm’s.
    STAFF = "staff";
    /// “Republican”: adjectives for parties.
    PARTIES = "party";
    /// “Internet”, “Friday”: capitals without a name.
    COMMON = "common";
}

/// The name that a second name of a state or a union stands for: `united states` for `usa`.
pub(crate) fn first_name(folded: &str) -> Option<String> {
    static SAME: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
        let spaced = |name: &str| name.replace('-', " ");
        let pairs = section("same").into_iter().filter_map(|pair| pair.split_once('='));
        pairs.map(|(second, first)| (spaced(second), spaced(first))).collect()
    });
    SAME.get(folded).cloned()
}

/// Whether a word, in dictionary form, names a relative.
pub(crate) fn is_kin(lemma: &str) -> bool {
    FAMILY.contains(lemma)
}

fn section(name: &str) -> FxHashSet<&'static str> {
    lists::set(FILE, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::fold;

    #[test]
    fn every_class_holds_folded_words() {
        for class in [
            &TITLES,
            &HONORIFICS,
            &GENERATIONS,
            &PARTICLES,
            &COMPANIES,
            &ORGANIZATIONS,
            &BODIES,
            &LANDFORMS,
            &COURTESY,
            &ROLES,
            &QUALIFIERS,
            &BODY_NOUNS,
            &FIRMS,
            &TRADERS,
            &HOLDINGS,
            &LINGUISTS,
            &FAMILY,
            &ONLOOKERS,
            &INITIALS,
            &STAFF,
            &PARTIES,
            &COMMON,
        ] {
            assert!(!class.is_empty());
            for word in class.iter() {
                assert_eq!(*word, fold(word));
            }
        }
    }
}
