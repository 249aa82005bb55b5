//! What somebody did, won or got for the so-manieth time: “her 20th goal of the season”, “the century, his fourth for the club”.

use super::whose::who;
use crate::english::grammar::is_noun;
use crate::english::{Sentence, Upos};
use crate::facts::quantities::context::{word, word_before};
use crate::facts::{Facts, Quantity, QuantityKind, Referent};
use crate::span::Span;

/// So many words behind the ordinal tell of what row it is.
const REACH: usize = 6;

/// Which of a row of somebody’s own something is.
pub(crate) struct Nth {
    /// Whose row it is.
    pub(crate) who: Referent,
    /// The place in it.
    pub(crate) number: f64,
    /// What is counted, in dictionary form, where the ordinal has a noun.
    pub(crate) noun: Option<String>,
    /// What narrows the row: `season` of “her 20th goal of the season”.
    pub(crate) row: Vec<String>,
    /// The words that tell it.
    pub(crate) place: Span,
}

/// All of them, in text order.
pub(crate) fn nth(facts: &Facts) -> Vec<Nth> {
    facts.quantities().iter().filter_map(|quantity| read(facts, quantity)).collect()
}

fn read(facts: &Facts, quantity: &Quantity) -> Option<Nth> {
    let number = quantity.number().filter(|_| quantity.kind == QuantityKind::Ordinal)?;
    let index = quantity.place.sentence;
    let sentence = &facts.sentences()[index];
    let (start, end) = (quantity.place.words.start, quantity.place.words.end);
    let whose = match word_before(sentence, start) {
        "his" | "her" => start - 1,
        "'s" | "’s" => start.checked_sub(2)?,
        _ => return None,
    };
    let nouns = (end..end + REACH).take_while(|&at| sentence.tokens.get(at).is_some_and(is_noun));
    let last = nouns.last();
    let noun = last.map(|at| sentence.tokens[at].lemma.clone());
    let behind = last.map_or(end, |at| at + 1);
    let (row, until) = row(sentence, behind);
    // “His third” alone may be of anything.
    let who = who(facts, index, whose).filter(|_| !row.is_empty())?;
    let place = sentence.span_of(start..until);
    Some(Nth { who, number, noun, row, place })
}

/// The nouns of the phrase that begins at a word with “of”, “for”, “on” or “in”, and where it ends.
fn row(sentence: &Sentence, at: usize) -> (Vec<String>, usize) {
    if !matches!(word(sentence, at), "of" | "for" | "on" | "in") {
        return (Vec::new(), at);
    }
    let is_of_phrase = |at: &usize| {
        let token = sentence.tokens.get(*at);
        token.is_some_and(|token| matches!(token.upos, Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn))
    };
    let phrase: Vec<usize> = (at + 1..at + 1 + REACH).take_while(is_of_phrase).collect();
    let nouns = phrase.iter().map(|&at| &sentence.tokens[at]).filter(|token| is_noun(token));
    let row = nouns.map(|token| token.lemma.to_lowercase()).collect();
    (row, phrase.last().map_or(at, |last| last + 1))
}
