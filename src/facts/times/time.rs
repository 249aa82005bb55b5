//! Time expressions in their place in the calendar.

use super::in_words;
use super::period::Period;
use super::vocabulary::Unit;
use crate::facts::Place;
use crate::facts::in_text::OnWords;
use jiff::civil::Weekday;

/// A time expression in its place in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The words.
    pub place: Place,
    /// What sort of time.
    pub kind: TimeKind,
    /// As in TIMEX3: `2025-05-09`, `2025-W19`, `P14M`, `2025-05-09T19:00`, `PAST_REF`, `XXXX-05-09`.
    pub value: String,
    /// The stretch of the calendar, where it is a known one.
    pub period: Option<Period>,
    /// What the words themselves state of a calendar date.
    pub stated: Stated,
    /// Whether the value leans on the document date or on the running text: “Friday”, “last year”.
    pub relative: bool,
    /// How far from the document date, where the words count from it.
    pub away: Option<Away>,
    /// What the year of `period` comes from.
    pub year: YearSource,
    /// The years that a reader could take a date without its year for, likeliest first; empty where its words leave no
    /// choice. With a weekday it is placed in the first of them in which the weekday is right.
    pub years: Vec<i16>,
}

/// What gives a time its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearSource {
    /// Its own words, alone or with the document date: “May 2025”, “yesterday”, “last May”.
    Stated,
    /// A date that it is joined to: “from Sept. 26 to Sept. 28, 2022”.
    Shared,
    /// Another time of its sentence: “In 2022 the fair opened on Sept. 26”.
    Sentence,
    /// The sentence before, or the heading above.
    Running,
    /// The document date.
    Draft,
    /// A year of its sentence that may be that of something else, and that its weekday fits.
    Perhaps,
    /// The document date, if any does; but a reader may also take a year that stands near, of something else.
    Near,
    /// Nothing does.
    Open,
}

impl YearSource {
    /// Whether the text around a time, and not the document date, gives its year.
    pub const fn is_told(self) -> bool {
        !matches!(self, Self::Draft | Self::Open)
    }
}

/// A distance from the document date: “yesterday” is −1 day, “last year” −1 year, “today” 0 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// How many units, behind the document date below zero.
    pub number: i32,
    /// Of what.
    pub unit: Unit,
}

impl Time {
    /// As a reader would say it: “Friday, May 9, 2025”; nothing of what names no day, no length and no stretch of the
    /// calendar.
    pub fn in_words(&self) -> Option<String> {
        in_words::value(&self.value)
    }

    /// The minutes from midnight, of a time by the clock: 915 for “3:15 p.m.”, 1440 for “midnight”.
    pub fn minutes(&self) -> Option<i32> {
        let (_, clock) = self.value.split_once('T').filter(|_| self.kind == TimeKind::Time)?;
        let (hour, minute) = clock.split_once(':')?;
        Some(hour.parse::<i32>().ok()? * 60 + minute.parse::<i32>().ok()?)
    }
}

/// The parts of a calendar date that are written out. They may contradict each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// “Friday”.
    pub weekday: Option<Weekday>,
    /// Day of the month, as written, even 31 September.
    pub day: Option<i8>,
    /// From 1.
    pub month: Option<i8>,
    /// All four digits.
    pub year: Option<i16>,
}

/// TIMEX3’s types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A day or something longer on the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

impl OnWords for Time {
    fn place(&self) -> &Place {
        &self.place
    }
}
