//! “Was mayor for nine years”, “spent nine years in prison”.

use crate::english::grammar::verb_over;
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::ids::TimeId;
use crate::facts::spells::kinds::{self, Kinds};
use crate::facts::spells::length::{Form, Length, is_apart, is_compound};
use crate::facts::spells::now::is_perfect;
use crate::facts::spells::who::{places, whom};
use crate::facts::{Event, Facts, Time};

lists::sets! {
    "../data/stated.txt":
    /// Verbs whose object is a time that somebody passes in a state.
    PASSING = "passing";
}

/// The state in which somebody is for a length of time.
pub(super) fn held(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let spent = spent(sentence, time);
    let verb = spent.or_else(|| verb_over(sentence, time.place.words.start))?;
    if spent.is_none() && !is_adjunct(sentence, verb, time) || is_apart(sentence, &time.place.words) {
        return None;
    }
    let kinds = kinds_of(sentence, verb, time);
    let event = facts.events_in(at).iter().find(|event| event.place.words.start == verb);
    let is_told = !kinds.is_empty() && !is_denied(sentence, verb) && !is_granted(sentence, verb, event);
    is_told.then(|| Length {
        time: index,
        sentence: at,
        form: if spent.is_some() { Form::Named } else { Form::Held },
        noun: String::new(),
        kinds,
        whose: whom(facts, (at, verb), event),
        places: places(facts, event),
        lasts: is_perfect(sentence, verb),
    })
}

/// The verb of “the 27 years that he spent inside”.
fn spent(sentence: &Sentence, time: &Time) -> Option<usize> {
    let verb = sentence.child(time.place.words.end - 1, &[Rel::AclRelcl, Rel::Acl])?;
    matches!(sentence.tokens[verb].lemma.as_str(), "spend" | "serve").then_some(verb)
}

/// Whether a time says how long its verb went on: “for nine years”, “served nine years”.
fn is_adjunct(sentence: &Sentence, verb: usize, time: &Time) -> bool {
    let words = &time.place.words;
    let is_for = words.start.checked_sub(1).is_some_and(|before| sentence.tokens[before].lower == "for");
    let is_passed = PASSING.contains(sentence.tokens[verb].lemma.as_str()) && verb < words.start;
    is_for || is_passed && !is_compound(sentence, words.end)
}

/// The kinds of state that a verb tells, with the nouns below it: “has been in custody”.
fn kinds_of(sentence: &Sentence, verb: usize, time: &Time) -> Kinds {
    let lemma = |at: usize| sentence.tokens[at].lemma.as_str();
    let is_noun = |at: &usize| sentence.tokens[*at].upos == Upos::Noun && !time.place.words.contains(at);
    // The noun may stand where a verb would.
    let own = kinds::held(sentence, verb).or(kinds::named(lemma(verb)));
    let below = sentence.children(verb).filter(is_noun);
    let kinds = below.fold(own, |kinds, at| kinds.or(kinds::named(lemma(at))));
    post(sentence, verb).map_or(kinds, |post| kinds.or(kinds::posted(lemma(post))))
}

fn is_denied(sentence: &Sentence, verb: usize) -> bool {
    sentence.children(verb).any(|i| matches!(sentence.tokens[i].lower.as_str(), "not" | "n't" | "never"))
}

/// “banned for four years in June 2019”: so long it was to be, from then.
fn is_granted(sentence: &Sentence, verb: usize, event: Option<&Event>) -> bool {
    event.is_some_and(|event| event.time.is_some()) && !kinds::begun(sentence, verb).is_empty()
}

/// What somebody holds: “held the job for 45 years”, “a job he held for 45 years”.
fn post(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let described = token.head.filter(|_| token.rel == Rel::AclRelcl);
    let held =
        sentence.child(verb, &[Rel::Obj]).filter(|&at| sentence.tokens[at].upos == Upos::Noun).or(described);
    held.filter(|_| matches!(token.lemma.as_str(), "hold" | "keep" | "fill" | "occupy"))
}
