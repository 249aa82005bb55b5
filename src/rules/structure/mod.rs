//! Leftovers and structure.

pub(in crate::rules) mod boilerplate;
pub(in crate::rules) mod duplicate_text;
pub(in crate::rules) mod placeholder;
