//! Numbers that cannot all be right.

pub(in crate::rules) mod age_conflict;
mod bullets;
pub(in crate::rules) mod count_mismatch;
mod difference;
pub(in crate::rules) mod list_count_mismatch;
mod listing;
mod sizes;
pub(in crate::rules) mod spelling;
