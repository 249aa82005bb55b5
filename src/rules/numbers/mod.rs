//! Numbers that cannot all be right.

pub(in crate::rules) mod count_mismatch;
pub(in crate::rules) mod list_count_mismatch;
