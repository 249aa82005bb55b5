//! Which deeds a number is told with: “14 layoffs”, “lays off 17 employees”, “four dead”, “have lost their lives”.

use crate::english::grammar::{object, verb_over};
use crate::english::lexicon::thesaurus::{self, Deed};
use crate::english::{Rel, Sentence};
use crate::facts::Measure;

/// The deeds that the words around a number tell, and whether what it counts is itself one.
#[derive(Clone, Debug, Default)]
pub(super) struct Deeds {
    told: Vec<Deed>,
    is_counted: bool,
}

impl Deeds {
    /// Reads what a number is told with: the verb above it with its particle or object, or else the word right behind it.
    pub(super) fn read(sentence: &Sentence, measure: &Measure, thing: Option<&str>) -> Self {
        let counted = thing.map_or(&[][..], thesaurus::deeds);
        let behind = sentence.tokens.get(measure.place.words.end).map(|token| token.lemma.as_str());
        let last = sentence.tokens.get(measure.place.words.end - 1).map(|token| token.lemma.as_str());
        let mut told: Vec<Deed> = counted.to_vec();
        if let Some(verb) = verb_over(sentence, measure.number.start) {
            told.extend(of_verb(sentence, verb));
        }
        // “Left 11 workers dead”
        let noun = measure.frame.thing.as_ref().map(|thing| thing.word + 1);
        let behind_noun = noun.and_then(|at| sentence.tokens.get(at)).map(|token| token.lemma.as_str());
        let beside = behind.into_iter().chain(last).chain(behind_noun).flat_map(thesaurus::deeds);
        told.extend(beside.copied());
        Self { told, is_counted: !counted.is_empty() }
    }

    /// Whether both are told with one deed.
    pub(super) fn share(&self, other: &Self) -> bool {
        self.told.iter().any(|deed| other.told.contains(deed))
    }

    /// Whether the one counts deeds and the other those to whom they are done.
    pub(super) fn count_what_is_done(&self, other: &Self) -> bool {
        self.is_counted != other.is_counted && self.share(other)
    }
}

/// The deeds of a verb, with its particle or with what it takes where that makes it another one.
fn of_verb(sentence: &Sentence, verb: usize) -> Vec<Deed> {
    let lemma = |i: usize| sentence.tokens[i].lemma.as_str();
    let particle =
        sentence.child(verb, &[Rel::CompoundPrt, Rel::Advmod]).map(|i| sentence.tokens[i].lower.as_str());
    let phrases = particle.into_iter().chain(object(sentence, verb).map(lemma));
    for phrase in phrases {
        let deeds = thesaurus::deeds(&format!("{}_{phrase}", lemma(verb)));
        if !deeds.is_empty() {
            return deeds.to_vec();
        }
    }
    thesaurus::deeds(lemma(verb)).to_vec()
}
