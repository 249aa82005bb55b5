//! A word of a sentence, with what was read of it.

use super::tags::{NameKind, NameTag, Rel, Upos};
use crate::span::Span;

/// A word or punctuation mark as Universal Dependencies counts them: `Maduro` `’s`, `14` `-` `month`, `$` `4.2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the prose of its paragraph.
    pub span: Span,
    /// As written.
    pub text: String,
    /// In lower case, curly apostrophes straight.
    pub lower: String,
    /// The dictionary form: `member` for “members”, `say` for “said”.
    pub lemma: String,
    /// Part of speech.
    pub upos: Upos,
    /// The word it depends on, as an index into the sentence; `None` for the root. Heads may form a circle.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub rel: Rel,
    /// What the model takes it for, as a part of a name.
    pub name: Option<NameTag>,
}

impl Token {
    /// Whether the model takes it for a word of a place’s name.
    pub fn is_place(&self) -> bool {
        self.name.is_some_and(|name| name.kind == NameKind::Place)
    }
}
