//! “He” and “she”, where only one of the people spoken of just before can be meant.

use std::collections::VecDeque;

use super::super::gender::Gender;
use super::people::{Index, Person, person_at};
use super::{EntityId, Mention, MentionKind, is_running, mention};
use crate::draft::Part;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::Facts;

/// So many sentences back, somebody may still be meant.
const BACK: usize = 3;

/// Finds whom “he” and “she” mean. What a clear one tells of somebody counts for those behind it.
pub(super) fn read(facts: &Facts, nominals: &[Mention], genders: Vec<Option<Gender>>) -> Vec<Mention> {
    let index = Index::new(facts, nominals);
    let mut reading = Reading { facts, genders, earlier: VecDeque::new() };
    let mut found = Vec::new();
    for (number, sentence) in facts.sentences.iter().enumerate() {
        if !is_running(sentence) {
            continue;
        }
        let mut here = index.people(number);
        for word in 0..sentence.tokens.len() {
            let token = &sentence.tokens[word];
            let Some(gender) = Gender::of_pronoun(&token.lower).filter(|_| token.upos == Upos::Pron) else {
                continue;
            };
            if is_either(sentence, word) || facts.is_quoted(sentence.span_of(word..word + 1)) {
                continue;
            }
            let who = reading.meant(number, &here, word, gender);
            if let Some(id) = who {
                reading.genders[id.0] = Some(gender);
                found.push(mention(facts, number, word..word + 1, id, MentionKind::Pronoun));
            }
            let at = here.partition_point(|person| person.word < word);
            here.insert(at, person_at(sentence, word, who, Some(gender)));
        }
        reading.earlier.push_front((number, here));
        reading.earlier.truncate(BACK);
    }
    found
}

struct Reading<'a> {
    facts: &'a Facts,
    genders: Vec<Option<Gender>>,
    /// Who was spoken of in the sentences before, the nearest first.
    earlier: VecDeque<(usize, Vec<Person>)>,
}

impl Reading<'_> {
    /// The one person whom a pronoun can mean.
    fn meant(&self, number: usize, here: &[Person], word: usize, gender: Gender) -> Option<EntityId> {
        let sentence = &self.facts.sentences[number];
        let apart = |person: &&Person| person.word < word && !is_beside(sentence, person, word);
        let before = self.fitting(here.iter().filter(apart), gender);
        if let [one] = distinct(&before)[..]
            && before.iter().any(|person| governs(sentence, person, word))
        {
            return one;
        }
        // “While she spoke, Varga wept”: it may be somebody who is still to come.
        let to_come = self.fitting(here.iter().filter(|person| person.word > word && person.acts), gender);
        if before.is_empty() && !to_come.is_empty() && is_ahead(sentence, word) {
            return None;
        }
        let earlier = self.earlier.iter().take_while(|(back, _)| self.is_near(*back, number));
        let earlier =
            earlier.map(|(_, people)| self.fitting(people.iter(), gender)).find(|it| !it.is_empty());
        let all: Vec<&Person> = before.into_iter().chain(earlier.into_iter().flatten()).collect();
        match distinct(&all)[..] {
            [one] => one,
            _ => None,
        }
    }

    /// Those of a sentence who can be meant; those who merely own something only where nobody else acts.
    fn fitting<'p>(&self, people: impl Iterator<Item = &'p Person>, gender: Gender) -> Vec<&'p Person> {
        let known = |person: &Person| person.gender.or_else(|| self.genders[person.who?.0]);
        let mut fitting: Vec<&Person> =
            people.filter(|person| known(person).is_none_or(|known| known == gender)).collect();
        if fitting.iter().any(|person| person.acts) {
            fitting.retain(|person| !person.owns);
        }
        fitting
    }

    /// Whether a sentence is near enough to another one, in its paragraph or, in the story, in the one before.
    fn is_near(&self, back: usize, number: usize) -> bool {
        let (back, here) = (&self.facts.sentences[back], &self.facts.sentences[number]);
        let story = back.part == Part::Body && here.part == Part::Body;
        back.paragraph == here.paragraph || story && back.paragraph + 1 == here.paragraph
    }
}

/// Those of some people who are different ones.
fn distinct(people: &[&Person]) -> Vec<Option<EntityId>> {
    let mut ids: Vec<Option<EntityId>> = people.iter().map(|person| person.who).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Whether somebody acts in the clause around the pronoun’s own or in the same one: “Cole said she left”.
fn governs(sentence: &Sentence, person: &Person, word: usize) -> bool {
    let verb = sentence.tokens[person.word].head;
    person.acts && verb.is_some_and(|verb| sentence.is_under(word, verb))
}

/// Whether a pronoun is the object of what somebody does: “Cole praised her” speaks of two.
fn is_beside(sentence: &Sentence, person: &Person, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let object = matches!(token.rel, Rel::Obj | Rel::Iobj | Rel::Obl);
    object && token.head.is_some() && token.head == sentence.tokens[person.word].head
}

/// Whether a pronoun stands in a clause before the main one.
fn is_ahead(sentence: &Sentence, word: usize) -> bool {
    std::iter::once(word).chain(sentence.ancestors(word)).any(|at| {
        let token = &sentence.tokens[at];
        matches!(token.rel, Rel::Advcl | Rel::Obl) && token.head.is_some_and(|head| head > at)
    })
}

/// “He or she”
fn is_either(sentence: &Sentence, word: usize) -> bool {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let other = |joint: usize, at: usize| {
        let gender = Gender::of_pronoun(lower(at));
        matches!(lower(joint), "or" | "and" | "/")
            && gender.is_some()
            && gender != Gender::of_pronoun(lower(word))
    };
    other(word + 1, word + 2) || word > 1 && other(word - 1, word - 2)
}
