//! Quantities: a number with its unit, how exact it is meant, and what it counts.

mod amount;
mod amounts;
mod below_zero;
pub(crate) mod bounds;
pub(crate) mod context;
mod counted;
mod lexemes;
mod nearness;
mod numerals;
mod parted;
mod precision;
mod quantity;
mod ranges;
mod ratios;
mod reading;
pub(super) mod scores;
#[cfg(test)]
mod tests;
mod units;
mod written;

pub use self::nearness::{is_other_count, is_same_count, is_within};
pub use self::precision::Interval;
pub use self::quantity::{Bound, Counted, Quantity, QuantityKind, Value};
pub(super) use self::reading::read;
pub use self::scores::Score;
pub use self::units::{Currency, currency};
pub use self::written::{ordinal_ending, plural, written};
