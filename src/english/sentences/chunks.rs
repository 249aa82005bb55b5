//! Runs between white space, and what their marks and capitals say of them.

use super::words::WORDS;
use crate::span::Span;

/// A run between white space.
pub(super) struct Chunk<'a> {
    /// Where it stands in the prose.
    pub(super) span: Span,
    /// As written.
    pub(super) text: &'a str,
    /// Without the quotation marks and brackets around it.
    pub(super) bare: &'a str,
    /// The marks behind it.
    pub(super) closers: &'a str,
}

/// The runs of a paragraph’s prose.
pub(super) fn chunks(prose: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let mut at = 0;
    for piece in prose.split(char::is_whitespace) {
        if !piece.is_empty() {
            let tail = piece.trim_end_matches(closes);
            chunks.push(Chunk {
                span: Span::new(at, at + piece.len()),
                text: piece,
                bare: tail.trim_start_matches(opens),
                closers: &piece[tail.len()..],
            });
        }
        at += piece.len();
        at += prose[at..].chars().next().map_or(0, char::len_utf8);
    }
    chunks
}

fn opens(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '„' | '`' | '(' | '[' | '{' | '¿' | '¡' | '*' | '_')
}

fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '»' | ')' | ']' | '}' | '*' | '_')
}

impl Chunk<'_> {
    pub(super) fn is_dash(&self) -> bool {
        matches!(self.text, "—" | "–" | "―" | "-" | "--" | "---" | "_")
    }

    /// Whether a quotation ends here.
    pub(super) fn closes_quotation(&self) -> bool {
        self.closers.contains(['"', '”', '»']) || self.closers.contains("''")
    }

    /// Whether a sentence can begin with it: with a capital, a figure or a sign, or like “iPhone”.
    pub(super) fn can_begin(&self) -> bool {
        let mut letters = self.bare.chars();
        match letters.next() {
            None => !self.text.starts_with(closes_only),
            Some(first) if first.is_lowercase() => letters.next().is_some_and(char::is_uppercase),
            Some(first) => !matches!(first, ',' | ';' | ':' | '.' | '…' | '/' | '&' | '%' | '!' | '?' | ')'),
        }
    }

    pub(super) fn begins_with(&self, holds: fn(char) -> bool) -> bool {
        self.bare.starts_with(holds)
    }

    /// Without a comma or point behind it, as the lists have it.
    pub(super) fn word(&self) -> &str {
        self.bare.trim_end_matches([',', '.', ';', ':', '!', '?'])
    }

    /// Whether it stands for a name.
    pub(super) fn is_pronoun(&self) -> bool {
        matches!(self.bare, "He" | "She" | "It" | "They" | "We" | "You" | "I")
    }

    /// Whether it is in capitals only because a sentence begins.
    pub(super) fn is_opener(&self) -> bool {
        let word = self.bare.split(['\'', '’', ',', ':']).next().unwrap_or_default();
        WORDS.openers.contains(word)
            || self.text.starts_with(['“', '"']) && self.begins_with(char::is_uppercase)
    }
}

/// A mark that closes and never opens.
fn closes_only(c: char) -> bool {
    closes(c) && !opens(c)
}
