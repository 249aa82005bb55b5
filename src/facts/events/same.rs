//! Whether two places tell of one event: all that speaks for it and against it, in one place.
//!
//! For it: the same kind of happening (“opened”, “opening”) and the same one to whom it happens. Against it: that one of the
//! two is said not to have happened, or only planned or alleged; another doer, another place, another number; words of
//! a further time (“again”, “another”, “second”) and plurals, which tell of a series. Last the time, which [`alike`]
//! leaves open, since a rule asks whether one event has two dates.

use std::collections::BTreeMap;

use super::{Event, Participant};
use crate::english::lexicon::further::ANOTHER_EVENT;
use crate::english::lexicon::may_mean;
use crate::english::{Rel, Sentence};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::place::are_disjoint;
use crate::facts::tellings::Extent;
use crate::facts::text::Text;
use crate::facts::{Bound, EntityKind, Period, Time};

/// Whether both tell of one event.
pub fn same(text: &Text, numbers: &Numbers, people: &People, earlier: &Event, later: &Event) -> bool {
    let time = |event: &Event| event.time.map(|index| &numbers.times[index]);
    let apart = matches!((time(earlier), time(later)), (Some(one), Some(other)) if are_apart(one, other));
    alike(text, numbers, people, earlier, later) && !apart
}

/// Whether both tell of one event, whatever the time that each is given.
pub fn alike(text: &Text, numbers: &Numbers, people: &People, earlier: &Event, later: &Event) -> bool {
    earlier.kind == later.kind
        && share(later.theme(), earlier.theme())
        && earlier.negated == later.negated
        && earlier.standing == later.standing
        && !is_further(text, earlier)
        && !is_further(text, later)
        && !has_another_doer(earlier, later)
        && !is_elsewhere(people, earlier, later)
        && !counts_others(numbers, earlier, later)
}

/// The events of one kind that happen to one theme, each chain in text order.
pub fn chains(events: &[Event]) -> Vec<Vec<&Event>> {
    let mut chains: BTreeMap<(&str, Option<usize>, &str), Vec<&Event>> = BTreeMap::new();
    for event in events {
        for theme in event.theme() {
            let name = if theme.entity.is_some() { "" } else { &*theme.noun };
            let key = (&*event.kind, theme.entity.map(|id| id.0), name);
            chains.entry(key).or_default().push(event);
        }
    }
    let mut chains: Vec<_> = chains.into_values().filter(|chain| chain.len() > 1).collect();
    chains.sort_by_key(|chain| chain[0].place.span);
    chains
}

/// Whether two times cannot be one, as far as both say. A date without its year is held against the other by month and day.
pub fn are_apart(one: &Time, other: &Time) -> bool {
    let (stated, its) = (one.stated, other.stated);
    if (stated.year.is_none() || its.year.is_none()) && (stated.month.is_some() || its.month.is_some()) {
        let differ =
            |one: Option<i8>, other: Option<i8>| one.zip(other).is_some_and(|(one, other)| one != other);
        let months = stated.month.is_some() && its.month.is_some();
        return months && (differ(stated.month, its.month) || differ(stated.day, its.day));
    }
    let (Some(one), Some(other)) = (one.period, other.period) else { return false };
    let before =
        |one: Period, other: Period| one.end().zip(other.begin()).is_some_and(|(end, begin)| end < begin);
    before(one, other) || before(other, one)
}

fn share(some: &[Participant], others: &[Participant]) -> bool {
    some.iter().any(|one| others.iter().any(|other| one.is(other)))
}

/// Whether words on the event say that it is one of several of its kind.
pub fn is_further(text: &Text, event: &Event) -> bool {
    let sentence: &Sentence = &text.sentences[event.place.sentence];
    let word = event.place.words.start;
    let said = sentence.children(word).any(|i| {
        let token = &sentence.tokens[i];
        ANOTHER_EVENT.contains(token.lower.as_str())
            && matches!(token.rel, Rel::Advmod | Rel::Amod | Rel::Det | Rel::Compound)
    });
    let token = &sentence.tokens[word];
    said || event.is_noun && token.lower != token.lemma
}

/// Whether one is the other, or one is a part of those whom the other means: “one of the six miners”, “the miners”.
pub fn is_or_has_part(later: &Participant, earlier: &Participant) -> bool {
    let has = |part: &Participant, whole: &Participant| {
        part.extent == Extent::Part
            && whole.extent == Extent::Several
            && whole.person
            && whole.known
            && may_mean(&whole.noun, &part.noun)
    };
    later.is(earlier) || has(later, earlier) || has(earlier, later)
}

/// Whether the two name different doers of what is done to one theme.
fn has_another_doer(earlier: &Event, later: &Event) -> bool {
    let named = |event: &Event| {
        let is_done = !event.patients.is_empty();
        event.agents.iter().filter(|_| is_done).filter_map(|agent| agent.entity).collect::<Vec<_>>()
    };
    are_disjoint(&named(earlier), &named(later))
}

/// Whether the two name different places.
fn is_elsewhere(people: &People, earlier: &Event, later: &Event) -> bool {
    let places = |event: &Event| {
        let is_place = |id: &_| {
            let crate::facts::entities::EntityId(index) = *id;
            people.entities()[index].kind == EntityKind::Place
        };
        event.settings.iter().filter_map(|it| it.entity).filter(is_place).collect::<Vec<_>>()
    };
    are_disjoint(&places(earlier), &places(later))
}

/// Whether the two count different numbers of those who take part.
fn counts_others(numbers: &Numbers, earlier: &Event, later: &Event) -> bool {
    let number = |event: &Event| {
        let quantity = &numbers.quantities[event.number?];
        quantity.number().filter(|_| quantity.bound == Bound::Exact)
    };
    matches!((number(earlier), number(later)), (Some(one), Some(other)) if (one - other).abs() > 0.5)
}
