//! Which places are likely to tell of one happening and give it two dates.

use std::collections::BTreeMap;

use super::families::Family;
use super::occasion::Occasion;
use crate::facts::beside::distance;
use crate::facts::events::same::are_apart;
use crate::facts::place::are_disjoint;
use crate::facts::{Facts, Period, Time};

/// So many places of one family with dates may stand in a draft; one with more is a chronicle.
const MANY: usize = 4;
/// So many sentences apart they may stand.
const WITHIN: usize = 40;

/// So many days may lie between a weekday without its date and a date.
const DAYS: i32 = 60;

/// One happening, it seems, with two dates.
#[derive(Clone, Debug)]
pub(crate) struct Retold {
    pub(crate) earlier: Occasion,
    pub(crate) later: Occasion,
}

/// The pairs of all families, in text order.
pub(super) fn find(facts: &Facts, by_family: BTreeMap<Family, Vec<Occasion>>) -> Vec<Retold> {
    let mut found: Vec<Retold> = Vec::new();
    for occasions in by_family.into_values().filter(|it| (2..=MANY).contains(&it.len())) {
        // Three dates that differ are of a row of happenings.
        let time = |it: &Occasion| &facts.times()[it.time];
        let is_row = occasions.iter().any(|one| {
            let others: Vec<&Occasion> =
                occasions.iter().filter(|other| differ(time(one), time(other))).collect();
            others.iter().any(|first| others.iter().any(|second| differ(time(first), time(second))))
        });
        if is_row {
            continue;
        }
        for pair in occasions.windows(2) {
            if is_one(facts, &pair[0], &pair[1]) && differ(time(&pair[0]), time(&pair[1])) {
                found.push(Retold { earlier: pair[0].clone(), later: pair[1].clone() });
            }
        }
    }
    found.sort_by_key(|pair| (pair.later.place.span, pair.earlier.place.span));
    found.dedup_by_key(|pair| {
        (facts.times()[pair.later.time].place.span, facts.times()[pair.earlier.time].place.span)
    });
    found
}

/// Whether two places are likely to tell of one happening.
fn is_one(facts: &Facts, earlier: &Occasion, later: &Occasion) -> bool {
    let (one, other) = (&earlier.place, &later.place);
    let times: [&Time; 2] = [&facts.times()[earlier.time], &facts.times()[later.time]];
    let is_near = (1..=WITHIN).contains(&other.sentence.apart(one.sentence));
    let sources = times.map(|time| facts.source_of(time.place.span));
    let is_twice_sourced = matches!(&sources, [Some(one), Some(other)] if one != other);
    let is_quoted = times.iter().all(|time| facts.is_quoted(time.place.span));
    let may_be_compared = !is_twice_sourced && !is_quoted && !is_of_another_age(times);
    is_near && may_be_compared && !is_verb_again(earlier, later) && is_linked(earlier, later)
}

/// Whether one verb is told twice, of which the events themselves tell more.
fn is_verb_again(earlier: &Occasion, later: &Occasion) -> bool {
    !earlier.is_noun && !later.is_noun && earlier.lemma == later.lemma
}

/// Whether two dates cannot be one. What the calendar places by the day of the draft is held against the other as placed.
fn differ(one: &Time, other: &Time) -> bool {
    let leans = |time: &Time| time.stated.month.is_none() && time.stated.year.is_none();
    let (Some(its), Some(others)) = (one.period, other.period) else { return false };
    if !leans(one) && !leans(other) {
        return are_apart(one, other);
    }
    let before =
        |one: Period, other: Period| one.end().zip(other.begin()).is_some_and(|(end, begin)| end < begin);
    before(its, others) || before(others, its)
}

/// Whether one is a weekday by itself, which is of these days, and the other a day that is not.
fn is_of_another_age(times: [&Time; 2]) -> bool {
    let is_bare =
        |time: &Time| time.stated.month.is_none() && time.stated.year.is_none() && time.away.is_none();
    let begin = |time: &Time| time.period.and_then(Period::begin);
    let days = begin(times[0]).zip(begin(times[1])).map_or(0, |(one, other)| distance(one, other).abs());
    times.into_iter().any(is_bare) && days > DAYS
}

/// Whether the words join them: one of them takes up what is known, and the same take part or nobody else is named.
fn is_linked(earlier: &Occasion, later: &Occasion) -> bool {
    if are_disjoint(&earlier.names, &later.names) {
        return false;
    }
    let share_name = earlier.names.iter().any(|name| later.names.contains(name));
    let share_noun = earlier.nouns.iter().any(|noun| later.nouns.contains(noun));
    let is_back = [later, earlier].into_iter().any(Occasion::takes_up);
    if later.family.one {
        let share = share_name || share_noun;
        return is_back || later.is_known && share;
    }
    let nobody = earlier.names.is_empty() && later.names.is_empty();
    let nobody_else = share_name || nobody;
    share_noun || is_back && nobody_else
}
