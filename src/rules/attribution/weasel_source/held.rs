//! What is held by nobody in particular: “there are those who say”, “there is a consensus that”, “opinion in the town is that”.

use std::ops::Range;

use crate::english::{grammar, lists};
use crate::facts::Placed;

lists::sets! {
    "../data/voices.txt":
    /// “Say”, “believe”.
    STANDING = "holding a view";
    /// What many hold in common.
    SHARED = "shared";
}

/// The words that say that something is held, and not by whom.
pub(super) fn by_nobody(sentence: &Placed) -> Option<Range<usize>> {
    (0..sentence.tokens.len()).find_map(|at| {
        there_are_those(sentence, at)
            .or_else(|| there_is_shared(sentence, at))
            .or_else(|| opinion_is(sentence, at))
    })
}

fn lower(sentence: &Placed, at: usize) -> &str {
    sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
}

/// “There are those who say”, “there are many who believe”.
fn there_are_those(sentence: &Placed, at: usize) -> Option<Range<usize>> {
    let lower = |at: usize| lower(sentence, at);
    let those = lower(at) == "there"
        && matches!(lower(at + 1), "are" | "were")
        && matches!(lower(at + 2), "those" | "some" | "many" | "people" | "plenty" | "others")
        && lower(at + 3) == "who";
    (those && STANDING.contains(lower(at + 4))).then_some(at..at + 5)
}

/// “There is a growing consensus among analysts that”, “there is a feeling in the town that”: with what is held behind “that”, and
/// nobody named before it.
fn there_is_shared(sentence: &Placed, at: usize) -> Option<Range<usize>> {
    /// So many words may stand before the noun.
    const BEFORE: usize = 5;
    let lower = |at: usize| lower(sentence, at);
    if lower(at) != "there" || !matches!(lower(at + 1), "is" | "was" | "'s" | "’s") {
        return None;
    }
    let noun = (at + 2..at + 2 + BEFORE).find(|&at| SHARED.contains(lower(at)))?;
    let that = that_behind(sentence, noun)?;
    (lower(at + 2) != "no").then_some(at..that)
}

/// “Opinion locally is that”, “the feeling in the town is that”: a noun that nobody has.
fn opinion_is(sentence: &Placed, noun: usize) -> Option<Range<usize>> {
    let lower = |at: usize| lower(sentence, at);
    if !SHARED.contains(lower(noun)) || !grammar::preposition(sentence, noun).is_empty() {
        return None;
    }
    let start = grammar::noun_phrase(sentence, noun).start;
    let owned =
        grammar::is_owned(sentence, noun) || grammar::has_determiner(sentence, noun, &["this", "that"]);
    let that = that_behind(sentence, noun)?;
    let is = that.checked_sub(1).is_some_and(|before| matches!(lower(before), "is" | "was"));
    (is && !owned).then_some(start..that)
}

/// Where the “that” stands close behind a noun before which nobody is named.
fn that_behind(sentence: &Placed, noun: usize) -> Option<usize> {
    /// So many words may stand between.
    const BETWEEN: usize = 7;
    let end = sentence.tokens.len().min(noun + 1 + BETWEEN);
    let that = (noun + 1..end).find(|&at| lower(sentence, at) == "that")?;
    let named = (noun + 1..that).any(|at| grammar::is_proper_noun(&sentence.tokens[at]));
    let stops = (noun + 1..that).any(|at| grammar::is_punctuation(&sentence.tokens[at]));
    (!named && !stops).then_some(that)
}
