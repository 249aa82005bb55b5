//! The numbers that count those who came to harm.

use crate::english::lexicon::numbers::VAGUE;
use crate::english::{Rel, Sentence, Upos};

/// The number on a noun, or the noun itself where it is one: “20 civilians”, “20”, “dozens of civilians”.
pub(in crate::facts) fn number(sentence: &Sentence, noun: usize) -> Option<usize> {
    if is_number(sentence, noun) {
        return Some(noun);
    }
    let on =
        sentence.children(noun).find(|&i| sentence.tokens[i].rel == Rel::Nummod && is_number(sentence, i));
    on.or_else(|| sentence.children(noun).find(|&i| is_number(sentence, i) && i < noun))
}

/// A number word or figure, but neither a year, nor one or two, which are mostly people whom the story tells of.
pub(in crate::facts) fn is_number(sentence: &Sentence, at: usize) -> bool {
    let token = &sentence.tokens[at];
    // “forty-one”
    let is_hyphened = || at.checked_sub(1).is_some_and(|before| sentence.tokens[before].text == "-");
    let is_few = || matches!(token.lower.as_str(), "one" | "1" | "two" | "2") && !is_hyphened();
    let is_figure = || token.upos == Upos::Num && !token.lower.contains([':', '-', '/']) && !is_few();
    VAGUE.contains(token.lower.as_str()) || is_figure() && !is_year(&token.lower)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1500..2100).contains(&year))
}
