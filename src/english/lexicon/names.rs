//! The word classes in and around names, from data/names.txt.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;

static FILE: &str = include_str!("data/names.txt");

// Words of one class each, folded.
lists::sets! {
    "data/names.txt":
    /// “President”, “Sen.”
    pub(crate) TITLES = "title";
    /// Titles that only a person bears.
    pub(crate) HONORIFICS = "honorific";
    /// “Jr.”
    pub(crate) GENERATIONS = "generation";
    /// “Q.C.”: letters behind a name.
    pub(crate) POSTNOMINALS = "postnominal";
    /// “van”, “bin”
    pub(crate) PARTICLES = "particle";
    /// “Inc.”
    pub(crate) COMPANIES = "company";
    /// “Council”, “Ministry”
    pub(crate) ORGANIZATIONS = "organization";
    /// “Congress”, “White House”
    pub(crate) BODIES = "body";
    /// “County”, “River”
    pub(crate) LANDFORMS = "landform";
    /// “Mr.”: titles that say nothing of what somebody does.
    pub(crate) COURTESY = "courtesy";
    /// “teacher”: nouns for what somebody does.
    pub(crate) ROLES = "role";
    /// “former”: words before a title that tell when it is held, or how fully.
    pub(crate) QUALIFIERS = "qualifier";
    /// “council”: nouns that mean a body named before.
    pub(crate) BODY_NOUNS = "body noun";
    /// “company”: nouns for any firm.
    pub(crate) FIRMS = "firm";
    /// “retailer”: nouns for a firm by its trade.
    pub(crate) TRADERS = "trader";
    /// “shares”: what only a firm has.
    pub(crate) HOLDINGS = "holding";
    /// “translator”: people whose work is with a language.
    pub(crate) LINGUISTS = "linguist";
    /// “son”, “widow”
    pub(crate) FAMILY = "family";
    /// “driver”: people whom an event brings with it.
    pub(crate) ONLOOKERS = "onlooker";
    /// “GDP”: initials that name no organisation.
    pub(crate) INITIALS = "initials";
    /// “executives”: a lone name before them is a firm’s.
    pub(crate) STAFF = "staff";
    /// “Republican”: adjectives for parties.
    pub(crate) PARTIES = "party";
    /// “Internet”, “Friday”: capitals without a name.
    pub(crate) COMMON = "common";
    /// Relatives, beside spouses, of whom somebody has but one.
    pub(crate) ONLY_ONE = "only one";
    /// Those whom somebody may have one after the other, and only one at a time.
    pub(crate) SPOUSES = "spouse";
}

/// The name that a second name of a state or a union stands for: `united states` for `usa`.
pub(crate) fn first_name(folded: &str) -> Option<String> {
    static SAME: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
        let spaced = |name: &str| name.replace('-', " ");
        let pairs = lists::section(FILE, "same").filter_map(|pair| pair.split_once('='));
        pairs.map(|(second, first)| (spaced(second), spaced(first))).collect()
    });
    SAME.get(folded).cloned()
}

/// Whether a word, in dictionary form, names a relative.
pub(crate) fn is_kin(lemma: &str) -> bool {
    FAMILY.contains(lemma)
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
