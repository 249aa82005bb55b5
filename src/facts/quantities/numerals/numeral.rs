//! A number as written, and how it is meant.

use std::ops::Range;

/// A number as written, without unit.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::facts::quantities) struct Numeral {
    /// Its pieces.
    pub(in crate::facts::quantities) range: Range<usize>,
    /// Its value.
    pub(in crate::facts::quantities) value: f64,
    /// How it is meant.
    pub(in crate::facts::quantities) form: Form,
    /// The power of its last scale word, 1 where it has none: of “20 to 30 million” both ends are millions.
    pub(in crate::facts::quantities) scale: f64,
}

/// How a numeral is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts::quantities) enum Form {
    Cardinal,
    Ordinal,
    Fraction,
}
