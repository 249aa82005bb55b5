//! Numbers that cannot all be right.

pub(in crate::rules) mod age_conflict;
pub(in crate::rules) mod average_bounds;
mod averages;
mod bullets;
pub(in crate::rules) mod count_mismatch;
pub(in crate::rules) mod currency_conversion;
mod difference;
mod factors;
mod figures;
pub(in crate::rules) mod list_count_mismatch;
mod listing;
mod matches;
pub(in crate::rules) mod poll_margin;
pub(in crate::rules) mod range_reversed;
mod restated;
pub(in crate::rules) mod score_arithmetic;
mod sizes;
pub(in crate::rules) mod spelling;
pub(in crate::rules) mod spurious_precision;
pub(in crate::rules) mod unit_conversion;
