//! `relative-date`

use jiff::ToSpan;
use jiff::civil::Date;

use super::{calendar, length, retold};
use crate::english::Sentence;
use crate::facts::beside;
use crate::facts::occasions;
use crate::facts::quantities::bounds;
use crate::facts::{Away, Bound, Facts, Period, Time, TimeKind, Unit};
use crate::finding::{Fix, Level};
use crate::rules::numbers::spelling;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// “Yesterday”, “last week” or “three days ago” beside a date that is not the one meant, seen from the date of
    /// the draft.
    ///
    /// ```draft date=2025-05-09
    /// The kiln exploded four days ago, on April 28, and the potter was fined last year, in 2021.
    ///                   ^^^^^^^^^^^^^ “four days ago” is May 5, 2025, seen from the draft’s own date, but “April 28” stands beside it.
    ///                                     ~~~~~~~~ “April 28”
    ///                                                                        ^^^^^^^^^ “last year” is 2024, seen from the draft’s own date, but “2021” stands beside it.
    ///                                                                                      ~~~~ “2021”
    /// ```
    ///
    /// Where the date stands in another sentence that seems to tell of the same, it is a question.
    ///
    /// Weeks, months and years ago are taken as loosely as they are meant. What counts from another event is left
    /// alone, and so is what a speaker says. Without the date of the draft nothing is said.
    ///
    /// ```draft date=2025-05-09
    /// The clay was delivered yesterday, May 8, one day before the fair of May 10.
    /// ```
    ///
    /// ## Why it matters
    /// A story that is held over for a day keeps its “yesterday”. The date beside it then shows that one of the two
    /// is stale.
    ///
    /// ## What to do
    /// Look up the day. The quick fixes offer the date that the words give, and the distance that the date gives.
    pub(in crate::rules) static RULE = {
        name: "relative-date",
        group: Group::Dates,
        summary: "“Yesterday” or “last week” beside a date that is another",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let Some(today) = facts.draft().date() else { return };
    for (at, sentence) in facts.sentences().with_ids() {
        let times = facts.times_in(at);
        let pairs = times.windows(2).filter_map(|pair| apposed(sentence, times, &pair[0], &pair[1]));
        found.extend(pairs.filter_map(|(relative, date)| conflict(facts, today, relative, date)));
    }
    // What is told in two sentences is likely only to be one.
    for pair in occasions::retold(facts).iter() {
        let Some((relative, date)) = retold::leaning(facts, pair) else { continue };
        let is_told = is_dated(date, relative);
        found.extend(
            conflict(facts, today, relative, date).filter(|_| is_told).map(|it| it.at(Level::Information)),
        );
    }
}

/// A relative time and a date that stand beside each other as two names of one day or year, the relative time first.
fn apposed<'a>(
    sentence: &Sentence,
    times: &[Time],
    first: &'a Time,
    second: &'a Time,
) -> Option<(&'a Time, &'a Time)> {
    let between = beside::between(sentence, first, second);
    if beside::describes(sentence, second)
        || [first, second].iter().any(|time| is_one_of_several(sentence, times, time))
    {
        return None;
    }
    let (first_leans, second_leans) = (first.away.is_some(), second.away.is_some());
    if first_leans && is_dated(second, first) {
        let bare: Vec<&str> =
            between.into_iter().filter(|word| !matches!(*word, "," | "(" | "—" | "–" | "--")).collect();
        let is_name = matches!(bare.as_slice(), [] | ["on" | "in"] | ["which" | "that", "was" | "is"]);
        // “last year 2,000 people”: without a comma or a preposition only a day is a name of a day.
        let is_apart = second.place.words.start > first.place.words.end || second.stated.day.is_some();
        return (is_name && is_apart).then_some((first, second));
    }
    if second_leans && is_dated(first, second) {
        let is_name = matches!(between.as_slice(), ["," | "(" | "—" | "–" | "--"]);
        let is_whole =
            matches!(beside::behind(sentence, second), "" | "," | "." | ")" | ";" | ":" | "—" | "–");
        return (is_name && is_whole).then_some((second, first));
    }
    None
}

/// “2021, 2022 and last year”; a pair in apposition is joined by a comma alone.
fn is_one_of_several(sentence: &Sentence, times: &[Time], time: &Time) -> bool {
    let is_joined = |pair: &&[Time]| {
        matches!(
            beside::between(sentence, &pair[0], &pair[1]).as_slice(),
            ["," | "and" | "or"] | [",", "and" | "or"]
        )
    };
    let neighbours = times.windows(2).filter(is_joined).filter(|pair| pair.contains(time));
    let goes_on = matches!(beside::behind(sentence, time), "and" | "or" | "to" | "through" | "until");
    neighbours.count() > 1 || goes_on
}

/// Whether a time names a date by itself: a day, a month or a year; beside a day also a weekday.
fn is_dated(time: &Time, other: &Time) -> bool {
    let stated = time.stated;
    let beside_day = other.away.is_some_and(|away| away.unit == Unit::Day);
    let is_date = stated.year.is_some() || stated.month.is_some() || stated.weekday.is_some() && beside_day;
    time.away.is_none() && time.kind == TimeKind::Date && is_date
}

fn conflict(facts: &Facts, today: Date, relative: &Time, date: &Time) -> Option<Found> {
    let (span, other) = (relative.place.span, date.place.span);
    if facts.is_quoted(span) || facts.is_quoted(other) {
        return None;
    }
    let sentence = &facts.sentences()[relative.place.sentence];
    let words = facts.words(span);
    let (low, high) = meant(sentence, relative, today)?;
    let near = low.checked_add(i64::from(beside::distance(low, high) / 2).days()).ok()?;
    let fits = if date.stated.month.is_none() && date.stated.year.is_none() {
        date.stated.weekday == Some(low.weekday()) || low != high
    } else {
        let (begin, end) = beside::ends(nearest(date, near)?)?;
        begin <= high && low <= end
    };
    if fits {
        return None;
    }
    let is = named(relative, low, high, near)?;
    let said = facts.words(other);
    let is_beside = relative.place.sentence == date.place.sentence;
    let stands = if is_beside { "stands beside it" } else { "is given where the same seems to be told" };
    let message = format!("“{words}” is {is}, seen from the draft’s own date, but “{said}” {stands}.");
    let fixes =
        [change_date(facts, relative, date, near), change_distance(facts, sentence, relative, date, today)];
    let finding = Found::new(span, message).related(other, format!("“{said}”"));
    Some(fixes.into_iter().flatten().fold(finding, Found::fix))
}

/// The first and the last day that a relative time can mean.
fn meant(sentence: &Sentence, time: &Time, today: Date) -> Option<(Date, Date)> {
    let Away { number, unit } = time.away?;
    let words = &sentence.tokens[time.place.words.clone()];
    let is = |word: &str| words.iter().any(|token| token.lower == word);
    if is("fiscal") || is("season") || matches!(unit, Unit::Quarter | Unit::Decade | Unit::Century) {
        return None;
    }
    let is_distance = is("ago") || is("from") || is("hence");
    let bound =
        time.place.words.clone().map(|at| bounds::before(sentence, at)).find(|bound| *bound != Bound::Exact);
    if is_distance && bound.is_some() || is("so") || is("than") || is("nearly") {
        return None;
    }
    if unit == Unit::Day {
        let day = today.checked_add(i64::from(number).days()).ok()?;
        // Nobody counts forty days to the day, but “three weeks ago today” does.
        let is_exact = is("today") || is("yesterday") || is("tomorrow");
        let slack = if is_exact { 0 } else { i64::from(number.abs() / 10) };
        return Some((day.checked_sub(slack.days()).ok()?, day.checked_add(slack.days()).ok()?));
    }
    if !is_distance {
        let (begin, end) = beside::days(time)?;
        return Some(match unit {
            // Weeks begin on Sunday or on Monday, and a weekend may begin on Friday.
            Unit::Week | Unit::Fortnight | Unit::Weekend => {
                (begin.checked_sub(1.days()).ok()?, end.checked_add(1.days()).ok()?)
            }
            // In the first days of a year or a month, copy of the day before still speaks of the old one.
            Unit::Month | Unit::Year if today.day() <= 3 && (unit == Unit::Month || today.month() == 1) => {
                let length = if unit == Unit::Month { 1.months() } else { 1.years() };
                (begin.checked_sub(length).ok()?, end)
            }
            _ => (begin, end),
        });
    }
    let days = match unit {
        Unit::Weekend | Unit::Week => 7.0,
        Unit::Fortnight => 14.0,
        Unit::Month => 30.44,
        Unit::Year => 365.25,
        _ => return None,
    };
    let (count, rough) = (f64::from(number), (0.06 * f64::from(number).abs()).max(0.6));
    let at = |units: f64| today.checked_add(whole(units * days).days()).ok();
    Some((at(count - rough)?, at(count + rough)?))
}

#[expect(clippy::cast_possible_truncation, reason = "a number that somebody wrote of days or years")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// The stretch of the calendar that a date means; of a date without its year the one nearest to a day.
fn nearest(date: &Time, near: Date) -> Option<Period> {
    if date.stated.year.is_some() {
        return date.period;
    }
    let of = |year: i16| match (date.stated.month?, date.stated.day) {
        (month, Some(day)) => Date::new(year, month, day).ok().map(Period::Day),
        (month, None) => Some(Period::Month(year, month)),
    };
    let years = near.year() - 1..=near.year() + 1;
    years
        .filter_map(of)
        .min_by_key(|period| period.begin().map_or(i32::MAX, |begin| beside::distance(near, begin).abs()))
}

/// What a relative time means, as exactly as it says.
fn named(time: &Time, low: Date, high: Date, near: Date) -> Option<String> {
    let unit = time.away?.unit;
    Some(match (unit, time.period) {
        (Unit::Day, _) if low == high => calendar::date(low),
        (Unit::Year, Some(Period::Year(year))) => year.to_string(),
        (Unit::Month, Some(Period::Month(year, month))) => format!("{} {year}", calendar::month(month)),
        (Unit::Week | Unit::Weekend, Some(period)) => {
            let (begin, end) = beside::ends(period)?;
            format!("{} to {}", calendar::date(begin), calendar::date(end))
        }
        _ => format!("about {}", calendar::date(near)),
    })
}

/// The date that the words give, written as the draft writes the other.
fn change_date(facts: &Facts, relative: &Time, date: &Time, near: Date) -> Option<Fix> {
    let is_exact = match relative.away?.unit {
        Unit::Day => date.stated.day.is_some(),
        Unit::Year => date.stated.month.is_none(),
        Unit::Month => date.stated.day.is_none() && date.stated.month.is_some(),
        _ => false,
    };
    let new = if relative.away?.unit == Unit::Day { near } else { relative.period?.begin()? };
    let text = calendar::rewritten(facts.raw(date.place.span), date.stated, new).filter(|_| is_exact)?;
    Some(Fix::replace(format!("Change the date to {text}"), date.place.span, text))
}

/// The number of days that the date gives.
fn change_distance(
    facts: &Facts,
    sentence: &crate::facts::Placed,
    relative: &Time,
    date: &Time,
    today: Date,
) -> Option<Fix> {
    let away = relative.away.filter(|away| away.unit == Unit::Day && away.number < -1)?;
    let Period::Day(day) = nearest(date, today)? else { return None };
    let number = length::number(relative, sentence)?;
    let place = sentence.span_of(number..number + 1);
    let count = usize::try_from(beside::distance(day, today)).ok().filter(|days| *days > 1)?;
    let text = spelling::like(facts.raw(place), count);
    (away.number.unsigned_abs() as usize != count)
        .then(|| Fix::replace(format!("Change to {count} days ago"), place, text))
}

#[cfg(test)]
mod tests;
