//! Whether a length, a start and an end are of one state: all that speaks for it and against it, in one place.
//!
//! For it speaks the state itself as what begins or ends (“the lockout began”, “it ended”), or a beginning and an end of
//! its kind that happen to those whose state it is (“her reign”, “she took the throne”). Where nobody is named on one of
//! the two sides, the kind is enough for a state spoken of as known, and only close by. Against it speaks another
//! holder, another place, and above all a second start or a second end that would do as well: then the draft tells of several such
//! states, and the nearest date is no evidence. What was meant, granted or planned, what is denied, and what happens
//! “again” was left out where lengths and dates were read.

use rustc_hash::FxHashMap;

use super::bounds::Bound;
use super::kinds::Kinds;
use super::stated::{Form, Length};
use super::who::{Likeness, Who};
use super::{Spell, date};
use crate::facts::ids::TimeId;
use crate::facts::list::stretch;
use crate::facts::place::are_disjoint;
use crate::facts::{Facts, Stated, Time};

/// Sentences before and behind a length in which its start and end are looked for.
const BEFORE: usize = 24;
const BEHIND: usize = 12;
/// Sentences between, where only the kind speaks for one state.
const CLOSE: usize = 3;

/// How much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Evidence {
    /// The kind alone.
    Kind,
    /// The state, or its holder.
    Same,
    /// The same, in the very sentence that gives the length.
    Beside,
}

/// What several places together tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Nothing,
    /// The date, and what speaks for it.
    One(TimeId, Evidence),
    /// Several that would do as well as each other.
    Several,
}

/// The states of which some lengths are, with start and end; `bounds` are those of the draft in text order.
pub(super) fn spells(facts: &Facts, lengths: &[Length], bounds: &[Bound]) -> Vec<Spell> {
    let mut of_noun: FxHashMap<&str, Vec<&Length>> = FxHashMap::default();
    for length in lengths.iter().filter(|length| length.form != Form::Held) {
        of_noun.entry(&length.noun).or_default().push(length);
    }
    let find = |length: &Length| {
        let alike = of_noun.get(&*length.noun).map_or(&[][..], Vec::as_slice);
        spell(facts, length, alike, bounds)
    };
    lengths.iter().filter_map(find).collect()
}

/// The state that a length is of; `alike` are the lengths of all that have its noun.
fn spell(facts: &Facts, length: &Length, alike: &[&Length], bounds: &[Bound]) -> Option<Spell> {
    let near = stretch(
        bounds,
        |bound| bound.sentence.forward(BEFORE) < length.sentence,
        |bound| bound.sentence <= length.sentence.forward(BEHIND),
    );
    let near = || bounds[near.clone()].iter();
    let noun = meant(length, near()).unwrap_or(&length.noun);
    let best = |ends: bool| {
        let of_it = near().filter(|bound| {
            bound.time.is_some() && bound.ends == ends && !is_of_another(facts, length, alike, bound)
        });
        only(
            facts,
            &of_it.filter_map(|bound| Some((evidence(length, noun, bound)?, bound))).collect::<Vec<_>>(),
        )
    };
    let Found::One(start, known) = best(false) else { return None };
    let end = match best(true) {
        Found::One(end, _) => Some(end),
        Found::Several => return None,
        Found::Nothing => None,
    };
    let leaves = || near().any(|bound| bound.time.is_none() && evidence(length, noun, bound).is_some());
    // “From 1974 he taught for 17 years”: the sentence has a start of its own.
    let is_its_own =
        |time: &Time| [Some(start), end].into_iter().flatten().any(|known| facts.times()[known] == *time);
    let has_another = length.form == Form::Held
        && facts.times_in(length.sentence).iter().any(|time| time.stated.year.is_some() && !is_its_own(time));
    if has_another {
        return None;
    }
    let is_told = match end {
        Some(end) => end != start,
        None => lasts(facts, length, start, known) || leaves(),
    };
    is_told.then_some(Spell { length: length.time, start, end })
}

/// Whether a start or an end stands nearer to another length of what has the same noun: “the eight-month strike … the
/// 28-month strike ends today”.
fn is_of_another(facts: &Facts, length: &Length, alike: &[&Length], bound: &Bound) -> bool {
    let distance = bound.sentence.apart(length.sentence);
    let nearer = stretch(
        alike,
        |other| other.sentence.forward(distance) <= bound.sentence,
        |other| other.sentence < bound.sentence.forward(distance),
    );
    alike[nearer].iter().any(|other| facts.times()[other.time].value != facts.times()[length.time].value)
}

/// The noun for which the pronoun of “it lasted” stands: what was last said to begin or to end.
fn meant<'a>(length: &Length, near: impl Iterator<Item = &'a Bound>) -> Option<&'a str> {
    if length.form != Form::Lasted || length.noun != "it" {
        return None;
    }
    let before = near.filter(|bound| {
        !bound.ends
            && bound.kinds.has(Kinds::ANY)
            && bound.sentence < length.sentence
            && bound.sentence.forward(CLOSE) >= length.sentence
    });
    before.flat_map(|bound| &bound.who).filter(|who| !who.is_pronoun()).map(|who| who.noun.as_str()).last()
}

/// What speaks for it that a start or an end is that of the state whose length is given, under its noun.
fn evidence(length: &Length, noun: &str, bound: &Bound) -> Option<Evidence> {
    let distance = bound.sentence.apart(length.sentence);
    let is_elsewhere = are_disjoint(&length.places, &bound.places);
    if is_elsewhere || bound.who.iter().any(|who| who.further) {
        return None;
    }
    if length.form != Form::Held {
        let is_state = bound.who.iter().any(|who| who.noun == noun);
        // “It took effect on August 29”: of what the sentence before, or this one, speaks.
        let is_it = bound.who.iter().any(Who::is_thing_just_named)
            && (bound.sentence == length.sentence || bound.sentence == length.sentence.next());
        // “Her 30 years as head began in 1971.”
        let is_length = bound.sentence == length.sentence && bound.who.iter().any(Who::is_unit_of_time);
        let is_its_verb = bound.kinds.has(Kinds::ANY) || !bound.kinds.and(length.kinds).is_empty();
        if is_its_verb && (is_state || is_it || is_length) {
            return Some(Evidence::Same);
        }
    }
    if !bound.kinds.shares_one(length.kinds) {
        return None;
    }
    let is_held = length.form == Form::Held;
    let (mut is_same, mut is_open) = (false, length.whose.is_empty());
    // “Lund, who ran Kell Foods for nine years”: she holds it, and the firm does not.
    let held_by_person = is_held && length.whose.first().is_some_and(Who::is_person);
    let holders = if held_by_person { &length.whose[..1] } else { &length.whose[..] };
    for (one, other) in holders.iter().flat_map(|one| bound.who.iter().map(move |other| (one, other))) {
        let likeness = one.compare(other);
        is_same |= likeness == Likeness::Same;
        // “She taught for 30 years. Her husband taught”: what is said of somebody goes on with a pronoun.
        is_open |= likeness == Likeness::Open && (!is_held || other.is_pronoun());
    }
    if is_same {
        return Some(if distance == 0 { Evidence::Beside } else { Evidence::Same });
    }
    let reach = if is_held { 1 } else { CLOSE };
    (is_open && distance <= reach).then_some(Evidence::Kind)
}

/// The one date that the best of several places give.
fn only(facts: &Facts, known: &[(Evidence, &Bound)]) -> Found {
    let Some(best) = known.iter().map(|(evidence, _)| *evidence).max() else { return Found::Nothing };
    let mut dates =
        known.iter().filter(|(evidence, _)| *evidence == best).filter_map(|(_, bound)| bound.time);
    let Some(first) = dates.next() else { return Found::Nothing };
    let stated = |time: TimeId| date(&facts.times()[time]);
    let agrees = |time: TimeId| agree(stated(first), stated(time));
    if dates.all(agrees) { Found::One(first, best) } else { Found::Several }
}

/// Whether two dates can be one, as far as both say.
fn agree(one: Option<Stated>, other: Option<Stated>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let alike = |one: Option<i16>, other: Option<i16>| one.zip(other).is_none_or(|(one, other)| one == other);
    alike(one.year, other.year)
        && alike(one.month.map(i16::from), other.month.map(i16::from))
        && alike(one.day.map(i16::from), other.day.map(i16::from))
}

/// Whether the day of the draft may be the end: no other date with a year stands beside the length, and its start is
/// close by or known to be that of its holder.
fn lasts(facts: &Facts, length: &Length, start: TimeId, known: Evidence) -> bool {
    let start = &facts.times()[start];
    let is_alone =
        facts.times_in(length.sentence).iter().all(|time| time.stated.year.is_none() || time == start);
    let of_holder = known >= Evidence::Same && !length.whose.is_empty();
    let near = of_holder || start.place.sentence.apart(length.sentence) <= CLOSE;
    length.lasts && is_alone && near
}
