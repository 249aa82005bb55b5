//! What a verb takes in its sentence, held against the senses that make it accuse.

use super::lexicon::{self, Condition, Section};
pub(in crate::facts) use crate::english::grammar::preposition as case;
use crate::english::grammar::roles;
use crate::english::{Rel, Sentence, Upos};

/// What a verb takes that makes it accuse.
#[derive(Clone, Copy, Debug)]
pub(in crate::facts) struct Taken {
    /// The last word of it.
    pub(in crate::facts) last: usize,
    /// Whether it accuses though nobody is said to do it.
    pub(in crate::facts) unnamed: bool,
}

/// A verb with the particle or the adverb right behind it: “cover up”, “look away”.
pub(in crate::facts) fn phrasal(sentence: &Sentence, verb: usize) -> String {
    let lemma = sentence.tokens[verb].lemma.as_str();
    let particle = sentence
        .child(verb, &[Rel::CompoundPrt])
        .or_else(|| sentence.child(verb, &[Rel::Advmod]).filter(|&i| i == verb + 1));
    match particle {
        Some(i) => format!("{lemma}_{}", sentence.tokens[i].lower),
        None => lemma.to_owned(),
    }
}

/// What makes a verb accuse, in a part of the table of wrongs.
pub(in crate::facts) fn accusing_sense(sentence: &Sentence, verb: usize, section: Section) -> Option<Taken> {
    let (lemma, phrasal) = (sentence.tokens[verb].lemma.as_str(), phrasal(sentence, verb));
    // “He lied”: the form tells it from “lay”.
    let form = sentence.tokens[verb].lower.as_str();
    let own = lexicon::senses(section, lemma)
        .iter()
        .chain(lexicon::senses(section, form).iter().filter(|_| form != lemma));
    let with_particle = lexicon::senses(section, &phrasal).iter().filter(|_| phrasal != lemma);
    let senses = with_particle.chain(own).chain(lexicon::senses(section, "*"));
    senses.into_iter().find_map(|sense| {
        let mut last = verb;
        for condition in &sense.conditions {
            last = last.max(met(sentence, verb, *condition)?);
        }
        Some(Taken { last, unnamed: sense.unnamed })
    })
}

/// The word that meets a condition.
fn met(sentence: &Sentence, verb: usize, condition: Condition) -> Option<usize> {
    let object = sentence.child(verb, &[Rel::Obj, Rel::NsubjPass]);
    match condition {
        Condition::Object(class) => {
            joined(sentence, object?).find(|&noun| lexicon::is_of(sentence, noun, class))
        }
        Condition::Undone(class) => {
            sentence.child(verb, &[Rel::Xcomp]).filter(|&act| lexicon::is_of(sentence, act, class))
        }
        Condition::Doing(class) => sentence
            .children(verb)
            .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Xcomp | Rel::Ccomp))
            .find(|&act| act > verb && lexicon::is_of(sentence, act, class)),
        Condition::Then(class) => sentence
            .children(verb)
            .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Conj | Rel::Parataxis))
            .find(|&i| {
                let told = sentence.child(i, &[Rel::Obj]);
                let nobody = told.is_some_and(|it| {
                    matches!(sentence.tokens[it].lower.as_str(), "nothing" | "nobody" | "no-one")
                });
                lexicon::is_of(sentence, i, class) || nobody
            }),
        Condition::By(class) => is_by(sentence, verb, class).then_some(verb),
        Condition::UnlessBy(class) => (!is_by(sentence, verb, class)).then_some(verb),
        Condition::Unless(class) => {
            object.is_none_or(|noun| !lexicon::is_of(sentence, noun, class)).then_some(verb)
        }
        Condition::Whom(class) => {
            sentence.child(verb, &[Rel::Iobj]).filter(|&whom| lexicon::is_of(sentence, whom, class))
        }
        Condition::How(class) => sentence
            .children(verb)
            .filter(|&i| sentence.tokens[i].rel == Rel::Advmod)
            .find(|&i| lexicon::is_of(sentence, i, class)),
        Condition::Behind(preposition, class) => {
            let below =
                sentence.children(verb).chain(object.into_iter().flat_map(|it| sentence.children(it)));
            let fits = |&i: &usize| case(sentence, i) == preposition;
            below
                .filter(fits)
                .flat_map(|i| joined(sentence, i))
                .find(|&noun| lexicon::is_of(sentence, noun, class))
        }
    }
}

/// Whether somebody of a class does what a verb says.
fn is_by(sentence: &Sentence, verb: usize, class: lexicon::Class) -> bool {
    roles::of_verb(sentence, verb).agents.into_iter().any(|doer| lexicon::is_of(sentence, doer, class))
}

/// A noun, those joined to it, and what it is a measure of: “drums of arsenic”.
fn joined(sentence: &Sentence, noun: usize) -> impl Iterator<Item = usize> {
    let others = sentence.children(noun).filter(|&i| sentence.tokens[i].rel == Rel::Conj);
    let measured = sentence.children(noun).filter(move |&i| {
        sentence.tokens[i].rel == Rel::Nmod
            && sentence.tokens[noun].upos == Upos::Noun
            && case(sentence, i) == "of"
    });
    std::iter::once(noun).chain(others).chain(measured)
}
