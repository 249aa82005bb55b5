//! When a verb says that something happens.

use crate::english::lexicon::modality;
use crate::english::{Rel, Sentence, Upos};

/// Auxiliaries of the future.
const WILL: [&str; 4] = ["will", "'ll", "wo", "shall"];

/// When a verb says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// “ruled”, “was sentenced”
    Past,
    /// “will rule”, “is set to rule”
    Future,
    /// Any other: “would rule”, “had ruled”, “to rule”, “rules”.
    Other,
}

/// The tense of a verb; a verb that shares the auxiliary of another has its tense.
pub(crate) fn tense(sentence: &Sentence, verb: usize) -> Tense {
    let token = &sentence.tokens[verb];
    let lower = |i: usize| sentence.tokens[i].lower.as_str();
    let auxiliaries: Vec<&str> = sentence
        .children(verb)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop))
        .map(lower)
        .collect();
    let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass, Rel::Expl]);
    if auxiliaries.iter().any(|word| WILL.contains(word)) {
        // “will have ruled”
        return if auxiliaries.contains(&"have") { Tense::Other } else { Tense::Future };
    }
    // “is due to open”, where the parse takes “due to” for one word
    let is_due = sentence.children(verb).any(|i| sentence.tokens[i].rel == Rel::Advmod && lower(i) == "due");
    if is_due && matches!(auxiliaries.as_slice(), ["is" | "are" | "'s" | "'re"]) {
        return Tense::Future;
    }
    let shares = token.rel == Rel::Conj && subject.is_none() && auxiliaries.is_empty();
    if let Some(head) = token.head.filter(|&head| shares && head < verb)
        && tense(sentence, head) == Tense::Future
    {
        return Tense::Future;
    }
    if let Some(mark) = sentence.child(verb, &[Rel::Mark])
        && lower(mark) == "to"
    {
        return if is_set(sentence, verb) { Tense::Future } else { Tense::Other };
    }
    let is_finite = subject.is_some() || shares;
    let is_past_form = token.upos == Upos::Verb
        && token.lower != token.lemma
        && !token.lower.ends_with("ing")
        && !(token.lower.ends_with('s') && token.lower.starts_with(&token.lemma));
    let is_past = match auxiliaries.as_slice() {
        [] => is_past_form && is_finite && !matches!(token.rel, Rel::Acl | Rel::Amod),
        ["was" | "were"] => is_past_form,
        ["did"] | ["did", "n't"] => true,
        _ => false,
    };
    if is_past { Tense::Past } else { Tense::Other }
}

/// “is set to rule”, “are due to meet”
fn is_set(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let Some(head) = token.head.filter(|_| token.rel == Rel::Xcomp || token.rel == Rel::Advcl) else {
        return false;
    };
    let is_now = sentence.children(head).any(|i| {
        matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop)
            && matches!(sentence.tokens[i].lower.as_str(), "is" | "are" | "'s" | "'re" | "am")
    });
    is_now && modality::LOOKING_AHEAD.contains(sentence.tokens[head].lower.as_str())
}
