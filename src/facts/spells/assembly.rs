//! Puts states together of a length, the one start and the one end that are held to be its own.

use super::bounds::Bound;
use super::length::{Form, Length};
use super::same::{CLOSE, Candidates, Sureness, sureness};
use super::{Spell, date};
use crate::facts::ids::TimeId;
use crate::facts::{Facts, Stated, Time};

/// The date that several places together give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Nothing,
    /// The date, and how sure it is.
    One(TimeId, Sureness),
    /// Several that would do as well as each other: then the draft tells of several such states.
    Several,
}

/// The states of which some lengths are, with start and end; both in text order.
pub(super) fn spells(facts: &Facts, lengths: &[Length], bounds: &[Bound]) -> Vec<Spell> {
    let candidates = Candidates::new(facts, lengths, bounds);
    lengths.iter().filter_map(|length| spell(facts, length, &candidates)).collect()
}

/// The state that a length is of: of what is sure, or else of what is likely.
fn spell(facts: &Facts, length: &Length, candidates: &Candidates<'_>) -> Option<Spell> {
    match assembled(facts, length, candidates, Sureness::Kind) {
        Assembled::State(spell) => Some(spell),
        Assembled::Several => None,
        Assembled::Open => match assembled(facts, length, candidates, Sureness::Likely) {
            Assembled::State(spell) => Some(Spell { is_likely: true, ..spell }),
            _ => None,
        },
    }
}

/// What the starts and ends come to that are held to be those of a state.
enum Assembled {
    State(Spell),
    /// Several would do.
    Several,
    /// Something is missing.
    Open,
}

/// The state that a length is of, by starts and ends that are so sure to be its own.
fn assembled(facts: &Facts, length: &Length, candidates: &Candidates<'_>, least: Sureness) -> Assembled {
    let pairs: Vec<_> = candidates.of(length).collect();
    let joined = |is_meant: &dyn Fn(&Bound) -> bool| {
        let meant = pairs.iter().filter(|pair| is_meant(pair.pair().bound));
        let sure = meant.filter_map(|pair| Some((sureness(pair)?, pair.pair().bound)));
        sure.filter(|(sure, _)| *sure >= least).collect::<Vec<_>>()
    };
    let dated = |ends: bool| only(facts, &joined(&|bound| bound.time.is_some() && bound.ends == ends));
    let (start, sure) = match dated(false) {
        Found::One(start, sure) => (start, sure),
        Found::Several => return Assembled::Several,
        Found::Nothing => return Assembled::Open,
    };
    let end = match dated(true) {
        Found::One(end, _) => Some(end),
        Found::Several => return Assembled::Several,
        Found::Nothing => None,
    };
    let ends_now =
        || is_told_today(facts, length, start, sure) || !joined(&|bound| bound.time.is_none()).is_empty();
    let has_ended = match end {
        Some(end) => end != start,
        None => ends_now(),
    };
    let is_whole = has_ended && !has_another_year(facts, length, start, end);
    if is_whole {
        Assembled::State(Spell { length: length.time, start, end, is_likely: false })
    } else {
        Assembled::Open
    }
}

/// Whether beside the length of what somebody was stands a year that is neither its start nor its end: “from 1974 he taught for
/// 17 years” has a start of its own.
fn has_another_year(facts: &Facts, length: &Length, start: TimeId, end: Option<TimeId>) -> bool {
    let is_its_own =
        |time: &Time| [Some(start), end].into_iter().flatten().any(|it| facts.times()[it] == *time);
    let mut years = facts.times_in(length.sentence).iter().filter(|time| time.stated.year.is_some());
    length.form == Form::Held && !years.all(is_its_own)
}

/// Whether the day of the draft may be the end: no other date with a year stands beside the length, and its start is
/// close by or known to be that of its holder.
fn is_told_today(facts: &Facts, length: &Length, start: TimeId, sure: Sureness) -> bool {
    let start = &facts.times()[start];
    let is_alone =
        facts.times_in(length.sentence).iter().all(|time| time.stated.year.is_none() || time == start);
    let of_holder = sure >= Sureness::Same && !length.whose.is_empty();
    let near = of_holder || sure == Sureness::Likely || start.place.sentence.apart(length.sentence) <= CLOSE;
    length.lasts && is_alone && near
}

/// The one date that the surest of several places give.
fn only(facts: &Facts, known: &[(Sureness, &Bound)]) -> Found {
    let Some(surest) = known.iter().map(|(sure, _)| *sure).max() else { return Found::Nothing };
    let mut dates = known.iter().filter(|(sure, _)| *sure == surest).filter_map(|(_, bound)| bound.time);
    let Some(first) = dates.next() else { return Found::Nothing };
    let stated = |time: TimeId| date(&facts.times()[time]);
    let agrees = |time: TimeId| agree(stated(first), stated(time));
    if dates.all(agrees) { Found::One(first, surest) } else { Found::Several }
}

/// Whether two dates can be one, as far as both say.
fn agree(one: Option<Stated>, other: Option<Stated>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let alike = |one: Option<i16>, other: Option<i16>| one.zip(other).is_none_or(|(one, other)| one == other);
    alike(one.year, other.year)
        && alike(one.month.map(i16::from), other.month.map(i16::from))
        && alike(one.day.map(i16::from), other.day.map(i16::from))
}
