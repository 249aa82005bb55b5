//! Sentences that give the items of an enumeration in turn: “First, …”, “The second reason is …”.

use crate::english::lexicon::numbers;
use crate::english::{Sentence, Upos};

/// Which place in an enumeration a sentence takes by its first words: “First, …”, “The second reason is …”, but not
/// “Second British champion”.
pub(crate) fn turn(sentence: &Sentence, last: usize) -> Option<usize> {
    let article = usize::from(sentence.tokens[0].lower == "the");
    let word = sentence.tokens.get(article)?.lower.as_str();
    let next = sentence.tokens.get(article + 1);
    let set_off = next.is_some_and(|next| matches!(next.text.as_str(), "," | ":" | "—" | "–" | "is" | "was"));
    let goes_on = next.is_some_and(|next| matches!(next.upos, Upos::Aux | Upos::Pron | Upos::Det));
    match numbers::place(word) {
        Some(place) => (article == 1 || set_off || goes_on || word.ends_with("ly")).then_some(place),
        None => {
            (last > 0 && article == 0 && matches!(word, "finally" | "lastly" | "last")).then_some(last + 1)
        }
    }
}

/// Whether “The first part” behind “five parts” has their noun, or none: not “The first check” behind “seven bathrooms”.
pub(crate) fn is_turn_of(sentence: &Sentence, noun: &str) -> bool {
    let tokens = &sentence.tokens;
    let own = tokens.iter().skip(2).take(3).find(|token| token.upos != Upos::Adj);
    tokens[0].lower != "the" || own.is_none_or(|own| own.upos != Upos::Noun || own.lemma == noun)
}
