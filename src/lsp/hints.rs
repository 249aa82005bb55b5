//! Inlay hints: behind a day that leans on another, which one it is; behind a birth, how old that makes somebody.

use jiff::civil::Date;
use tower_lsp::ls_types::{InlayHint, InlayHintLabel};

use super::documents::Snapshot;
use crate::facts::lives::births;
use crate::facts::{Facts, Period, Time};
use crate::span::Span;

/// The hints for the times in a part of the draft.
pub(super) fn hints(facts: &Facts, snapshot: &Snapshot, shown: Span) -> Vec<InlayHint> {
    let times = facts.times();
    let inside =
        times.stretch(|time| time.place.span.end < shown.start, |time| time.place.span.start < shown.end);
    let today = facts.draft().date();
    let births: Vec<Span> = births(facts).iter().map(|birth| birth.time.place.span).collect();
    let age = |time: &Time| age(time.period?, today?).filter(|_| births.contains(&time.place.span));
    let hint = |time: &Time| {
        Some(InlayHint {
            position: snapshot.range(time.place.span).end,
            label: InlayHintLabel::String(age(time).or_else(|| label(time))?),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    };
    times[inside].iter().filter_map(hint).collect()
}

/// How old somebody is on the day of the draft who was born then: “63 years old”, and of a year alone “62 or 63 years old”.
fn age(born: Period, today: Date) -> Option<String> {
    let years = |day: Date| {
        Some(
            i32::from(today.year())
                - i32::from(day.year())
                - i32::from((today.month(), today.day()) < (day.month(), day.day())),
        )
    };
    let (least, most) = (years(born.end()?)?, years(born.begin()?)?);
    let is_age = (0..=120).contains(&least) && most - least <= 1;
    is_age.then(|| {
        if least == most { format!("{most} years old") } else { format!("{least} or {most} years old") }
    })
}

/// Which day or month a time is, short, where its own words leave that to another date. “May 6” says enough.
fn label(time: &Time) -> Option<String> {
    let tells = time.stated.month.is_some() && time.stated.day.is_some();
    let leans = time.relative && !tells && !time.value.contains('T');
    match time.period.filter(|_| leans)? {
        Period::Day(day) => Some(day.strftime("%a, %b %-d, %Y").to_string()),
        Period::Week(monday) => Some(monday.strftime("week of %b %-d, %Y").to_string()),
        Period::Month(year, month) => {
            Some(jiff::civil::Date::new(year, month, 1).ok()?.strftime("%b %Y").to_string())
        }
        Period::Year(year) => Some(year.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::times;

    fn labels(text: &str) -> Vec<String> {
        let times = times::of_words(text, "2025-05-09".parse().ok());
        times.iter().filter_map(label).collect()
    }

    #[test]
    fn days_that_lean_on_another_are_told() {
        assert_eq!(labels("The pier closed on Friday."), ["Fri, May 9, 2025"]);
        assert_eq!(
            labels("It burned yesterday, as it did last week."),
            ["Thu, May 8, 2025", "week of Apr 28, 2025"]
        );
        assert_eq!(labels("It burned in January and last year."), ["Jan 2025", "2024"]);
    }

    #[test]
    fn a_birth_tells_an_age() {
        let today = "2025-05-09".parse().expect("a day");
        let on = |day: &str| Period::Day(day.parse().expect("a day"));
        assert_eq!(age(on("1962-05-09"), today).as_deref(), Some("63 years old"));
        assert_eq!(age(on("1962-05-10"), today).as_deref(), Some("62 years old"));
        assert_eq!(age(Period::Year(1962), today).as_deref(), Some("62 or 63 years old"));
        assert_eq!(age(Period::Month(1962, 3), today).as_deref(), Some("63 years old"));
        assert_eq!(age(on("2030-01-01"), today), None);
        assert_eq!(age(Period::Year(1662), today), None);
    }

    #[test]
    fn what_says_enough_has_no_hint() {
        assert_eq!(
            labels("On May 6, 2025, or Tuesday, May 6, in 1998, for two weeks, every Friday."),
            [""; 0]
        );
    }
}
