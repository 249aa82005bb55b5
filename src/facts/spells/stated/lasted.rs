//! “The lockout lasted nine months.”

use crate::english::Rel;
use crate::english::grammar::{possessor, verb_over};
use crate::english::lists;
use crate::facts::Facts;
use crate::facts::ids::TimeId;
use crate::facts::spells::kinds;
use crate::facts::spells::length::{Form, Length, is_apart, is_of_one};
use crate::facts::spells::now::is_present;
use crate::facts::spells::who::Who;

lists::sets! {
    "../data/stated.txt":
    /// Verbs whose subject lasts.
    LASTING = "lasting";
}

/// The state that a length is the whole of, by its verb.
pub(super) fn lasted(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let verb = verb_over(sentence, time.place.words.start)?;
    let lemma = sentence.tokens[verb].lemma.as_str();
    if verb > time.place.words.start || !LASTING.contains(lemma) || is_apart(sentence, &time.place.words) {
        return None;
    }
    let subject = sentence.child(verb, &[Rel::Nsubj])?;
    let token = &sentence.tokens[subject];
    let who = Who::at(facts, at, subject);
    let kinds = kinds::named(&who.noun);
    // “took nine months” and “held for nine months” are said of much else.
    let is_state = !kinds.is_empty() || matches!(lemma, "last" | "rage" | "drag" | "endure");
    (is_of_one(token) && is_state && !kinds::is_awarded(&token.lemma)).then(|| Length {
        time: index,
        sentence: at,
        form: Form::Lasted,
        noun: who.noun.clone(),
        kinds,
        whose: possessor(sentence, subject).map(|owner| Who::at(facts, at, owner)).into_iter().collect(),
        places: Vec::new(),
        lasts: is_present(sentence, verb),
    })
}
