//! A state that lasts, with the dates at which it begins and ends.

use crate::facts::ids::TimeId;
use crate::facts::{Period, Stated, Time, TimeKind};

/// A state whose length the draft gives, and whose start and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The length.
    pub length: TimeId,
    /// The date of its start.
    pub start: TimeId,
    /// The date of its end; `None` where it lasts to the day of the draft.
    pub end: Option<TimeId>,
    /// Whether start and end are likely only to be those of this state: they stand far off, and nothing else would do.
    pub is_likely: bool,
}

/// A date as far as it is known: with its year from the calendar, where the words leave it out.
pub fn date(time: &Time) -> Option<Stated> {
    let Stated { month, year, .. } = time.stated;
    if time.kind != TimeKind::Date {
        return None;
    }
    if year.is_some() {
        return Some(time.stated);
    }
    let stated = match time.period {
        Some(Period::Day(day)) => {
            Stated { day: Some(day.day()), month: Some(day.month()), year: Some(day.year()), weekday: None }
        }
        Some(Period::Month(year, month)) => {
            Stated { month: Some(month), year: Some(year), ..Stated::default() }
        }
        Some(Period::Year(year)) => Stated { year: Some(year), ..Stated::default() },
        _ => return month.is_some().then_some(time.stated),
    };
    Some(stated)
}
