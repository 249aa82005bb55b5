//! The words of marks, and those beside a mark.

/// The sections of marks, and of words that tell them from others.
pub(super) static FILE: &str = include_str!("../data/placeholders.txt");

/// The word that a text ends with, with the signs in it.
pub(super) fn last_word(text: &str) -> &str {
    text.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// The word that a text begins with, with the signs in it.
pub(super) fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}
