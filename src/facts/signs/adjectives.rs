//! Accusations by an adjective: “a corrupt former customs chief”, “because her captain was drunk”.

use super::accusation::Accusation;
use super::context::{describes_speaker, is_cause};
use super::lexicon::{self, Class};
use super::senses::case;
use crate::english::grammar::{is_negated, standing};
use crate::english::grammar::{noun_phrase, subject};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::Standing;

/// “A corrupt former customs chief”, “because her captain was drunk”.
pub(in crate::facts) fn by_adjective(sentence: &Sentence, adjective: usize) -> Option<Accusation> {
    let token = &sentence.tokens[adjective];
    let crooked = lexicon::is_listed("crooked", &token.lower);
    let unfit = lexicon::is_listed("unfit", &token.lower);
    // “The operator is responsible for the crash.”
    let guilty = matches!(token.lower.as_str(), "responsible" | "culpable")
        && sentence
            .children(adjective)
            .any(|i| case(sentence, i) == "for" && lexicon::is_of(sentence, i, Class::Listed("disasters")));
    // “Drunk with joy”, “drunk on power”
    let figured = sentence.children(adjective).any(|i| matches!(case(sentence, i), "with" | "on"));
    if !crooked && !guilty && (!unfit || figured) {
        return None;
    }
    let (noun, whole) = match token.rel {
        Rel::Amod if crooked => {
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
    if whole == adjective && !crooked && !guilty && !is_cause(sentence, adjective) {
        let on_duty = lexicon::is_of(sentence, noun, Class::Listed("on_duty"));
        if !on_duty {
            return None;
        }
    }
    // “Anton Brezar, a corrupt customs chief,”: the name before it.
    let named = sentence.tokens[noun].head.filter(|_| sentence.tokens[noun].rel == Rel::Appos);
    let accused = if whole == noun { named.or(Some(noun)) } else { Some(noun) }?;
    let around = noun_phrase(sentence, noun);
    Some(Accusation {
        word: adjective,
        accused: Some(accused),
        of_office: false,
        of_speaker: describes_speaker(sentence, adjective),
        words: around.start.min(adjective).min(accused)..around.end.max(adjective + 1).max(accused + 1),
    })
}

/// Whether somebody of a family is spoken of as it knows them: “her father”.
fn is_own_kin(sentence: &Sentence, noun: usize) -> bool {
    let whose = sentence.child(noun, &[Rel::NmodPoss]);
    let own = whose.is_some_and(|whose| sentence.tokens[whose].upos == Upos::Pron);
    own && lexicon::is_of(sentence, noun, Class::Listed("family"))
}
