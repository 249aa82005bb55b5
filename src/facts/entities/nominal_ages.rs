//! Ages of somebody who is not named beside them: “the 54-year-old”, where the draft tells of one person alone.

use super::{EntityId, EntityKind};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::groups::is_person_noun;
use crate::facts::{Bound, Facts, Place, Quantity, QuantityKind};

/// The ages that a draft gives the only person that it tells of, behind the first mention.
pub(super) fn find(facts: &Facts) -> Vec<(EntityId, Place, f64)> {
    let mut people = (0..facts.entities.len()).filter(|&id| facts.entities[id].kind == EntityKind::Person);
    let (Some(person), None) = (people.next(), people.next()) else { return Vec::new() };
    let mentions = &facts.entities[person].mentions;
    let named = |sentence: usize, word: usize| {
        mentions
            .iter()
            .map(|&index| &facts.mentions[index].place)
            .any(|place| place.sentence == sentence && place.words.contains(&word))
    };
    // Whoever else comes up may be meant as well.
    let other = facts.sentences.iter().enumerate().position(|(index, sentence)| {
        (0..sentence.tokens.len()).any(|word| {
            let name = |word: usize| named(index, word);
            is_somebody(sentence, word) && !is_said_of(sentence, word, name)
        })
    });
    let ages = facts.quantities.iter().filter(|quantity| {
        let sentence = quantity.place.sentence;
        other.is_none_or(|other| sentence <= other) && stands_for_person(&facts.sentences[sentence], quantity)
    });
    ages.filter_map(|age| {
        let named = &facts.mentions[*mentions.first()?].place.span;
        (named.end <= age.place.span.start).then_some((EntityId(person), age.place.clone(), age.number()?))
    })
    .collect()
}

/// “The 54-year-old was held.”
fn stands_for_person(sentence: &Sentence, age: &Quantity) -> bool {
    let last = age.place.words.end - 1;
    let subject = matches!(sentence.tokens[last].rel, Rel::Nsubj | Rel::NsubjPass);
    let the = sentence.child(last, &[Rel::Det]).is_some_and(|at| sentence.tokens[at].lower == "the");
    let years = age.kind == QuantityKind::Age && age.unit.as_deref() == Some("year");
    years && age.bound == Bound::Exact && age.place.words.len() > 1 && subject && the
}

/// Whether a noun speaks of one person.
fn is_somebody(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    token.upos == Upos::Noun && token.lower == token.lemma && is_person_noun(&token.lemma)
}

/// Whether a noun is only said of a name: “Ode, a nurse”, “nurse Max Ode”, “Ode is a nurse”.
fn is_said_of(sentence: &Sentence, noun: usize, named: impl Fn(usize) -> bool) -> bool {
    let token = &sentence.tokens[noun];
    let title = matches!(token.rel, Rel::Appos | Rel::Compound | Rel::NmodDesc | Rel::Flat);
    let below = token.head.is_some_and(|head| title && named(head));
    let above = sentence
        .children(noun)
        .any(|at| matches!(sentence.tokens[at].rel, Rel::Appos | Rel::Flat | Rel::Nsubj) && named(at));
    below || above
}
