//! States that last, with their length, their start and their end as the draft gives them.
//!
//! Three things are read, each from its own sentence: lengths with the state that they are of (`stated`), dates at which
//! a state begins or ends (`bounds`), and what kinds of states there are with the words for each (`kinds`). Which of them
//! belong together is decided in `same`.

mod bounds;
mod kinds;
mod same;
mod stated;
pub mod stretches;
mod who;

pub(crate) use self::kinds::is_awarded;
pub(crate) use self::stated::{is_apart, is_compound};
use crate::facts::{Facts, Period, Stated, Time, TimeKind};

/// A state whose length the draft gives, and whose start and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The length, as an index into [`Facts::times`].
    pub length: usize,
    /// The date of its start, likewise.
    pub start: usize,
    /// The date of its end; `None` where it lasts to the day of the draft.
    pub end: Option<usize>,
}

impl Facts {
    /// The states of which the draft gives length, start and end, in the order of the lengths.
    pub fn spells(&self) -> Vec<Spell> {
        let lengths: Vec<_> = (0..self.times().len()).filter_map(|time| stated::of(self, time)).collect();
        if lengths.is_empty() {
            return Vec::new();
        }
        let bounds = bounds::find(self);
        same::spells(self, &lengths, &bounds)
    }
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
