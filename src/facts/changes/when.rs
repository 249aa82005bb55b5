//! When a number was, against when another was.

use crate::english::{Token, Upos};

/// When a number was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Then,
    Year(i32),
    Now,
    Untold,
}

impl When {
    /// Whether this time is before another, as far as both are told.
    pub(super) fn is_before(self, other: Self) -> bool {
        match (self, other) {
            (Self::Year(one), Self::Year(other)) => one < other,
            (Self::Then, other) => other != Self::Then,
            (Self::Year(_), other) => other == Self::Now || other == Self::Untold,
            _ => false,
        }
    }
}

/// Whether a word may be the participle of “had finished”.
pub(super) fn is_participle(token: &Token) -> bool {
    token.upos == Upos::Verb && (token.lower.ends_with("ed") || token.lower != token.lemma)
        || matches!(token.lower.as_str(), "been")
}
