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

/// Whether what stands before a mark ends with a name, or a word that begins a sentence.
pub(super) fn is_behind_name(before: &str) -> bool {
    let previous = last_word(before);
    before.ends_with([' ', '\u{a0}'])
        && previous.starts_with(char::is_uppercase)
        && previous.ends_with(char::is_alphanumeric)
}

/// Whether a mark goes on with what stands at either side, as in an address or the name of a file; behind it by dashes and the
/// like only where `by_dashes` says so.
pub(super) fn is_joined(before: &str, after: &str, by_dashes: bool) -> bool {
    before.ends_with(['.', '/', '@', '#', '_', '-', '–', '’', '\'', '&', ':', ','])
        || after.starts_with(['/', '@', '_'])
        || after.starts_with([':', '.', ',']) && after[1..].starts_with(char::is_alphanumeric)
        || by_dashes && after.starts_with(['-', '–', '’', '\'', '&'])
}
