//! Names and values of fields, as they are written.

use crate::span::Span;

/// Whether a word may be the name of a field.
pub(super) fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key.len() <= 40
        && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'))
}

/// A stretch without the white space at its ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let words = &text[span.range()];
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// Without the quotation marks around it, and without one that is never closed.
pub(super) fn unquoted(text: &str, value: Span) -> Span {
    let words = &text[value.range()];
    let Some(mark) = words.chars().next().filter(|mark| matches!(mark, '"' | '\'')) else { return value };
    match words.matches(mark).count() {
        1 => Span::new(value.start + 1, value.end),
        2 if words.ends_with(mark) => Span::new(value.start + 1, value.end - 1),
        _ => value,
    }
}
