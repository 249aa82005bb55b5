//! A stretch of the calendar, as long as it is written: a day, a week, a quarter, a decade.

use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

/// A stretch of the calendar. Shown as TIMEX3 writes it: `2025-05-09`, `2025-W19`, `2025-Q1`, `199`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A day.
    Day(Date),
    /// The week that begins on this Monday.
    Week(Date),
    /// The Saturday and Sunday of the week that begins on this Monday.
    Weekend(Date),
    /// Year and month.
    Month(i16, i8),
    /// Year and quarter of the calendar year.
    Quarter(i16, i8),
    /// Year and half.
    Half(i16, i8),
    /// Year and season; a winter counts in the year it begins in.
    Season(i16, Season),
    /// A year.
    Year(i16),
    /// A decade by its first three digits.
    Decade(i16),
    /// A century by its first two digits.
    Century(i16),
}

/// A season of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Fall,
    /// December to February.
    Winter,
}

impl Season {
    /// The season with TIMEX3’s code.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        [Self::Spring, Self::Summer, Self::Fall, Self::Winter].into_iter().find(|it| it.code() == code)
    }

    /// TIMEX3’s code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Fall => "FA",
            Self::Winter => "WI",
        }
    }

    /// Its name, as in “summer 2025”.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Fall => "fall",
            Self::Winter => "winter",
        }
    }

    /// Its first month.
    pub(super) const fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Fall => 9,
            Self::Winter => 12,
        }
    }
}

impl Period {
    /// The week of a day.
    pub(super) fn week_of(date: Date) -> Self {
        Self::Week(monday(date))
    }

    /// Its first day; `None` where the calendar ends.
    pub fn begin(self) -> Option<Date> {
        match self {
            Self::Day(date) | Self::Week(date) => Some(date),
            Self::Weekend(monday) => monday.checked_add(5.days()).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Quarter(year, quarter) => Date::new(year, 3 * quarter - 2, 1).ok(),
            Self::Half(year, half) => Date::new(year, 6 * half - 5, 1).ok(),
            Self::Season(year, season) => Date::new(year, season.first_month(), 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Decade(decade) => Date::new(decade.checked_mul(10)?, 1, 1).ok(),
            Self::Century(century) => Date::new(century.checked_mul(100)?, 1, 1).ok(),
        }
    }

    /// Its last day; `None` where the calendar ends.
    pub fn end(self) -> Option<Date> {
        let length: Span = match self {
            Self::Day(_) => 1.days(),
            Self::Week(_) => 1.weeks(),
            Self::Weekend(_) => 2.days(),
            Self::Month(..) => 1.months(),
            Self::Quarter(..) | Self::Season(..) => 3.months(),
            Self::Half(..) => 6.months(),
            Self::Year(_) => 1.years(),
            Self::Decade(_) => 10.years(),
            Self::Century(_) => 100.years(),
        };
        self.begin()?.checked_add(length).ok()?.yesterday().ok()
    }
}

/// The Monday of a day’s week; the day itself where the calendar begins.
pub(super) fn monday(date: Date) -> Date {
    let days = i64::from(date.weekday().to_monday_zero_offset());
    date.checked_sub(days.days()).unwrap_or(date)
}

/// The day of a date’s week that is this weekday.
pub(super) fn in_week_of(date: Date, weekday: Weekday) -> Option<Date> {
    monday(date).checked_add(i64::from(weekday.to_monday_zero_offset()).days()).ok()
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Week(monday) => {
                let week = ISOWeekDate::from(monday);
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
            Self::Weekend(monday) => write!(f, "{}-WE", Self::Week(monday)),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Century(century) => write!(f, "{century:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_are_written_as_timex3_does() {
        assert_eq!(Period::week_of(date(2025, 5, 9)).to_string(), "2025-W19");
        // The last days of December can lie in the first week of the next year.
        assert_eq!(Period::week_of(date(2024, 12, 30)).to_string(), "2025-W01");
        assert_eq!(Period::Weekend(monday(date(2025, 5, 9))).to_string(), "2025-W19-WE");
        assert_eq!(Period::Season(2025, Season::Summer).to_string(), "2025-SU");
        assert_eq!(Period::Decade(196).to_string(), "196");
    }

    #[test]
    fn a_period_begins_and_ends() {
        assert_eq!(Period::Quarter(2025, 4).begin(), Some(date(2025, 10, 1)));
        assert_eq!(Period::Month(2024, 2).end(), Some(date(2024, 2, 29)));
        assert_eq!(Period::Weekend(date(2025, 5, 5)).begin(), Some(date(2025, 5, 10)));
        assert_eq!(Period::Century(19).end(), Some(date(1999, 12, 31)));
        assert_eq!(Period::Year(9999).end(), None, "the calendar ends there");
    }
}
