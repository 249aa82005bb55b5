//! Which words tell of what kind of happening.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};

/// A kind of happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Kind {
    /// Its name, a verb.
    pub(in crate::facts) name: &'static str,
    /// Whether it happens to somebody or something one time only.
    pub(in crate::facts) once: bool,
}

/// Verbs and nouns with the kind of happening they tell of.
struct Happenings {
    verbs: FxHashMap<&'static str, Kind>,
    nouns: FxHashMap<&'static str, Kind>,
}

static HAPPENINGS: LazyLock<Happenings> = LazyLock::new(|| {
    let mut happenings = Happenings { verbs: FxHashMap::default(), nouns: FxHashMap::default() };
    for line in lists::lines(include_str!("data/happenings.txt")) {
        let Some((heading, words)) = line.split_once(':') else { continue };
        let (verbs, nouns) = words.split_once('|').unwrap_or((words, ""));
        let kind = match heading.strip_suffix(" once") {
            Some(name) => Kind { name, once: true },
            None => Kind { name: heading, once: false },
        };
        for verb in verbs.split_whitespace() {
            happenings.verbs.entry(verb).or_insert(kind);
        }
        for noun in nouns.split_whitespace() {
            happenings.nouns.entry(noun).or_insert(kind);
        }
    }
    happenings
});

/// The kind of happening that a verb tells of, by itself or with its object, a particle or the noun of an adjunct (“taken into
/// custody”), where the table has it.
pub(in crate::facts) fn of_verb(sentence: &Sentence, verb: usize) -> Option<Kind> {
    let lemma = &sentence.tokens[verb].lemma;
    let known = |words: &str| HAPPENINGS.verbs.get(words).copied();
    let mut below = sentence
        .children(verb)
        .filter(|&at| matches!(sentence.tokens[at].rel, Rel::Obj | Rel::Obl | Rel::CompoundPrt));
    let with_it = below.find_map(|at| known(&format!("{lemma}_{}", sentence.tokens[at].lemma)));
    with_it.or_else(|| known(lemma))
}

/// The same of a noun.
pub(in crate::facts) fn of_noun(lemma: &str) -> Option<Kind> {
    HAPPENINGS.nouns.get(lemma).copied()
}

/// Whether a word tells of something that happens: a verb that is not merely an auxiliary or an adjective, or a noun of
/// the table.
pub(in crate::facts) fn is_told_by(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.upos {
        Upos::Verb => !matches!(
            token.rel,
            Rel::Aux
                | Rel::AuxPass
                | Rel::Cop
                | Rel::Amod
                | Rel::Case
                | Rel::Fixed
                | Rel::Compound
                | Rel::Mark
        ),
        Upos::Noun => of_noun(&token.lemma).is_some() && token.rel != Rel::Compound,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_and_verbs_of_one_happening_share_a_kind() {
        let of_verb = |verb: &str| HAPPENINGS.verbs.get(verb).copied();
        assert_eq!(of_verb("open"), of_noun("opening"));
        assert_eq!(of_verb("marry"), of_noun("wedding"));
        assert!(of_verb("die").is_some_and(|kind| kind.once));
        assert!(of_noun("arrest").is_some_and(|kind| !kind.once));
        assert_eq!(of_noun("bridge"), None);
    }
}
