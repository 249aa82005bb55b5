//! Ages of those whom a noun or a pronoun stands for, and what people say of their own.

use crate::facts::ids::{QuoteId, SentenceId};
use crate::facts::list::List;
use rustc_hash::FxHashSet;

use super::super::{Attribute, AttributeValue, EntityId, EntityKind};
use super::years::{closes, is_years};
use super::{age, clauses, told};
use crate::english::Rel;
use crate::english::grammar::SUBJECT;
use crate::facts::entities::Cast;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Bound, Mention, Place, QuantityKind};

/// Gives people the ages that stand beside what stands for their names; `speakers` has who says each of [`Text::quotes`].
pub(in crate::facts) fn tell(
    text: &Text,
    numbers: &Numbers,
    speakers: &List<QuoteId, Option<EntityId>>,
    cast: Cast,
) -> Cast {
    let mut found: Vec<(EntityId, Place, AttributeValue)> = Vec::new();
    let people = cast.anaphors.iter().filter(|it| cast.names.entity(it.entity).kind == EntityKind::Person);
    for mention in people {
        let age = within(numbers, mention).or_else(|| age::of(text, numbers, mention));
        let age = age.map(|(place, years)| (place, AttributeValue::Age(years)));
        let age = age.or_else(|| told::of(text, numbers, mention));
        found.extend(age.map(|(place, value)| (mention.entity, place, value)));
    }
    let exact = spoken(text, numbers, speakers).into_iter().chain(of_the_dead(text, numbers, &cast));
    found.extend(exact.map(|(id, place, years)| (id, place, AttributeValue::Age(years))));
    found.retain(|(id, place, _)| {
        let known = &cast.names.entity(*id).attributes;
        !known.iter().any(|it| it.years().is_some() && it.place == *place)
    });
    let found = found.into_iter().map(|(id, place, value)| (id, Attribute { place, value })).collect();
    cast.with(found)
}

/// “The 54-year-old”
fn within(numbers: &Numbers, mention: &Mention) -> Option<(Place, f64)> {
    let words = &mention.place.words;
    let mut here = numbers.quantities_in(mention.place.sentence).iter();
    let age = here.find(|age| {
        age.kind == QuantityKind::Age
            && age.bound == Bound::Exact
            && words.start <= age.place.words.start
            && age.place.words.end <= words.end
    })?;
    Some((age.place.clone(), age.number()?))
}

/// “I’m 64,” inside quotation marks whose speaker is known.
fn spoken(
    text: &Text,
    numbers: &Numbers,
    speakers: &List<QuoteId, Option<EntityId>>,
) -> Vec<(EntityId, Place, f64)> {
    let ages = numbers.quantities.iter().filter_map(|age| {
        let sentence = &text.sentences[age.place.sentence];
        let before =
            sentence.tokens[..age.place.words.start].iter().rev().filter(|token| token.lower != "now");
        let mut before = before.map(|token| token.lower.as_str());
        let am = matches!(before.next(), Some("'m" | "am")) && before.next() == Some("i");
        if !am || !is_years(age) || age.bound != Bound::Exact || !closes(sentence, age) {
            return None;
        }
        let before = text.quotes.leading(|quote| quote.span.start <= age.place.span.start);
        let mut near = before.rev().take(4);
        let quote = near.find(|&quote| text.quotes[quote].span.contains(age.place.span))?;
        Some((speakers[quote]?, age.place.clone(), age.number()?))
    });
    ages.collect()
}

/// “He was 85.” of somebody who has died: nobody grows older than that.
fn of_the_dead(text: &Text, numbers: &Numbers, cast: &Cast) -> Vec<(EntityId, Place, f64)> {
    let person = |number: SentenceId, word: usize| {
        let span = text.sentences[number].span_of(word..word + 1);
        let mention = cast.meant_at(span)?;
        let inside = mention.place.sentence == number && mention.place.words.contains(&word);
        (inside && cast.names.entity(mention.entity).kind == EntityKind::Person).then_some(mention.entity)
    };
    let mut dead: FxHashSet<EntityId> = FxHashSet::default();
    for (number, sentence) in text.sentences.with_ids() {
        for verb in (0..sentence.tokens.len()).filter(|&at| clauses::is_death(sentence, at)) {
            let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]);
            dead.extend(subject.and_then(|subject| person(number, subject)));
        }
    }
    if dead.is_empty() {
        return Vec::new();
    }
    let said = numbers.quantities.iter().filter(|age| is_years(age) && age.bound == Bound::Exact).filter_map(
        |age| {
            let number = age.place.sentence;
            let sentence = &text.sentences[number];
            let was =
                age.place.words.start.checked_sub(1).filter(|&at| sentence.tokens[at].lower == "was")?;
            let ends = sentence.tokens[age.place.words.end..]
                .iter()
                .all(|token| !token.text.contains(char::is_alphanumeric));
            let subject =
                sentence.child(sentence.tokens[was].head?, SUBJECT).filter(|&subject| subject < was)?;
            let plain = ends && !text.is_quoted(age.place.span) && was <= 3;
            let who = person(number, subject).filter(|who| plain && dead.contains(who))?;
            Some((who, age.place.clone(), age.number()?))
        },
    );
    said.collect()
}
