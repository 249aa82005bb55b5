//! Headline and summary against the story under them.

pub(in crate::rules) mod caption_mismatch;
pub(in crate::rules) mod headline_name;
pub(in crate::rules) mod headline_number;
pub(in crate::rules) mod headline_overclaim;
mod near;
pub(in crate::rules) mod orphan_fact;
pub(in crate::rules) mod promise_not_kept;
mod shown;
pub(in crate::rules) mod summary_attribution_dropped;
pub(in crate::rules) mod summary_conflict;
mod times;
