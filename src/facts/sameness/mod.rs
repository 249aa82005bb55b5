//! How it is decided that two places tell of one thing: questions are asked of the pair, each answer is a reason, and a
//! table says on which grounds the two are joined. Nothing else decides: the verdict can be read off the reasons alone. Only where
//! one place may be of several things does the order of the search say which is taken (`groups/same/candidates.rs`).
//!
//! Each kind of thing (groups, measures, events, spells) has questions and a table of its own, in its folder `same`.

mod grounds;
mod inquiry;
mod reason;
mod verdict;

pub(in crate::facts) use self::grounds::Grounds;
#[cfg(test)]
pub(in crate::facts) use self::grounds::check;
pub(in crate::facts) use self::inquiry::Inquiry;
pub(in crate::facts) use self::reason::{Named, Reason, named};
pub use self::verdict::Verdict;
