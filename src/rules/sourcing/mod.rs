//! What a number or a paper rests on.

pub(in crate::rules) mod statistic_no_source;
pub(in crate::rules) mod unsourced_reference;
