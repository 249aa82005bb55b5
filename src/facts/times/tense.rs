//! Whether the clause around a time looks back or ahead, from the parse.

use std::ops::Range;

use super::meaning::Tense;
use crate::english::{Rel, Sentence, Upos};

/// Auxiliaries that speak of what is not yet.
const AHEAD: [&str; 14] = [
    "will", "'ll", "wo", "shall", "would", "'d", "may", "might", "can", "could", "should", "must", "ca",
    "ought",
];

/// Verbs whose present tense reports what was said.
const SPEECH: [&str; 8] = ["say", "tell", "report", "announce", "note", "add", "write", "claim"];

/// The tense of the verb that governs some words.
pub(super) fn of(sentence: &Sentence, words: Range<usize>) -> Tense {
    let top = words.clone().find(|&i| sentence.tokens[i].head.is_none_or(|head| !words.contains(&head)));
    let Some(top) = top else { return Tense::Open };
    // In “will sign a June agreement” the month belongs to the noun.
    let is_modifier = matches!(
        sentence.tokens[top].rel,
        Rel::Compound | Rel::Amod | Rel::Nummod | Rel::NmodPoss | Rel::NmodDesc
    );
    if is_modifier {
        return Tense::Open;
    }
    let is_verb = |&i: &usize| {
        sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop, Rel::Aux]).is_some()
    };
    sentence.ancestors(top).find(is_verb).map_or(Tense::Open, |verb| of_verb(sentence, verb))
}

fn of_verb(sentence: &Sentence, verb: usize) -> Tense {
    let token = &sentence.tokens[verb];
    let mut is_now = false;
    let mut has_auxiliary = false;
    for child in sentence.children(verb) {
        let word = &sentence.tokens[child];
        let lower = word.lower.as_str();
        match word.rel {
            Rel::Aux | Rel::AuxPass | Rel::Cop => {
                if AHEAD.contains(&lower) {
                    return Tense::Future;
                }
                has_auxiliary = true;
                is_now |= matches!(lower, "is" | "are" | "am" | "'re" | "'m" | "'s");
            }
            // “plans to meet”
            Rel::Mark if lower == "to" && word.upos == Upos::Part => return Tense::Future,
            _ => {}
        }
    }
    let is_progressive = is_now && token.lower.ends_with("ing");
    let is_present = token.upos == Upos::Verb
        && !has_auxiliary
        && token.lower.ends_with('s')
        && token.lemma != token.lower
        && !SPEECH.contains(&token.lemma.as_str());
    if is_progressive || is_present { Tense::Future } else { Tense::Past }
}
