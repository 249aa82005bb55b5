//! What recurs: “every Tuesday”, “daily”, “each year”, “Sundays”, “every five years”.

use jiff::civil::Weekday;

use super::super::meaning::{Amount, Meaning};
use super::super::value;
use super::super::vocabulary::{Unit, Word};
use super::{Found, Reader};
use crate::english::Upos;

impl Reader<'_> {
    /// A set of times.
    pub(super) fn recurring(&self, at: usize) -> Found<Meaning> {
        let (value, end) = match self.word(at) {
            // “a quarterly dividend” is paid once.
            Word::Frequency(Unit::Quarter) if self.token(at).is_some_and(|token| token.upos != Upos::Adv) => {
                return None;
            }
            Word::Frequency(unit) => (value::length(&[(Amount::ONE, unit)]), at + 1),
            Word::Weekdays(day) => weekly(day, self.day_part(at + 1), at + 1),
            Word::Weekday(day) if matches!(self.word(at + 1), Word::DayParts(_)) => {
                weekly(day, self.day_part(at + 1), at + 1)
            }
            _ if self.is(at, &["every", "each"]) => self.every(at + 1)?,
            _ => return None,
        };
        Some((Meaning::Recurring(value), end))
    }

    /// What follows “every”.
    fn every(&self, at: usize) -> Found<String> {
        if let Some((day, end)) = self.weekday(at) {
            return Some(weekly(day, self.day_part(end), end));
        }
        match self.word(at) {
            Word::Month(month) if self.month(at).is_some() => Some((format!("XXXX-{month:02}"), at + 1)),
            Word::Season(season) => Some((format!("XXXX-{}", season.code()), at + 1)),
            Word::DayPart(code) => Some((format!("XXXX-XX-XXT{code}"), at + 1)),
            Word::Unit(unit) => Some((value::length(&[(Amount::ONE, unit)]), at + 1)),
            _ if self.is(at, &["other"]) => {
                let (unit, end) = self.unit(at + 1)?;
                Some((value::length(&[(Amount::whole(2), unit)]), end))
            }
            _ => {
                let (amount, next) = self.amount(at).filter(|_| !self.is(at, &["a", "an"]))?;
                let (unit, end) = self.unit(next)?;
                Some((value::length(&[(amount, unit)]), end))
            }
        }
    }

    fn day_part(&self, at: usize) -> Option<&'static str> {
        match self.word(at) {
            Word::DayPart(code) | Word::DayParts(code) => Some(code),
            _ => None,
        }
    }
}

/// A weekday of every week, with the part of the day that stands at `end`.
fn weekly(day: Weekday, part: Option<&str>, end: usize) -> (String, usize) {
    let number = day.to_monday_one_offset();
    match part {
        Some(part) => (format!("XXXX-WXX-{number}T{part}"), end + 1),
        None => (format!("XXXX-WXX-{number}"), end),
    }
}
