//! `missing-year`

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::calendar;
use crate::draft::Part;
use crate::english::grammar::verb_over;
use crate::facts::bare_months::{self, Way};
use crate::facts::beside;
use crate::facts::{Facts, Period, Time};
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A month that stands without its year where it could be that of two years.
    ///
    /// ```draft
    /// Ann Lopez joined the trust in November and left it in March.
    ///                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “November” and “March” stand without a year, and this draft has no date: which year is meant?
    ///
    /// The trust hired Lopez in November 2021, its records show.
    ///                          ~~~~~~~~~~~~~ with a year: “November 2021”
    /// ```
    ///
    /// In a draft with a date, a month of the last or the next half-year needs no year, and neither does one of the draft’s
    /// own year.
    ///
    /// ```draft date=2025-05-09
    /// The cannery shut in August. The pier beside it shut in February.
    ///                     ^^^^^^ “August” stands without a year, and this draft, dated May 9, 2025, is more than half a year later: which year is meant?
    /// ```
    ///
    /// In a draft without a date that speaks of several years, a month needs its year unless a year shortly before goes on
    /// to it: one that a sentence begins with, or a month with its year. A year that only dates another event does not.
    ///
    /// ```draft
    /// In 2016 she joined the firm. In March she led it, and in June she left. It was sold in 2021.
    /// ```
    ///
    /// Nothing is said of what recurs, of seasons and of names such as “the October Revolution”.
    ///
    /// ## Why it matters
    /// Summaries travel without their story, and stories are read years later. “In February” is then a different
    /// February.
    ///
    /// ## What to do
    /// Add the year. Where the draft has it elsewhere for the same event, a quick fix puts it in.
    pub(in crate::rules) static RULE = {
        name: "missing-year",
        group: Group::Dates,
        summary: "A month without its year that could be that of two years",
        level: Level::Information,
        check: check,
    }
}

/// How many days a reader looks back for a month without thinking of the year.
const HALF_A_YEAR: i32 = 184;
/// How many dates of the same month are compared, so that a long list of dates costs no more than another.
const COMPARED: usize = 16;
/// How many further places are shown.
const SHOWN: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    let dated = facts.times().iter().filter(|time| time.stated.year.is_some());
    let years: FxHashSet<i16> = dated.clone().filter_map(|time| time.stated.year).collect();
    let mut of_month: FxHashMap<i8, Vec<&Time>> = FxHashMap::default();
    for time in dated {
        of_month.entry(time.stated.month.unwrap_or_default()).or_default().push(time);
    }
    let dated_like = |time: &Time| {
        let others = time.stated.month.and_then(|month| of_month.get(&month));
        with_year(facts, time, others.map_or(&[], Vec::as_slice))
    };
    let today = facts.draft().date();
    let is_read = |time: &&Time| {
        let part = facts.sentences()[time.place.sentence].part;
        matches!(part, Part::Summary | Part::Standfirst | Part::Body) && !time.year.is_told()
    };
    let open_ones = facts.times().iter().filter(is_read);
    let bare: Vec<(&Time, Way)> =
        open_ones.filter_map(|time| Some((time, bare_months::way(facts, time)?))).collect();
    let mut open = Vec::new();
    for group in bare.chunk_by(|(a, _), (b, _)| a.place.sentence == b.place.sentence) {
        let group = group.iter().map(|(time, way)| Month { time, way: *way, elsewhere: dated_like(time) });
        let in_doubt = |month: &Month| {
            month.elsewhere.is_some()
                || today.map_or(month.way != Way::Ahead, |today| is_far(month.time, month.way, today))
        };
        let group: Vec<Month> = group.filter(in_doubt).collect();
        let is_told_elsewhere = group.iter().any(|month| month.elsewhere.is_some());
        if today.is_some() || is_told_elsewhere || !years.is_empty() && crosses_new_year(&group) {
            found.extend(finding(facts, &group));
        } else {
            open.extend(group);
        }
    }
    // Where the draft speaks of several years, a month could be of any; one finding says so for all. A draft that speaks of
    // “Tuesday” and “last week” has a day of its own, from which a reader takes the months, too, unless two years follow
    // each other.
    let last = years.iter().max();
    let speaks_of = |before: i16| last.is_some_and(|last| years.contains(&(last - before)));
    let has_its_day = facts.times().iter().any(is_from_today);
    if years.len() < 2 {
        return;
    }
    if has_its_day && !speaks_of(1) {
        let is_since = |month: &Month| {
            beside::before(&facts.sentences()[month.time.place.sentence], month.time, 1) == "since"
        };
        open.retain(|month| speaks_of(2) && is_since(month));
    }
    if let Some((first, others)) = open.split_first() {
        let shown = || others.iter().take(SHOWN).map(|month| month.time.place.span);
        let one = finding(facts, std::slice::from_ref(first));
        found.extend(one.map(|one| {
            shown().fold(one, |found, span| found.related(span, format!("“{}”", facts.words(span))))
        }));
    }
}

/// A month without its year.
#[derive(Debug)]
struct Month<'a> {
    time: &'a Time,
    way: Way,
    /// The date with its year that the draft gives the same event elsewhere.
    elsewhere: Option<&'a Time>,
}

/// A finding for the months of one sentence, each with the same date as the draft gives it elsewhere; none for none.
fn finding(facts: &Facts, group: &[Month]) -> Option<Found> {
    let words = |time: &Time| format!("“{}”", facts.words(time.place.span));
    let span = group.iter().map(|month| month.time.place.span).reduce(Span::cover)?;
    let names: Vec<String> = group.iter().map(|month| words(month.time)).collect();
    let stand = if names.len() == 1 { "stands" } else { "stand" };
    let known = || group.iter().filter_map(|month| month.elsewhere);
    let why = match facts.draft().date().map(calendar::date) {
        None => "this draft has no date".to_owned(),
        Some(today) if known().next().is_some() => {
            format!("elsewhere this draft, dated {today}, gives it a year that is not the nearest")
        }
        Some(today) => {
            let side = if group.iter().any(|month| month.way == Way::Ahead) { "earlier" } else { "later" };
            format!("this draft, dated {today}, is more than half a year {side}")
        }
    };
    let message = format!("{} {stand} without a year, and {why}: which year is meant?", names.join(" and "));
    let finding = known().fold(Found::new(span, message), |found, time| {
        found.related(time.place.span, format!("with a year: {}", words(time)))
    });
    let edits: Vec<Edit> =
        group.iter().filter_map(|month| insertion(facts, month.time, month.elsewhere?)).collect();
    if edits.is_empty() {
        return Some(finding);
    }
    let years: Vec<String> =
        edits.iter().map(|edit| edit.text.trim_start_matches([',', ' ']).to_owned()).collect();
    Some(finding.fix(Fix { title: format!("Add {}", years.join(" and ")), edits }))
}

/// The year of the one date behind the other, as Americans and as others write it.
fn insertion(facts: &Facts, time: &Time, other: &Time) -> Option<Edit> {
    let span = time.place.span;
    let month_first = facts.raw(span).starts_with(char::is_alphabetic);
    let comma = if time.stated.day.is_some() && month_first { "," } else { "" };
    let text = format!("{comma} {}", other.stated.year?);
    Some(Edit { span: Span::new(span.end, span.end), text })
}

/// The date of the same event with its year, where that is not the year a reader would take it for.
fn with_year<'a>(facts: &Facts, time: &Time, of_its_month: &[&'a Time]) -> Option<&'a Time> {
    let read = time.period.and_then(Period::begin).map(Date::year);
    let others = of_its_month.iter().copied().filter(|other| other.stated.year != read).take(COMPARED);
    others
        .filter(|other| time.stated.day.is_none() || time.stated.day == other.stated.day)
        .find(|other| is_same_event(facts, time, other))
}

/// Whether the same is told of the same, as far as verb and names show. A draft with a date needs both.
fn is_same_event(facts: &Facts, time: &Time, other: &Time) -> bool {
    let verb = |time: &Time| {
        let sentence = &facts.sentences()[time.place.sentence];
        let verb = verb_over(sentence, time.place.words.start)?;
        Some(sentence.tokens[verb].lemma.as_str())
            .filter(|lemma| !matches!(*lemma, "be" | "have" | "do" | "say"))
    };
    let is_same_verb = verb(time).is_some_and(|lemma| verb(other) == Some(lemma));
    let is_same_name = || {
        let named = |time: &Time| {
            let span = facts.sentences()[time.place.sentence].whole();
            let here = facts.mentions_between(span.start, span.end).iter();
            here.filter(|mention| !mention.modifier).map(|mention| mention.entity).collect::<Vec<_>>()
        };
        let others = named(other);
        named(time).iter().any(|entity| others.contains(entity))
    };
    if facts.draft().date().is_some() {
        is_same_verb && is_same_name()
    } else {
        is_same_verb || is_same_name()
    }
}

/// “Tuesday”, “last week”
fn is_from_today(time: &Time) -> bool {
    time.away.is_some() || time.stated.weekday.is_some() && time.stated.day.is_none()
}

/// Whether a month is so far back or ahead, and in another year, that the date of the draft does not tell its year.
fn is_far(time: &Time, way: Way, today: Date) -> bool {
    let days = |from: Date, to: Date| to.since(from).map_or(0, |span| span.get_days());
    let ends = time.period.and_then(beside::ends);
    ends.is_some_and(|(first, last)| match way {
        Way::Back => last.year() != today.year() && days(last, today) > HALF_A_YEAR,
        Way::Ahead => {
            // “is due to open in September”: what is to come is read as the next one.
            let first = if last < today {
                first.checked_add(jiff::Span::new().years(1)).unwrap_or(first)
            } else {
                first
            };
            first.year() != today.year() && days(today, first) > HALF_A_YEAR
        }
        Way::Named => false,
    })
}

/// “left in December and died in February”; “in November, down from October” goes back instead.
fn crosses_new_year(group: &[Month]) -> bool {
    let months = group.iter().filter_map(|month| month.time.stated.month);
    months.clone().zip(months.skip(1)).any(|(from, to)| from > to && to + 12 - from <= 6)
}

#[cfg(test)]
mod tests;
