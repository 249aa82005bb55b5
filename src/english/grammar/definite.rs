//! Definiteness: whether a phrase speaks of somebody or something as known.

use crate::english::{Rel, Sentence};

/// Whether a determiner, in lower case, speaks of what is known: “the”, “these”, “both”. “All” does not where a number
/// follows: “all 189 passengers” may be the first that is told of them.
pub(crate) fn is_definite_determiner(lower: &str) -> bool {
    matches!(lower, "the" | "this" | "that" | "these" | "those" | "both")
}

/// Whether a word before a number, in lower case, speaks of several who are known. “That 12” and “this 12” hardly do, where
/// “that” opens a clause: “said that 12 people died”.
pub(crate) fn is_definite_before_number(lower: &str) -> bool {
    matches!(lower, "the" | "these" | "those" | "all" | "both")
}

/// Whether the phrase around a noun speaks of what is known, by its determiner, by whose it is, or as all of them.
pub(crate) fn is_definite(sentence: &Sentence, noun: usize) -> bool {
    sentence.children(noun).any(|i| {
        let token = &sentence.tokens[i];
        token.rel == Rel::NmodPoss
            || matches!(token.rel, Rel::Det | Rel::DetPredet)
                && (is_definite_determiner(&token.lower) || token.lower == "all")
    })
}
