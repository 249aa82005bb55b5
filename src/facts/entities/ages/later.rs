//! Ages of those whom a noun or a pronoun stands for, and what people say of their own.

use rustc_hash::FxHashSet;

use super::super::attributes::add;
use super::super::{Attribute, AttributeValue, EntityId, EntityKind};
use super::{clauses, closes, is_years};
use crate::english::Rel;
use crate::english::grammar::SUBJECT;
use crate::facts::{Bound, Facts, Mention, Place, QuantityKind};

/// Gives people the ages that stand beside what stands for their names. Needs the anaphors and the speakers of quotations.
pub(in crate::facts) fn tell(facts: &mut Facts) {
    let mut found: Vec<(EntityId, Place, AttributeValue)> = Vec::new();
    let people = facts.anaphors.iter().filter(|it| facts.entities[it.entity.0].kind == EntityKind::Person);
    for mention in people {
        let age = within(facts, mention).or_else(|| super::of(facts, mention));
        let age = age.map(|(place, years)| (place, AttributeValue::Age(years)));
        let age = age.or_else(|| super::of_life(facts, mention));
        found.extend(age.map(|(place, value)| (mention.entity, place, value)));
    }
    let exact = spoken(facts).into_iter().chain(of_the_dead(facts));
    found.extend(exact.map(|(id, place, years)| (id, place, AttributeValue::Age(years))));
    found.retain(|(id, place, _)| {
        let known = &facts.entities[id.0].attributes;
        !known.iter().any(|it| it.years().is_some() && it.place == *place)
    });
    let found = found.into_iter().map(|(id, place, value)| (id, Attribute { place, value })).collect();
    add(facts, found);
}

/// “The 54-year-old”
fn within(facts: &Facts, mention: &Mention) -> Option<(Place, f64)> {
    let words = &mention.place.words;
    let mut here = facts.quantities_in(mention.place.sentence).map(|at| &facts.quantities[at]);
    let age = here.find(|age| {
        age.kind == QuantityKind::Age
            && age.bound == Bound::Exact
            && words.start <= age.place.words.start
            && age.place.words.end <= words.end
    })?;
    Some((age.place.clone(), age.number()?))
}

/// “I’m 64,” inside quotation marks whose speaker is known.
fn spoken(facts: &Facts) -> Vec<(EntityId, Place, f64)> {
    let ages = facts.quantities.iter().filter_map(|age| {
        let sentence = &facts.sentences[age.place.sentence];
        let before =
            sentence.tokens[..age.place.words.start].iter().rev().filter(|token| token.lower != "now");
        let mut before = before.map(|token| token.lower.as_str());
        let am = matches!(before.next(), Some("'m" | "am")) && before.next() == Some("i");
        if !am || !is_years(age) || age.bound != Bound::Exact || !closes(sentence, age) {
            return None;
        }
        let after = facts.quotes.partition_point(|quote| quote.span.start <= age.place.span.start);
        let quote = facts.quotes[..after].iter().rev().take(4).find(|it| it.span.contains(age.place.span))?;
        Some((quote.speaker?, age.place.clone(), age.number()?))
    });
    ages.collect()
}

/// “He was 85.” of somebody who has died: nobody grows older than that.
fn of_the_dead(facts: &Facts) -> Vec<(EntityId, Place, f64)> {
    let person = |number: usize, word: usize| {
        let span = facts.sentences[number].span_of(word..word + 1);
        let mention = facts.meant_at(span)?;
        let inside = mention.place.sentence == number && mention.place.words.contains(&word);
        (inside && facts.entities[mention.entity.0].kind == EntityKind::Person).then_some(mention.entity)
    };
    let mut dead: FxHashSet<EntityId> = FxHashSet::default();
    for (number, sentence) in facts.sentences.iter().enumerate() {
        for verb in (0..sentence.tokens.len()).filter(|&at| clauses::is_death(sentence, at)) {
            let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]);
            dead.extend(subject.and_then(|subject| person(number, subject)));
        }
    }
    if dead.is_empty() {
        return Vec::new();
    }
    let said =
        facts.quantities.iter().filter(|age| is_years(age) && age.bound == Bound::Exact).filter_map(|age| {
            let number = age.place.sentence;
            let sentence = &facts.sentences[number];
            let was =
                age.place.words.start.checked_sub(1).filter(|&at| sentence.tokens[at].lower == "was")?;
            let ends = sentence.tokens[age.place.words.end..]
                .iter()
                .all(|token| !token.text.contains(char::is_alphanumeric));
            let subject =
                sentence.child(sentence.tokens[was].head?, SUBJECT).filter(|&subject| subject < was)?;
            let plain = ends && !facts.is_quoted(age.place.span) && was <= 3;
            let who = person(number, subject).filter(|who| plain && dead.contains(who))?;
            Some((who, age.place.clone(), age.number()?))
        });
    said.collect()
}
