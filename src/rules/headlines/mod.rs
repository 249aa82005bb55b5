//! Headline and summary against the story under them.

pub(in crate::rules) mod headline_number;
mod shown;
pub(in crate::rules) mod summary_conflict;
