//! Numbers that cannot all be right.

pub(in crate::rules) mod age_conflict;
mod bullets;
mod conflict;
pub(in crate::rules) mod count_mismatch;
mod difference;
pub(in crate::rules) mod direction_conflict;
pub(in crate::rules) mod fraction_claim;
pub(in crate::rules) mod impossible_value;
pub(in crate::rules) mod list_count_mismatch;
mod listing;
pub(in crate::rules) mod multiple_claim;
pub(in crate::rules) mod part_whole_sum;
mod parts;
pub(in crate::rules) mod percent_arithmetic;
pub(in crate::rules) mod percent_points;
pub(in crate::rules) mod percent_total;
pub(in crate::rules) mod ratio_mismatch;
mod rises;
mod scales;
mod sizes;
pub(in crate::rules) mod spelling;
mod votes;
