//! On which side of a day that one of many Mays, summers or weekdays lies which is meant.

use jiff::civil::Date;

use super::meaning::{Pick, Tense};
use super::period::Period;
use super::vocabulary::Which;

/// On which side of today one of many lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Until,
    Same,
    From,
    After,
    Either,
}

/// The side that the words pick, or else the tense.
pub(super) fn side(pick: Pick, tense: Tense) -> Side {
    match (pick, tense) {
        (Pick::Which(Which::Last | Which::Past | Which::Previous), _) => Side::Before,
        (Pick::Which(Which::Next | Which::Coming | Which::Following), _) => Side::After,
        (Pick::Which(Which::This | Which::That), _) => Side::Same,
        (_, Tense::Past) => Side::Until,
        (_, Tense::Open) => Side::Either,
        (_, Tense::Future) => Side::From,
    }
}

/// The year’s stretch that lies on a side of today.
pub(super) fn choose(today: Date, side: Side, of: impl Fn(i16) -> Period) -> Option<Period> {
    let year = today.year();
    let mut near = [year - 1, year, year + 1].into_iter().map(of);
    match side {
        Side::Same => near.nth(1),
        Side::Before => near.rfind(|period| period.end().is_some_and(|end| end < today)),
        Side::Either => near.min_by_key(|period| {
            let distance = |date: Date| date.since(today).map_or(i32::MAX, |span| span.get_days().abs());
            period.begin().map_or(i32::MAX, distance).min(period.end().map_or(i32::MAX, distance))
        }),
        Side::Until => near.rfind(|period| period.begin().is_some_and(|begin| begin <= today)),
        Side::From => near.find(|period| period.end().is_some_and(|end| end >= today)),
        Side::After => near.find(|period| period.begin().is_some_and(|begin| begin > today)),
    }
}

/// The year of a month without one, as it lies on a side of a day.
pub(super) fn year_of_month(month: i8, day: Date, side: Side) -> i16 {
    let (year, now) = (day.year(), day.month());
    match side {
        Side::Before => year - i16::from(month >= now),
        Side::Until => year - i16::from(month > now),
        Side::Same => year,
        Side::From => year + i16::from(month < now),
        // A month or three ahead is nearer than the better part of a year ago.
        Side::Either => year + i16::from(month < now && now - month >= 9) - i16::from(month > now + 3),
        Side::After => year + i16::from(month <= now),
    }
}
