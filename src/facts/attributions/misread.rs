//! Verbs of the mind that a parser takes for nouns: “some fear the harbour will silt up”, “many pilots doubt that the yard will last”.

use super::clause::Clause;
use crate::english::grammar::{is_finite, trimmed};
use crate::english::lexicon::cues::Act;
use crate::english::{Sentence, Upos, lists};

/// So many words such a source has at most.
const REACH: usize = 8;

lists::sets! {
    "data/nouns.txt":
    /// What may be a verb of the mind or a noun, as it is written.
    EITHER = "or verb";
    /// Words that stand for people, before such a verb.
    SOME = "some";
}

/// Reads a noun as a verb where the words before it are a source in the plural and those behind it a clause, which has the only
/// finite verb.
pub(super) fn by_misread(sentence: &Sentence, at: usize) -> Option<Clause> {
    let token = &sentence.tokens[at];
    if token.upos == Upos::Verb || !EITHER.contains(token.lower.as_str()) {
        return None;
    }
    let breaks =
        |i: &usize| matches!(sentence.tokens[*i].text.as_str(), "," | ";" | "and" | "but" | "But" | "And");
    let start = (0..at).rfind(breaks).map_or(0, |i| i + 1);
    let last = at.checked_sub(1).filter(|&last| last >= start && at - start <= REACH)?;
    let verbless = (start..at).all(|i| !matches!(sentence.tokens[i].upos, Upos::Verb | Upos::Aux));
    let that = sentence.tokens.get(at + 1).is_some_and(|next| opens_clause(&next.lower));
    let clause = (at + 2..sentence.tokens.len()).any(|i| is_finite(sentence, i));
    if !verbless || !that || !clause || !is_several(sentence, start, last) {
        return None;
    }
    let content = trimmed(sentence, at + 1..sentence.tokens.len())?;
    Some(Clause { source: Some(start..at), cue: at..at + 1, content, act: Act::Mind })
}

/// Whether a word may begin a clause right behind a verb.
fn opens_clause(lower: &str) -> bool {
    matches!(
        lower,
        "that" | "the" | "it" | "he" | "she" | "they" | "this" | "his" | "her" | "its" | "their" | "there"
    )
}

/// Whether words are for several: “some”, “many pilots”, “plenty of people in the trade”.
fn is_several(sentence: &Sentence, start: usize, last: usize) -> bool {
    let (first, last) = (&sentence.tokens[start], &sentence.tokens[last]);
    let plural = last.upos == Upos::Noun && last.lower.ends_with('s') && last.lower != last.lemma;
    SOME.contains(first.lower.as_str()) || plural
}
