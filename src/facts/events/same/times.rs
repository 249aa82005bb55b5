//! Whether two times can be one.

use crate::facts::{Period, Time};

/// Whether two times cannot be one, as far as both say. A date without its year is held against the other by month and day.
pub fn are_apart(one: &Time, other: &Time) -> bool {
    let (stated, its) = (one.stated, other.stated);
    if (stated.year.is_none() || its.year.is_none()) && (stated.month.is_some() || its.month.is_some()) {
        let differ =
            |one: Option<i8>, other: Option<i8>| one.zip(other).is_some_and(|(one, other)| one != other);
        let months = stated.month.is_some() && its.month.is_some();
        return months && (differ(stated.month, its.month) || differ(stated.day, its.day));
    }
    let (Some(one), Some(other)) = (one.period, other.period) else { return false };
    let before =
        |one: Period, other: Period| one.end().zip(other.begin()).is_some_and(|(end, begin)| end < begin);
    before(one, other) || before(other, one)
}
