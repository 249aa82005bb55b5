//! What the words of one sentence tell of, before anything is known of the rest of the draft.

use std::sync::Arc;

use super::happenings;
use super::nominal::Nominal;
use crate::english::grammar::{Standing, is_negated, roles, standing};
use crate::english::{Rel, Sentence, Upos};

/// A word that tells of something that happens, with those who take part in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Telling {
    /// The verb or noun, as a word of the sentence.
    pub(in crate::facts) word: usize,
    /// As `Event::kind`.
    pub(in crate::facts) kind: Arc<str>,
    pub(in crate::facts) once: bool,
    pub(in crate::facts) is_noun: bool,
    pub(in crate::facts) agents: Vec<Nominal>,
    pub(in crate::facts) patients: Vec<Nominal>,
    /// Those behind prepositions of place, times among them.
    pub(in crate::facts) settings: Vec<Nominal>,
    pub(in crate::facts) negated: bool,
    pub(in crate::facts) standing: Standing,
}

/// All that a sentence tells of, in text order.
pub(in crate::facts) fn tellings(sentence: &Sentence) -> Vec<Telling> {
    let words = (0..sentence.tokens.len()).filter(|&word| happenings::is_told_by(sentence, word));
    words.map(|word| read(sentence, word)).collect()
}

/// Whether it happens “for the first time”, which it does but once.
fn is_first(sentence: &Sentence, word: usize) -> bool {
    let words =
        |at: usize| [at.checked_sub(1), Some(at)].map(|i| i.map_or("", |i| &*sentence.tokens[i].lower));
    sentence.children(word).any(|i| sentence.tokens[i].rel == Rel::Obl && words(i) == ["first", "time"])
}

fn read(sentence: &Sentence, word: usize) -> Telling {
    let token = &sentence.tokens[word];
    let is_noun = token.upos == Upos::Noun;
    let (known, roles) = if is_noun {
        (happenings::of_noun(&token.lemma), roles::of_noun(sentence, word))
    } else {
        (happenings::of_verb(sentence, word), roles::of_verb(sentence, word))
    };
    let nominals = |heads: Vec<usize>| heads.into_iter().map(|head| Nominal::read(sentence, head)).collect();
    Telling {
        word,
        kind: known.map_or(token.lemma.as_str(), |kind| kind.name).into(),
        once: known.is_some_and(|kind| kind.once) || is_first(sentence, word),
        is_noun,
        agents: nominals(roles.agents),
        patients: nominals(roles.patients),
        settings: nominals(roles.settings),
        negated: is_negated(sentence, word),
        standing: standing(sentence, word),
    }
}
