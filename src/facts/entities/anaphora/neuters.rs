//! “It” and “its” that can only mean the body or the state that acts in their clause.

use crate::facts::ids::SentenceId;
use std::ops::Range;

use super::anaphor::{is_running, mention};
use super::{EntityId, Mention, MentionKind};
use crate::english::grammar::{self, SUBJECT};
use crate::english::lexicon::verbs::OF_EMPTY_IT;
use crate::english::{Rel, Upos};
use crate::facts::entities::Names;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{EntityKind, Placed};

/// Finds the pronouns of bodies and states.
pub(super) fn read(text: &Text, numbers: &Numbers, names: &Names) -> Vec<Mention> {
    let mut found = Vec::new();
    for (number, sentence) in text.sentences.with_ids().filter(|(_, it)| is_running(it)) {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let subject = match token.lower.as_str() {
                "its" if token.rel == Rel::NmodPoss => owner(sentence, word),
                "it" if SUBJECT.contains(&token.rel) || token.rel == Rel::NsubjPass => {
                    speaker(sentence, word)
                }
                _ => None,
            };
            let Some(subject) = subject.filter(|&subject| is_alone(text, numbers, number, subject + 1..word))
            else {
                continue;
            };
            if let Some(id) = body(text, names, number, subject)
                && !text.is_quoted(sentence.span_of(word..word + 1))
            {
                found.push(mention(text, number, word..word + 1, id, MentionKind::Pronoun));
            }
        }
    }
    found
}

/// Who acts in the clause of a possessive: “Tarvos cut its forecast.”
fn owner(sentence: &Placed, pronoun: usize) -> Option<usize> {
    let owned = sentence.tokens[pronoun].head?;
    let verb = sentence.ancestors(owned).find(|&at| sentence.tokens[at].upos == Upos::Verb)?;
    let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass])?;
    (subject < pronoun && owned != subject).then_some(subject)
}

/// Who says a clause of which the pronoun is the subject: “Tarvos said it would close the mill.”
fn speaker(sentence: &Placed, pronoun: usize) -> Option<usize> {
    let verb = sentence.tokens[pronoun].head?;
    let (token, said) = (&sentence.tokens[verb], sentence.tokens[verb].head?);
    let full = token.upos == Upos::Verb && !OF_EMPTY_IT.contains(token.lemma.as_str());
    let plain = sentence.child(verb, &[Rel::Csubj, Rel::Cop]).is_none();
    if !full || !plain || token.rel != Rel::Ccomp {
        return None;
    }
    grammar::subject(sentence, said).filter(|&subject| subject < pronoun)
}

/// The body or place that a subject names, where it is not just described by the name.
fn body(text: &Text, names: &Names, number: SentenceId, subject: usize) -> Option<EntityId> {
    let sentence = &text.sentences[number];
    let mention = names.mention_at(sentence.span_of(subject..subject + 1))?;
    let inside = mention.place.sentence == number && mention.place.words.contains(&subject);
    let person = names.entity(mention.entity).kind == EntityKind::Person;
    (inside && !person && !mention.modifier).then_some(mention.entity)
}

/// Whether no other thing is spoken of between a subject and the pronoun.
fn is_alone(text: &Text, numbers: &Numbers, number: SentenceId, between: Range<usize>) -> bool {
    let tokens = &text.sentences[number].tokens;
    let is_thing = |&at: &usize| {
        let token = &tokens[at];
        let noun = matches!(token.upos, Upos::Noun | Upos::Propn) && token.lower == token.lemma;
        let apart = !matches!(token.rel, Rel::Flat | Rel::Compound);
        noun && apart && !numbers.is_in_time(number, at)
    };
    !between.into_iter().any(|at| is_thing(&at))
}
