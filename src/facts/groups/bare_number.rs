//! What a number is that no noun follows: a word of a name, half of a compound, or those whom it counts.

use std::ops::Range;

use crate::english::grammar::is_definite_before_number;
use crate::english::lexicon::further::REST;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::Quantity;

/// Prepositions of a time of day, or of a difference: “returned by six”, “rose by five”.
const HOUR: [&str; 7] = ["at", "by", "until", "till", "past", "before", "after"];

/// Whether a number is part of a name or a title and counts nothing: “the Famous Five”, “Heaven 17”, “Fast & Furious 9”.
pub(crate) fn is_in_name(sentence: &Sentence, words: &Range<usize>) -> bool {
    let number = &sentence.tokens[words.start];
    let Some(before) = words.start.checked_sub(1).map(|at| &sentence.tokens[at]) else { return false };
    let has_capital = |token: &Token| token.text.starts_with(char::is_uppercase);
    if number.lower.starts_with(char::is_alphabetic) {
        return has_capital(before) && words.start > 1 && has_capital(number);
    }
    let is_behind_name = before.upos == Upos::Propn && has_capital(before);
    is_behind_name && before.head != Some(words.start) && number.rel != Rel::Nummod
}

/// “five-member”, “19-year-old”.
pub(super) fn is_joined_by_hyphen(sentence: &Sentence, words: &Range<usize>) -> bool {
    let glued = |i: usize| {
        sentence.tokens.get(i).is_some_and(|token| {
            token.text == "-" && i > 0 && sentence.tokens[i - 1].span.end == token.span.start
        })
    };
    glued(words.end) || words.start > 0 && glued(words.start - 1)
}

/// A number that stands for those it counts: “two were hurt”, “the other three”, “all six”.
pub(super) fn stands_alone(sentence: &Sentence, quantity: &Quantity) -> bool {
    let words = &quantity.place.words;
    let before = words.start.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    let next = sentence.tokens.get(words.end).map(|token| token.upos);
    let counts_next = matches!(next, Some(Upos::Noun | Upos::Propn | Upos::Num | Upos::Sym));
    if counts_next || HOUR.contains(&before) {
        return false;
    }
    let number = &sentence.tokens[words.end - 1];
    let is_known = is_definite_before_number(before);
    let is_before_verb = matches!(next, Some(Upos::Verb | Upos::Aux));
    // Years, prices, scores and the like are digits without a noun; people who stand for themselves are words,
    // or known.
    let is_of_people = is_known || REST.contains(before) || number.lower.chars().all(char::is_alphabetic);
    is_of_people && (is_argument(number) || is_known && is_before_verb)
}

/// Whether a word has a place of its own in the clause: its subject, an object, the noun of a preposition.
fn is_argument(token: &Token) -> bool {
    matches!(
        token.rel,
        Rel::Nsubj
            | Rel::NsubjPass
            | Rel::Obj
            | Rel::Obl
            | Rel::OblAgent
            | Rel::Conj
            | Rel::Nmod
            | Rel::Appos
            | Rel::Root
            | Rel::Det
    )
}
