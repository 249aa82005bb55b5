//! What of a person’s name counts when full names are compared.

use crate::english::lexicon::names::GENERATIONS;

/// The words of a person’s name without “Jr.” and without initials in the middle.
pub(super) fn core(key: &[String]) -> Vec<&str> {
    let words: Vec<&str> =
        key.iter().map(String::as_str).filter(|word| !GENERATIONS.contains(word)).collect();
    let last = words.len().saturating_sub(1);
    words
        .iter()
        .enumerate()
        .filter(|(i, word)| *i == 0 || *i == last || word.chars().count() > 1)
        .map(|(_, word)| *word)
        .collect()
}

/// One key for all full forms of a name: first and last word.
pub(super) fn person_key(core: &[&str]) -> Option<String> {
    match core {
        [first, .., last] => Some(format!("{first} {last}")),
        _ => None,
    }
}
