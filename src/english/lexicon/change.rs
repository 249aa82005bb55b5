//! Words of rising and falling.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lists;

static FILE: &str = include_str!("data/change.txt");

/// The words of one direction.
pub(crate) struct Words {
    /// Verbs, in dictionary form: “rise”.
    pub(crate) verb: FxHashSet<&'static str>,
    /// Nouns, in dictionary form: “a rise”.
    pub(crate) noun: FxHashSet<&'static str>,
    /// Adverbs, in lower case: “up”.
    pub(crate) adverb: FxHashSet<&'static str>,
}

/// Words of rising.
pub(crate) static UP: LazyLock<Words> = LazyLock::new(|| words("up"));

/// Words of falling.
pub(crate) static DOWN: LazyLock<Words> = LazyLock::new(|| words("down"));

lists::sets! {
    "data/change.txt":
    /// Verbs of movement whose direction stands in the adverb: “went up to”.
    pub(crate) MOVEMENT = "movement";
}

fn words(direction: &str) -> Words {
    let set = |class: &str| lists::set(FILE, &format!("{direction} {class}"));
    Words { verb: set("verb"), noun: set("noun"), adverb: set("adverb") }
}

/// Whether a verb, in dictionary form, tells of a rise or a fall.
pub(crate) fn is_verb_of_change(lemma: &str) -> bool {
    UP.verb.contains(lemma) || DOWN.verb.contains(lemma)
}

/// Whether a noun, in dictionary form, tells of a rise or a fall.
pub(crate) fn is_noun_of_change(lemma: &str) -> bool {
    UP.noun.contains(lemma) || DOWN.noun.contains(lemma)
}

/// Whether a verb or noun, in dictionary form, tells of a rise or a fall.
pub(crate) fn is_change(lemma: &str) -> bool {
    is_verb_of_change(lemma) || is_noun_of_change(lemma)
}
