//! What the words of a time expression say, before the calendar has its word.

use jiff::civil::Weekday;

use super::period::Season;
use super::vocabulary::{Unit, Which};
use super::{Stated, holidays::Holiday};

/// What a time expression says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A stretch of the calendar, perhaps with a time of day in it; a time of day alone is today’s.
    When(Option<When>, Option<Clock>),
    /// A length of time.
    Length(Vec<(Amount, Unit)>),
    /// Something that recurs: its value is the same on every day.
    Recurring(String),
    /// A word such as “now”, with TIMEX3’s value.
    Reference(&'static str),
}

/// A stretch of the calendar as the words tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Fields that are written out: “Friday, May 6”, “March 2023”, “2024”.
    Date(Stated, Pick),
    /// A place in a month: “the last Friday of October”, “the first weekend in May 2024”.
    Nth(Nth, Stated, Pick),
    /// “the summer of 2003”.
    Season(Season, Pick),
    /// “the third quarter”.
    Quarter(i8, Pick),
    /// “the first half of 2024”.
    Half(i8, Pick),
    /// “Christmas”.
    Holiday(Holiday, Pick),
    /// The first three digits.
    Decade(i16),
    /// The first two digits.
    Century(i16),
    /// So many units away: “yesterday”, “last week”, “three days ago”, “two years later”.
    Away(Amount, Unit, Anchor),
}

/// Which of the many Fridays, Mays or summers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pick {
    /// The words do not say: the verb’s tense does.
    #[default]
    Open,
    /// “last”, “this”, “next”.
    Which(Which),
    /// Of this year.
    Year(i16),
    /// Of the year so many years from the document’s: “January last year”.
    YearsAway(i16),
    /// Of the week so many weeks from the document’s: “Wednesday next week”.
    WeeksAway(i16),
}

impl Pick {
    /// The year that the words write out: of “the spring of 1974”.
    pub(super) fn stated(self) -> Stated {
        let year = if let Self::Year(year) = self { Some(year) } else { None };
        Stated { year, ..Stated::default() }
    }
}

/// Which of the weekdays, weekends or weeks of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nth {
    /// From 1; −1 is the last.
    pub(super) number: i8,
    /// Of what.
    pub(super) of: NthOf,
}

/// What is counted in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NthOf {
    /// “Friday”.
    Weekday(Weekday),
    /// “day”.
    Day,
    /// “weekend”.
    Weekend,
    /// “week”.
    Week,
}

/// What a distance is measured from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The document date: “three days ago”.
    Today,
    /// The time of which the text speaks: “three days later”.
    Text,
    /// The day so many days from the document date: “a week from tomorrow”, “two days before yesterday”.
    Day(i32),
    /// The weekday before the document date, or behind it where `ahead`: “a week ago Tuesday”, “a week from Tuesday”.
    Weekday(Weekday, bool),
}

/// A number in hundredths, or TIMEX3’s X for “several”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount(pub(super) Option<i64>);

impl Amount {
    /// One of them.
    pub(super) const ONE: Self = Self::whole(1);

    /// A whole number.
    pub(super) const fn whole(number: i32) -> Self {
        Self(Some(number as i64 * 100))
    }

    /// The number, where it is known and whole.
    pub(super) fn as_whole(self) -> Option<i32> {
        let hundredths = self.0?;
        (hundredths % 100 == 0).then_some(hundredths / 100)?.try_into().ok()
    }

    /// The same distance backwards.
    pub(super) fn back(self) -> Self {
        Self(self.0.map(|hundredths| -hundredths))
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// Hour of 24, and the minute where it is said.
    At(i8, Option<i8>),
    /// “morning”, with TIMEX3’s code.
    Part(&'static str),
}

/// Whether the clause looks back or ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tense {
    /// No verb says.
    #[default]
    Open,
    /// It tells what happened.
    Past,
    /// It tells what is to come.
    Future,
}
