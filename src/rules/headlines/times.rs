//! Times of display copy and captions, against those with which the story tells the same.

use crate::facts::restated::{Hold, Statement, Telling};
use crate::facts::{Facts, Period, Place, Stated, Time, TimeKind};
use crate::span::Span;

/// So much of a statement besides its time the story must tell with another time.
const SHARE: f64 = 0.5;
/// So much makes a place speak for the time that is shown.
const SOME: f64 = 0.25;

/// The time of a statement and the one with which the story tells the same, where no place that tells of it has the time that is
/// shown. `is_enough` says which places tell of it surely.
pub(super) fn other(
    facts: &Facts,
    statement: &Statement,
    is_enough: impl Fn(&Telling) -> bool,
) -> Option<(Span, Span)> {
    let own = within(facts, &statement.place);
    let [shown] = own[..] else { return None };
    let told = || statement.told.iter().filter(|it| it.share >= SOME && it.hold != Hold::Not);
    let times = |it: &Telling| facts.numbers.times_in(it.place.sentence);
    if told().any(|it| times(it).iter().any(|time| is_date(time) && agree(shown, time))) {
        return None;
    }
    let mut sure = told().filter(|it| it.share >= SHARE && is_enough(it));
    sure.find_map(|telling| {
        let at = telling.predicate.unwrap_or(telling.place.words.start);
        let differ = times(telling).iter().filter(|time| differ(shown, time));
        let nearest = differ.min_by_key(|time| time.place.words.start.abs_diff(at))?;
        Some((shown.place.span, nearest.place.span))
    })
}

/// The dates and times of day among the words of a place.
fn within<'a>(facts: &'a Facts, place: &Place) -> Vec<&'a Time> {
    let inside = |time: &&Time| place.words.contains(&time.place.words.start) && is_date(time);
    facts.numbers.times_in(place.sentence).iter().filter(inside).collect()
}

fn is_date(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
}

/// Whether two times give one field otherwise, be it the weekday, the day, the month, the year or the hour.
fn differ(one: &Time, other: &Time) -> bool {
    let (a, b) = (fields(one), fields(other));
    let apart = |a: Option<i32>, b: Option<i32>| a.zip(b).is_some_and(|(a, b)| a != b);
    let hours = hour(one).zip(hour(other)).is_some_and(|(one, other)| one != other);
    (0..4).any(|i| apart(a[i], b[i])) || hours
}

/// Whether two times share a field and differ in none.
fn agree(one: &Time, other: &Time) -> bool {
    let (a, b) = (fields(one), fields(other));
    let shared =
        (0..4).any(|i| a[i].is_some() && a[i] == b[i]) || hour(one).is_some() && hour(one) == hour(other);
    let days = one.period.zip(other.period).is_some_and(|(one, other)| one == other);
    // A day alone does not bear out an hour.
    let is_as_fine = hour(one).is_none() || hour(other).is_some();
    !differ(one, other) && is_as_fine && (shared || days)
}

/// Year, month, day and weekday, as far as the words give them.
fn fields(time: &Time) -> [Option<i32>; 4] {
    let Stated { year, month, day, weekday } = time.stated;
    let of_period = match time.period {
        Some(Period::Day(date)) if !time.relative || weekday.is_some() => Some(date.weekday()),
        _ => None,
    };
    let weekday = weekday.or(of_period);
    let number = |day: jiff::civil::Weekday| i32::from(day.to_monday_zero_offset());
    [year.map(i32::from), month.map(i32::from), day.map(i32::from), weekday.map(number)]
}

/// The time of day, where the words give one.
fn hour(time: &Time) -> Option<&str> {
    time.value
        .split_once('T')
        .map(|(_, hour)| hour)
        .filter(|hour| hour.starts_with(|c: char| c.is_ascii_digit()))
}
