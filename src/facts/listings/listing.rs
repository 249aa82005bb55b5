//! Lists in running text: how many items there are, where that is beyond doubt.

use std::ops::Range;

use crate::english::gazetteer::{self, PlaceKind};
use crate::english::lists;
use crate::english::{Rel, Sentence, Token, Upos};

lists::sets! {
    "data/partial.txt":
    /// Words that make a list partial, or an item more than one.
    PARTIAL = "listed";
    /// Words with which an item begins that is more than one.
    SEVERAL = "beginning";
}

/// The items of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listing {
    /// From the first item to the last, as words of the sentence.
    pub(crate) words: Range<usize>,
    /// How many.
    pub(crate) items: usize,
    /// Whether they are names of places, of which one may only explain another: “Paris, Texas”.
    pub(crate) places: bool,
    /// Whether each of them is a name.
    pub(crate) names: bool,
}

/// Counts the items of the list that fills some words of a sentence, or none where it is open to doubt.
pub(crate) fn read(sentence: &Sentence, words: Range<usize>) -> Option<Listing> {
    let words = trimmed(sentence, words);
    let tokens = sentence.tokens.get(words.clone())?;
    if tokens.iter().any(|token| PARTIAL.contains(token.lower.as_str())) {
        return None;
    }
    let semicolons = tokens.iter().any(|token| token.text == ";");
    let items = divide(tokens, semicolons)?;
    if !items.iter().all(|item| is_item(item, semicolons)) {
        return None;
    }
    let names = items.iter().filter(|item| is_name(item)).count();
    // “Ann Lee, a nurse, and Bo Diaz”: a description is no item.
    let one_kind = semicolons || names == 0 || names == items.len();
    let places =
        !semicolons && tokens.iter().any(Token::is_place) && !items.iter().all(|item| is_country(item));
    one_kind.then_some(Listing { words, items: items.len(), places, names: names == items.len() })
}

/// The two or more items of a list, at its semicolons or else at its commas, and at the “and” before the last.
fn divide(tokens: &[Token], semicolons: bool) -> Option<Vec<&[Token]>> {
    let separator = if semicolons { ";" } else { "," };
    let segments = tokens.split(|token| token.text == separator);
    let mut items: Vec<&[Token]> = segments.filter(|segment| semicolons || !is_age(segment)).collect();
    let last = items.pop()?;
    if items.iter().any(|item| !semicolons && item.iter().any(is_coordinator)) {
        // “Ann and Bo Lee, Cy Ross”: a couple or two people?
        return None;
    }
    let coordinators: Vec<usize> = (0..last.len()).filter(|&i| is_coordinator(&last[i])).collect();
    match coordinators.as_slice() {
        [0] => items.push(&last[1..]),
        [] if items.len() >= 2 => items.push(last),
        [0, ..] if semicolons => items.push(&last[1..]),
        [at] if !semicolons => items.extend([&last[..*at], &last[at + 1..]]),
        _ => return None,
    }
    (items.len() >= 2).then_some(items)
}

/// Without the marks at the ends.
fn trimmed(sentence: &Sentence, mut words: Range<usize>) -> Range<usize> {
    let is_mark = |i: usize| sentence.tokens.get(i).is_none_or(|token| token.upos == Upos::Punct);
    while words.start < words.end && is_mark(words.end - 1) {
        words.end -= 1;
    }
    while words.start < words.end && is_mark(words.start) {
        words.start += 1;
    }
    words
}

fn is_coordinator(token: &Token) -> bool {
    matches!(token.lower.as_str(), "and" | "or" | "&")
}

fn is_age(item: &[Token]) -> bool {
    matches!(item, [one] if one.upos == Upos::Num)
}

/// Whether a segment names somebody or something, and does not describe it: “a Democrat”, “Spain leading”.
fn is_name(item: &[Token]) -> bool {
    let describes = |token: &Token| token.upos == Upos::Verb;
    let article = item.first().is_some_and(|token| matches!(token.lower.as_str(), "a" | "an"));
    !article
        && !item.iter().any(describes)
        && item.iter().any(|token| token.upos == Upos::Propn || token.name.is_some())
}

/// Whether a segment is the name of a country, which explains no other name beside it.
fn is_country(item: &[Token]) -> bool {
    let name: Vec<&str> = item.iter().map(|token| token.text.as_str()).collect();
    gazetteer::place(&name.join(" ")).is_some_and(|place| place.kind == PlaceKind::Country)
}

/// Whether a segment can be one item: between semicolons anything, between commas a phrase without a clause, a number or a mark
/// of its own.
fn is_item(item: &[Token], semicolons: bool) -> bool {
    /// So many words an item between commas has at most.
    const LONGEST: usize = 8;
    let is_pronoun = matches!(item, [one] if one.upos == Upos::Pron);
    let is_several = item.first().is_some_and(|token| SEVERAL.contains(token.lower.as_str()));
    if is_pronoun || is_several || item.iter().all(|token| token.upos == Upos::Punct) {
        return false;
    }
    // “The trouble taken to hide it”: what follows a participle behind a noun is told of the noun.
    let own =
        item.iter().position(|token| token.rel == Rel::Acl).filter(|&at| at > 1 && begins_with_article(item));
    let clause = &item[..own.unwrap_or(item.len())];
    let is_short = item.len() <= LONGEST && !clause.iter().any(is_of_clause);
    semicolons || is_short && !item.iter().any(is_stray)
}

fn begins_with_article(item: &[Token]) -> bool {
    matches!(item[0].lower.as_str(), "the" | "a" | "an")
}

/// Whether a token is the verb of a clause. “Running” and “a broken lamp” are none.
fn is_of_clause(token: &Token) -> bool {
    match token.upos {
        Upos::Aux => true,
        Upos::Verb => !token.lower.ends_with("ing") && !matches!(token.rel, Rel::Amod | Rel::Compound),
        _ => false,
    }
}

/// Whether a token stands in no short item: an interjection, a conjunction, a number, a mark.
fn is_stray(token: &Token) -> bool {
    matches!(token.upos, Upos::Intj | Upos::Sconj | Upos::Num)
        || matches!(token.text.as_str(), ":" | "—" | "–" | "(" | ")" | "“" | "”" | "\"" | "?" | "!")
}
