//! The lexemes of a sentence while its numerals are read.

use crate::facts::quantities::lexemes::Lexemes;

/// A value and the place behind it.
pub(super) type Read = (f64, usize);

/// Reads numerals, each from the number of the lexeme that it begins at.
pub(super) struct Reader<'a> {
    pub(super) pieces: Lexemes<'a>,
}
