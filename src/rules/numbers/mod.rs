//! Numbers that cannot all be right.

mod bullets;
pub(in crate::rules) mod count_mismatch;
mod difference;
pub(in crate::rules) mod list_count_mismatch;
mod listing;
mod sizes;
mod spelling;
