//! A whole and the list of its parts: “nine people, six adults and three children”.

pub(crate) mod divided;
mod kinds;
mod list;

use std::ops::Range;

use self::list::List;
use crate::english::lexicon::nouns;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Interval, Quantity, QuantityKind};

/// A whole with the parts listed behind it.
pub(crate) struct Listed<'a> {
    pub(crate) whole: &'a Quantity,
    /// The words of the list.
    pub(crate) words: Range<usize>,
    /// What the parts may make.
    pub(crate) sum: Interval,
    /// The same, reckoned from the numbers as printed.
    pub(crate) printed: f64,
    /// Whether the parts are all there is: not of “includes”.
    pub(crate) complete: bool,
    /// Whether nothing but a colon or a dash says that they are its parts: “six animals: three dogs, two cats and a parrot”.
    pub(crate) by_colon: bool,
}

/// The parts listed behind a number.
pub(crate) fn behind<'a>(facts: &'a Facts, whole: &'a Quantity) -> Option<Listed<'a>> {
    let sentence = &facts.sentences()[whole.place.sentence];
    let money = whole.kind == QuantityKind::Money;
    let counts = whole.kind == QuantityKind::Cardinal && whole.bound == Bound::Exact;
    let noun = if money { None } else { Some(noun_of(sentence, whole)?) };
    let at = phrase_end(sentence, whole);
    let opens = sentence.tokens.get(at)?;
    let mark = opens.text.as_str();
    if is_item(facts, sentence, whole) {
        return None;
    }
    let complete = opens.lemma != "include";
    let lists = matches!(opens.lemma.as_str(), "include" | "comprise");
    let dash = list::is_dash(sentence, at);
    if !(money || counts) || !lists && !dash && !matches!(mark, "," | ":" | "(") {
        return None;
    }
    let mut list = List::new(facts, sentence, whole, noun, mark);
    let mut end = at + 1;
    loop {
        end = list.part(end)?;
        match word(sentence, end) {
            "," if word(sentence, end + 1) == "and" && list.begins(end + 2) => end += 2,
            "," | "and" if list.begins(end + 1) => end += 1,
            _ => break,
        }
    }
    let fits = is_closed(mark, dash, word(sentence, end)) && list.parts >= 2;
    let (sum, printed, by_colon) = (list.sum, list.printed, list.by_colon);
    fits.then_some(Listed { whole, words: at + 1..end, sum, printed, complete, by_colon })
}

/// Whether a word ends the list that a mark opens.
fn is_closed(mark: &str, is_dash: bool, close: &str) -> bool {
    match mark {
        "(" => close == ")",
        _ if is_dash => close == mark || matches!(close, "" | "."),
        "," => matches!(close, "" | "." | "," | ";"),
        _ => matches!(close, "" | "." | ";"),
    }
}

/// Whether a number is itself an item of a list, since another counted item stands before it and a comma; and one has no parts.
fn is_item(facts: &Facts, sentence: &Sentence, whole: &Quantity) -> bool {
    let start = whole.place.words.start;
    let all = facts.quantities_in(whole.place.sentence);
    let behind_another = || {
        let mut before = all.iter().take_while(|it| it.place.words.end < start);
        before.any(|it| it.kind == whole.kind && phrase_end(sentence, it) + 1 == start)
    };
    let single = whole.kind == QuantityKind::Cardinal && whole.number().is_some_and(|value| value <= 1.0);
    single || start.checked_sub(1).is_some_and(|at| word(sentence, at) == ",") && behind_another()
}

/// The noun of the people or things that a whole counts, for a body of people “person”.
fn noun_of<'a>(sentence: &'a Sentence, whole: &'a Quantity) -> Option<&'a str> {
    let start = whole.place.words.start;
    let body = || start >= 2 && nouns::is_counted_body(&sentence.tokens[start - 2].lemma);
    match &whole.of {
        // “The 12 dead”
        Some(of) if sentence.tokens[of.head].upos == Upos::Adj => Some("person"),
        Some(of) => (of.head >= whole.place.words.end).then_some(of.lemma.as_str()),
        None => (word(sentence, start.checked_sub(1)?) == "of" && body()).then_some("person"),
    }
}

/// Where the phrase of a number ends: behind its noun, of “the 12-member jury” the jury.
fn phrase_end(sentence: &Sentence, whole: &Quantity) -> usize {
    let end = whole.place.words.end;
    let Some(noun) = whole.of.as_ref().map(|of| of.head).filter(|&head| head >= end) else { return end };
    let token = &sentence.tokens[noun];
    let hyphened = token.rel == Rel::Compound && word(sentence, noun - 1) == "-";
    let described = token.head.filter(|&head| hyphened && head == noun + 1);
    described.unwrap_or(noun) + 1
}
