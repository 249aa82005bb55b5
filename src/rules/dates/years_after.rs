//! “Buried 63 years after his death”: a length from an event that the draft dates elsewhere to one that it dates beside the length.

use super::dated;
use super::length::{Ends, Length, Unit};
use crate::english::grammar;
use crate::facts::events::same::is_further;
use crate::facts::spells;
use crate::facts::{Event, Facts, Stated, Time, TimeKind};

/// So many words may stand between “after” and what it happened after.
const NEAR: usize = 6;

/// A length with the events at its two ends, and what their dates make of it.
pub(super) struct Distance<'a> {
    pub(super) from: &'a Time,
    pub(super) to: &'a Time,
    /// The years between them.
    pub(super) years: i32,
}

/// What a length of years before “after” and an event leads to, where it does not fit.
pub(super) fn conflict<'a>(facts: &'a Facts, time: &Time) -> Option<Distance<'a>> {
    let sentence = &facts.sentences()[time.place.sentence];
    let length = Length::of(time, sentence).filter(|length| length.unit == Unit::Year)?;
    let end = time.place.words.end;
    if sentence.tokens.get(end)?.lower != "after" || facts.is_quoted(time.place.span) {
        return None;
    }
    let here = || facts.events_in(time.place.sentence).iter();
    let earlier = here().find(|event| (end + 1..=end + NEAR).contains(&event.place.words.start))?;
    if earlier.time.is_some() {
        return None;
    }
    let from = elsewhere(facts, earlier)?;
    let verb =
        sentence.ancestors(time.place.words.end - 1).find(|&at| grammar::is_verb(&sentence.tokens[at]))?;
    let later = here().find(|event| event.place.words.start == verb && event.is_told())?;
    let to = &facts.times()[later.time?];
    let ends = Ends::between(whole(from)?, whole(to)?)?;
    let years = i32::try_from(ends.count(Unit::Year)).ok()?;
    (!length.fits(&ends)).then_some(Distance { from, to, years })
}

/// The date, with its year, that the draft gives an event elsewhere: the same happening of the same one, or the only one of its
/// kind in the draft, where nobody else is named.
fn elsewhere<'a>(facts: &'a Facts, event: &Event) -> Option<&'a Time> {
    let alike = |other: &&Event| {
        other.kind == event.kind
            && other.is_told()
            && other.place != event.place
            && !is_further(&facts.text, other)
    };
    let all: Vec<&Event> = facts.events().iter().filter(alike).collect();
    let dated = |some: &[&'a Event]| {
        let mut times =
            some.iter().filter_map(|it| dated::written(facts, it)).filter(|time| time.stated.year.is_some());
        let first = times.next()?;
        times.all(|time| time.stated.year == first.stated.year).then_some(first)
    };
    let same: Vec<&Event> = all.iter().filter(|other| share(event, other)).copied().collect();
    if let Some(time) = dated(&same) {
        return Some(time);
    }
    // “His death” of a soldier whom the draft names only later.
    let nameless = event.once && event.theme().iter().all(|it| it.person && it.entity.is_none());
    let others = all.iter().filter(|it| it.time.is_some()).flat_map(|it| it.theme());
    let one = others.map(|it| it.entity).collect::<std::collections::BTreeSet<_>>().len() == 1;
    if nameless && one { dated(&all) } else { None }
}

fn share(one: &Event, other: &Event) -> bool {
    one.theme().iter().any(|it| other.theme().iter().any(|its| it.is(its) || its.is(it)))
}

/// A date with its year, be it from the calendar.
fn whole(time: &Time) -> Option<Stated> {
    let stated = spells::date(time).filter(|_| time.kind == TimeKind::Date)?;
    stated.year.is_some().then_some(stated)
}
