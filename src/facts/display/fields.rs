//! A date field by field: year, quarter, month, day, weekday.

use jiff::civil::{Date, Weekday};

use crate::english::lexicon::numbers::ORDINALS;
use crate::facts::text::Text;
use crate::facts::{Period, Stated, Time};

/// What is known of a date, field by field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) year: Option<i16>,
    quarter: Option<i8>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<Weekday>,
}

/// A field of a date, from the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Year,
    Quarter,
    Month,
    Day,
    Weekday,
}

impl Fields {
    /// What the words of a time give.
    pub(super) fn written(text: &Text, time: &Time) -> Self {
        let Stated { year, month, day, weekday } = time.stated;
        let words = text.words(time.place.span).to_lowercase();
        // “The previous quarter” names none.
        let names = |names: &[&str]| names.iter().any(|name| words.contains(name));
        let quarter = match time.period {
            Some(Period::Quarter(_, quarter)) => Some(quarter),
            _ => time.value.split_once("-Q").and_then(|(_, quarter)| quarter.parse().ok()),
        };
        let ordinal = |quarter: i8| ORDINALS.get(usize::try_from(quarter).ok()?.checked_sub(1)?).copied();
        let quarter = quarter.filter(|it| names(&[ordinal(*it).unwrap_or("quarter"), &it.to_string()]));
        let resolved = time.period.and_then(Period::begin).map(Date::year);
        let year = year.or(resolved.filter(|year| names(&[&year.to_string()])));
        Self { year, quarter, month, day, weekday }
    }

    /// What the words give, and what the calendar adds.
    pub(super) fn known(text: &Text, time: &Time) -> Self {
        let written = Self::written(text, time);
        let Some(period) = time.period else { return written };
        let read = match period {
            Period::Day(date) => Self::of(date),
            Period::Month(year, month) => Self {
                year: Some(year),
                month: Some(month),
                quarter: Some(quarter(month)),
                ..Self::default()
            },
            Period::Quarter(year, quarter) => {
                Self { year: Some(year), quarter: Some(quarter), ..Self::default() }
            }
            other => Self { year: other.begin().map(Date::year), ..Self::default() },
        };
        Self {
            year: written.year.or(read.year),
            quarter: written.quarter.or(read.quarter),
            month: written.month.or(read.month),
            day: written.day.or(read.day),
            weekday: written.weekday.or(read.weekday),
        }
    }

    pub(super) fn of(date: Date) -> Self {
        Self {
            year: Some(date.year()),
            quarter: Some(quarter(date.month())),
            month: Some(date.month()),
            day: Some(date.day()),
            weekday: Some(date.weekday()),
        }
    }

    /// The finest field that is given.
    pub(super) fn finest(self) -> Option<Field> {
        let given = [
            (self.has(Field::Day), Field::Day),
            (self.month.is_some(), Field::Month),
            (self.quarter.is_some(), Field::Quarter),
            (self.weekday.is_some() && self.day.is_none(), Field::Weekday),
            (self.year.is_some(), Field::Year),
        ];
        given.into_iter().find(|(is_given, _)| *is_given).map(|(_, field)| field)
    }

    pub(super) fn has(self, field: Field) -> bool {
        match field {
            Field::Year => self.year.is_some(),
            Field::Quarter => self.quarter.is_some(),
            Field::Month => self.month.is_some(),
            Field::Day => self.day.is_some() && self.month.is_some(),
            Field::Weekday => self.weekday.is_some(),
        }
    }

    /// Whether two dates may be one: no field that both give differs.
    pub(super) fn agrees(self, other: Self) -> bool {
        fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.zip(other).is_none_or(|(one, other)| one == other)
        }
        same(self.year, other.year)
            && same(self.quarter, other.quarter)
            && same(self.month, other.month)
            && same(self.day, other.day)
            && same(self.weekday, other.weekday)
    }
}

const fn quarter(month: i8) -> i8 {
    (month + 2) / 3
}
