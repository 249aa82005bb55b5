//! Words that name something, and the marks of spelling and punctuation that tell where they begin and end.

use std::ops::Range;

use super::entity::EntityKind;
use crate::english::Token;

/// Words that name something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    /// Which words.
    pub(super) words: Range<usize>,
    /// What they seem to name.
    pub(super) kind: EntityKind,
    /// Whether the words themselves tell the kind, not just the model.
    pub(super) told: bool,
}

/// Whether a word is written as names are.
pub(super) fn is_capitalized(token: &Token) -> bool {
    token.text.starts_with(char::is_uppercase)
}

/// Whether no white space stands between a word and the next one.
pub(super) fn is_joined(tokens: &[Token], at: usize) -> bool {
    at + 1 < tokens.len() && tokens[at].span.end == tokens[at + 1].span.start
}

/// A dash between two parts of a sentence, as after a dateline.
pub(super) fn is_dash(token: &Token) -> bool {
    matches!(token.text.as_str(), "_" | "--" | "–" | "—" | "/")
}

pub(super) fn is_hyphen(token: &Token) -> bool {
    matches!(token.text.as_str(), "-" | "‐" | "‑")
}
