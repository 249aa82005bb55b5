//! What is first, alone, or never was before: “the only woman to have sailed it”, “never before has”, “an all-time high”.

use std::ops::Range;

use super::said::is_said;
use crate::english::{grammar, lists};
use crate::facts::Placed;

lists::sets! {
    "../data/claims.txt":
    /// Nouns of matches and races, in which the first and the last are known.
    SPORT = "sport";
}
lists::phrases! {
    "../data/claims.txt":
    /// Turns of speech that rank by themselves, as they are written.
    TURNS = "turns";
}

/// Whether a sentence tells of matches and races.
pub(super) fn is_of_sport(sentence: &Placed) -> bool {
    sentence.tokens.iter().any(|token| SPORT.contains(token.lemma.as_str()))
}

/// The words that claim it from one on.
pub(super) fn claim(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    turn(sentence, word).or_else(|| only_to(sentence, word)).or_else(|| no_other(sentence, word))
}

/// “Never before has”, “hit an all-time high”, “is a first for Welsh broadcasting”
fn turn(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let stands = |phrase: &&&str| {
        phrase.starts_with(lower(word))
            && phrase.split(' ').enumerate().all(|(at, wanted)| lower(word + at) == wanted)
    };
    let phrase = TURNS.iter().find(stands)?;
    Some(word..word + phrase.split(' ').count())
}

/// “The only woman to have sailed round both poles”, “the first city to ban it”: whoever it is, somebody must have looked at all the
/// others.
fn only_to(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    /// So far behind the word the infinitive stands at most.
    const REACH: usize = 6;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let alone = matches!(lower(word + 1), "only" | "first" | "last") && matches!(lower(word), "the" | "'s");
    if !alone || !is_said(sentence, word) {
        return None;
    }
    let noun = (word + 2..sentence.tokens.len().min(word + REACH))
        .find(|&at| grammar::is_noun(&sentence.tokens[at]))?;
    let noun = grammar::head_of_compound(sentence, noun);
    let to = lower(noun + 1) == "to"
        && sentence
            .tokens
            .get(noun + 2)
            .is_some_and(|next| grammar::is_verb(next) || next.lower == "have" || next.lower == "be");
    let several = grammar::is_plural_noun(&sentence.tokens[noun]);
    let ever =
        matches!(lower(noun + 1), "ever" | "anywhere") || lower(noun + 1) == "of" && lower(noun + 2) == "its";
    (!several && (to || ever)).then_some(word..noun + 1)
}

/// “No other city in Canada has as many bridges”, “nowhere else is there so much”
fn no_other(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let none = lower(word) == "no" && lower(word + 1) == "other"
        || lower(word) == "nowhere" && lower(word + 1) == "else";
    let compared = (word + 2..sentence.tokens.len()).any(|at| {
        matches!(lower(at), "as" | "so" | "such" | "more" | "better")
            || lower(at).ends_with("er") && grammar::is_adjective(&sentence.tokens[at])
    });
    (none && compared).then_some(word..word + 2)
}
