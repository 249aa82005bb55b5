//! Accusations by an adjective: “a corrupt former customs chief”, “because her captain was drunk”.

use super::accusation::Accusation;
use super::context::{describes_speaker, is_cause};
use super::lexicon::{self, Class};
use super::senses::case;
use crate::english::grammar::{is_negated, possessor, standing};
use crate::english::grammar::{noun_phrase, subject};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::Standing;

/// In what way an adjective accuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Blame {
    /// Of a wrong, whoever it is: “a corrupt customs chief”.
    Crooked,
    /// Of what came of it: “the operator is responsible for the crash”.
    Guilty,
    /// Of being unfit, which is a wrong only of somebody on duty, or as a cause: “because her captain was drunk”.
    Unfit,
}

/// “An illegally built dam has cut its flow”: a participle that an adverb calls unlawful, of what a sentence is about.
pub(in crate::facts) fn by_participle(sentence: &Sentence, verb: usize) -> Option<Accusation> {
    let token = &sentence.tokens[verb];
    let noun = token.head.filter(|_| token.rel == Rel::Amod)?;
    let how =
        sentence.children(verb).find(|&i| lexicon::is_listed("unlawfully", &sentence.tokens[i].lower))?;
    let about =
        matches!(sentence.tokens[noun].rel, Rel::Nsubj | Rel::NsubjPass) && !is_negated(sentence, noun);
    let stated =
        sentence.tokens[noun].head.is_some_and(|above| standing(sentence, above) == Standing::Stated);
    (about && stated).then(|| Accusation {
        word: verb,
        accused: None,
        of_anybody: false,
        of_office: false,
        of_speaker: false,
        words: how.min(verb)..noun + 1,
    })
}

/// “A corrupt former customs chief”, “because her captain was drunk”.
pub(in crate::facts) fn by_adjective(sentence: &Sentence, adjective: usize) -> Option<Accusation> {
    let blame = blame(sentence, adjective)?;
    let token = &sentence.tokens[adjective];
    let (noun, whole) = match token.rel {
        Rel::Amod if blame == Blame::Crooked => {
            let noun = token.head.filter(|&noun| is_person_noun(&sentence.tokens[noun].lemma))?;
            // “She left her abusive father”: that is her own account of him.
            if is_own_kin(sentence, noun) {
                return None;
            }
            (noun, noun)
        }
        Rel::Amod => return None,
        _ => {
            sentence.child(adjective, &[Rel::Cop])?;
            (subject(sentence, adjective)?, adjective)
        }
    };
    if is_negated(sentence, whole) || standing(sentence, adjective) != Standing::Stated {
        return None;
    }
    if blame == Blame::Unfit && !is_unfitness_a_wrong(sentence, adjective, noun) {
        return None;
    }
    // “Anton Brezar, a corrupt customs chief,”: the name before it.
    let named = sentence.tokens[noun].head.filter(|_| sentence.tokens[noun].rel == Rel::Appos);
    let accused = if whole == noun { named.or(Some(noun)) } else { Some(noun) }?;
    let around = noun_phrase(sentence, noun);
    Some(Accusation {
        word: adjective,
        accused: Some(accused),
        of_anybody: false,
        of_office: false,
        of_speaker: describes_speaker(sentence, adjective),
        words: around.start.min(adjective).min(accused)..around.end.max(adjective + 1).max(accused + 1),
    })
}

/// In what way an adjective accuses, with the words that depend on it.
fn blame(sentence: &Sentence, adjective: usize) -> Option<Blame> {
    let word = sentence.tokens[adjective].lower.as_str();
    match word {
        _ if lexicon::is_listed("crooked", word) => Some(Blame::Crooked),
        "responsible" | "culpable" if is_for_disaster(sentence, adjective) => Some(Blame::Guilty),
        _ if lexicon::is_listed("unfit", word) && !is_figurative(sentence, adjective) => Some(Blame::Unfit),
        _ => None,
    }
}

/// “Responsible for the crash”, not “for the accounts”.
fn is_for_disaster(sentence: &Sentence, adjective: usize) -> bool {
    let is_disaster = |i: usize| lexicon::is_of(sentence, i, Class::Listed("disasters"));
    sentence.children(adjective).any(|i| case(sentence, i) == "for" && is_disaster(i))
}

/// “Drunk with joy”, “drunk on power”.
fn is_figurative(sentence: &Sentence, adjective: usize) -> bool {
    sentence.children(adjective).any(|i| matches!(case(sentence, i), "with" | "on"))
}

/// Whether it is a wrong to be unfit: because harm came of it, or since somebody on duty was.
fn is_unfitness_a_wrong(sentence: &Sentence, adjective: usize, who: usize) -> bool {
    is_cause(sentence, adjective) || lexicon::is_of(sentence, who, Class::Listed("on_duty"))
}

/// Whether somebody of a family is spoken of as it knows them: “her father”.
fn is_own_kin(sentence: &Sentence, noun: usize) -> bool {
    let whose = possessor(sentence, noun);
    let own = whose.is_some_and(|whose| sentence.tokens[whose].upos == Upos::Pron);
    own && lexicon::is_of(sentence, noun, Class::Listed("family"))
}
