//! What a number or a paper rests on.

mod address;
pub(in crate::rules) mod dangling_footnote;
pub(in crate::rules) mod link_mismatch;
pub(in crate::rules) mod statistic_no_source;
pub(in crate::rules) mod unsourced_reference;
