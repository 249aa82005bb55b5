//! How likely two numbers give one quantity, weighed from all that stands around them.
//!
//! [`same`](super::same) joins two numbers where some reasons leave no doubt. Most pairs have some reasons for it and some
//! against; here each reason is a [`Feature`] with a weight that was learned from published copy (`training/sameness`), and their
//! sum gives the odds. The values themselves are never among the reasons: whether one differs from the other as a slip makes it
//! differ is a question of its own ([`slip`]).

mod alike;
mod before;
mod candidates;
mod compared;
mod context;
mod discrepancy;
#[cfg(test)]
mod drawn;
mod feature;
mod judge;
mod noun;
mod pair;
mod place;
mod slip;
mod statement;
mod value;
mod vocabulary;
mod weights;

pub use self::compared::Compared;
pub use self::discrepancy::Discrepancy;
pub(in crate::facts) use self::judge::compared;
pub(super) use self::judge::find;
pub use self::value::Kind;
