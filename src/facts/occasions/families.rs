//! Which words tell of happenings of which family.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;
use crate::english::{Rel, Sentence};

static FILE: &str = include_str!("data/families.txt");

lists::sets! {
    "data/families.txt":
    /// Verbs that say of their subject that it happens.
    pub(super) LASTING = "lasting";
}

/// A family of happenings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Family {
    /// Its name, a verb or a noun.
    pub(crate) name: &'static str,
    /// Whether a story as a rule tells of one only.
    pub(crate) one: bool,
}

/// Verbs and nouns with their families.
#[derive(Default)]
struct Families {
    verbs: FxHashMap<&'static str, Vec<Family>>,
    nouns: FxHashMap<&'static str, Vec<Family>>,
}

static FAMILIES: LazyLock<Families> = LazyLock::new(|| {
    let mut families = Families::default();
    for line in lists::lines_of(FILE, "families") {
        let Some((heading, words)) = line.split_once(':') else { continue };
        let family = match heading.strip_suffix(" one") {
            Some(name) => Family { name, one: true },
            None => Family { name: heading, one: false },
        };
        let (verbs, nouns) = words.split_once('|').unwrap_or((words, ""));
        for verb in verbs.split_whitespace() {
            families.verbs.entry(verb).or_default().push(family);
        }
        for noun in nouns.split_whitespace() {
            families.nouns.entry(noun).or_default().push(family);
        }
    }
    families
});

/// The families of a verb by itself, or with a word below it or right behind it: “break out”, “the ribbon was cut”.
pub(super) fn of_verb(sentence: &Sentence, verb: usize) -> &'static [Family] {
    let lemma = &sentence.tokens[verb].lemma;
    let known = |words: &str| FAMILIES.verbs.get(words).map(Vec::as_slice);
    let is_with_it = |&at: &usize| {
        let rel = sentence.tokens[at].rel;
        matches!(rel, Rel::Obj | Rel::Obl | Rel::CompoundPrt | Rel::NsubjPass | Rel::Xcomp)
    };
    let below = sentence.children(verb).filter(is_with_it);
    let behind = (verb + 1..sentence.tokens.len()).take(1);
    let mut with_it = below.chain(behind).map(|at| format!("{lemma}_{}", sentence.tokens[at].lemma));
    with_it.find_map(|words| known(&words)).or_else(|| known(lemma)).unwrap_or_default()
}

/// The families of a noun.
pub(super) fn of_noun(lemma: &str) -> &'static [Family] {
    FAMILIES.nouns.get(lemma).map(Vec::as_slice).unwrap_or_default()
}
