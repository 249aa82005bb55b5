//! Headline and summary against the story under them.

pub(in crate::rules) mod headline_number;
pub(in crate::rules) mod promise_not_kept;
mod shown;
pub(in crate::rules) mod summary_conflict;
