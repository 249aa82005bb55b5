//! What a number or a paper rests on.

pub(in crate::rules) mod statistic_no_source;
