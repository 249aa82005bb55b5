//! Ages right beside a name: “Ann Cole, 45,”, “the 45-year-old teacher Ann Cole”, “Ann Cole, a 45-year-old teacher”.

use super::years::{closes, noun_of};
use crate::english::lexicon::names::FAMILY;
use crate::english::{Rel, Sentence, Token, Upos, gazetteer};
use crate::facts::{Mention, Placed, Quantity};

/// “Ann Cole, 45,” “Ann Cole (45)” “Cole, aged 45,”
pub(super) fn behind(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let (end, at) = (mention.place.words.end, age.place.words.start);
    let between = || sentence.tokens[end..at].iter().map(|token| token.lower.as_str());
    end < at
        && at <= end + 3
        && between().next().is_some_and(|first| matches!(first, "," | "("))
        && between().all(|word| matches!(word, "," | "(" | "aged" | "age" | "who" | "is" | "now"))
        && closes(sentence, age)
        && !is_of_relative(sentence, mention)
}

/// “45-year-old Ann Cole”, “the 45-year-old teacher Ann Cole”.
pub(super) fn before(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let (end, at) = (age.place.words.end, mention.place.words.start);
    let is_compound = age.place.words.len() > 1;
    is_compound
        && end <= at
        && at <= end + 3
        && !is_of_then(sentence, age)
        && (end..at).all(|word| describes_bearer(sentence, mention, word))
}

/// “The then-45-year-old teacher”
fn is_of_then(sentence: &Placed, age: &Quantity) -> bool {
    let mut before = sentence.tokens[..age.place.words.start].iter().rev();
    before.find(|token| token.upos != Upos::Punct).is_some_and(|token| token.lower == "then")
}

/// Whether a word before a name says who bears it, and not whose relative that is: “teacher” in “the teacher Ann Cole”.
fn describes_bearer(sentence: &Placed, mention: &Mention, word: usize) -> bool {
    let token = &sentence.tokens[word];
    if !matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj) || FAMILY.contains(token.lower.as_str()) {
        return false;
    }
    let words = &mention.place.words;
    let is_apposed = |at: usize| {
        let name = &sentence.tokens[at];
        name.head == Some(word) && matches!(name.rel, Rel::Appos | Rel::Flat)
    };
    words.clone().any(is_apposed) || sentence.ancestors(word).take(2).any(|above| words.contains(&above))
}

/// “Ann Cole, a 45-year-old teacher”
pub(super) fn apposed(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let words = &mention.place.words;
    let first = age.place.words.start;
    first > words.end
        && sentence.tokens.get(words.end).is_some_and(|token| token.text == ",")
        && sentence.tokens[words.end + 1..first].iter().all(|token| token.upos == Upos::Det)
        && described(sentence, age).is_some_and(|noun| {
            let token = &sentence.tokens[noun];
            token.rel == Rel::Appos
                && token.head.is_some_and(|head| words.contains(&head))
                && !FAMILY.contains(token.lower.as_str())
        })
}

/// Whether the name only says whose relative somebody is: in “Mia, daughter of Ann Cole, 12,” the age is Mia’s.
fn is_of_relative(sentence: &Sentence, mention: &Mention) -> bool {
    let before = |back: usize| mention.place.words.start.checked_sub(back).map(|at| &sentence.tokens[at]);
    before(1).is_some_and(|token| token.lower == "of")
        && before(2).is_some_and(|token| FAMILY.contains(token.lower.as_str()))
}

/// The noun that an age describes, or what the people of a country are called: “a 45-year-old Dane”.
fn described(sentence: &Placed, age: &Quantity) -> Option<usize> {
    let native = age.place.words.end;
    let demonym = |token: &Token| token.upos != Upos::Adj && gazetteer::demonym(&token.text).is_some();
    // “Ann Cole, a 45-year-old from Hull”
    let last = age.place.words.end - 1;
    let own = Some(last).filter(|&at| age.place.words.len() > 1 && sentence.tokens[at].rel == Rel::Appos);
    noun_of(sentence, age)
        .or(own)
        .or_else(|| sentence.tokens.get(native).filter(|token| demonym(token)).map(|_| native))
}
