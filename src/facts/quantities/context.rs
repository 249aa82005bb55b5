//! The words around a quantity that say what part it plays: “rose *to a record* 250 *from last year’s* 200”.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Quantity;
use crate::english::{Rel, Sentence, Upos, lists};

static FILE: &str = include_str!("data/leads.txt");
static BOUNDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::set(FILE, "bound"));
static LEADS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::set(FILE, "lead"));

/// So many words lead up to a number at most: “an upwardly revised seasonal peak of about”.
const LONGEST_LEAD: usize = 7;

/// Where the words begin that lead up to a quantity and say how exact it is: “about”, “more than”.
pub(crate) fn bound_start(sentence: &Sentence, quantity: &Quantity) -> usize {
    start(sentence, quantity.place.words.start, |word| BOUNDS.contains(word))
}

/// Where the words begin that lead up to a quantity and may stand between it and its preposition.
pub(in crate::facts) fn lead_start(sentence: &Sentence, quantity: &Quantity) -> usize {
    start(sentence, quantity.place.words.start, |word| BOUNDS.contains(word) || LEADS.contains(word))
}

fn start(sentence: &Sentence, at: usize, leads: impl Fn(&str) -> bool) -> usize {
    let before = sentence.tokens[..at].iter().rev().take(LONGEST_LEAD);
    at - before.take_while(|token| leads(&token.lower)).count()
}

/// Whether the words of a stretch belong to one phrase: no clause and no quotation begins or ends in it.
pub(in crate::facts) fn is_one_phrase(sentence: &Sentence, start: usize, end: usize, longest: usize) -> bool {
    start <= end
        && end - start <= longest
        && sentence.tokens[start..end].iter().all(|token| {
            let participle = matches!(token.rel, Rel::Acl | Rel::Amod | Rel::Case);
            let verb = matches!(token.upos, Upos::Verb | Upos::Aux) && !participle;
            !verb && !matches!(token.text.as_str(), ";" | ":" | "“" | "”" | "\"" | "." | "?" | "!")
        })
}

/// The word at a place in lower case, nothing where there is none.
pub(crate) fn word(sentence: &Sentence, at: usize) -> &str {
    sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
}

/// The word before a place in lower case.
pub(in crate::facts) fn word_before(sentence: &Sentence, at: usize) -> &str {
    at.checked_sub(1).map_or("", |before| word(sentence, before))
}
