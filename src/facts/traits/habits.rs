//! What somebody never does, or cannot: “never learned to drive”, “never married”, “cannot swim”.

use std::collections::BTreeSet;

use super::told::{Told, Trait};
use super::words::{main_person, of_story, person_or_main, sole, tells_change};
use crate::english::grammar::{is_verb, subject};
use crate::english::{Rel, lists};
use crate::facts::{EntityId, Event, Facts, Placed, SentenceId};

lists::sets! {
    "data/habits.txt":
    /// Verbs, in dictionary form, of what somebody does in life or never does.
    HABITS = "habits";
    /// Verbs between “never” and what is never done.
    LEARNING = "learning";
    /// Words that set a time to “never”.
    BOUNDED = "bounded";
}

/// What the draft says that people never do, and that they do it.
pub(super) fn told(facts: &Facts) -> Vec<Told> {
    let mut found: Vec<Told> =
        of_story(facts).filter_map(|(number, sentence)| never(facts, number, sentence)).collect();
    let denied: BTreeSet<String> = found.iter().filter_map(|it| of_habit(&it.what)).collect();
    if !denied.is_empty() {
        found.extend(facts.events().iter().filter_map(|event| done(facts, event, &denied)));
    }
    found.retain(|it| !facts.is_given(it.place.span));
    found
}

fn of_habit(what: &Trait) -> Option<String> {
    match what {
        Trait::Habit(lemma, _) => Some(lemma.clone()),
        _ => None,
    }
}

/// “Having never learned to drive”, “who never married”
fn never(facts: &Facts, number: SentenceId, sentence: &Placed) -> Option<Told> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let not = |at: usize| {
        let is_able = at > 0 && matches!(lower(at - 1), "can" | "ca" | "could");
        lower(at) == "never" || matches!(lower(at), "not" | "n't") && is_able
    };
    let at = (0..sentence.tokens.len()).find(|&at| not(at))?;
    if sentence.tokens.iter().any(|token| BOUNDED.contains(token.lower.as_str())) || tells_change(sentence) {
        return None;
    }
    let over = sentence.tokens[at].head.filter(|&verb| verb > at && is_verb(&sentence.tokens[verb]))?;
    let is_learning = LEARNING.contains(sentence.tokens[over].lemma.as_str());
    let learned = || sentence.child(over, &[Rel::Xcomp]);
    let verb = if is_learning { learned()? } else { over };
    let lemma = &sentence.tokens[verb].lemma;
    let with = [Rel::Obj, Rel::Obl, Rel::Xcomp, Rel::Ccomp, Rel::Iobj];
    let is_bare = sentence.child(verb, &with).is_none();
    if !HABITS.contains(lemma.as_str()) || !is_bare {
        return None;
    }
    let who = who(facts, number, sentence, over)?;
    let what = Trait::Habit(lemma.clone(), true);
    Some(Told { who, what, place: sentence.place(number, at..verb + 1) })
}

/// Of whom it is said: the subject, or the only one of whom the sentence speaks.
fn who(facts: &Facts, number: SentenceId, sentence: &Placed, verb: usize) -> Option<EntityId> {
    let named = subject(sentence, verb).and_then(|at| person_or_main(facts, number, at));
    let of_sentence = || {
        let root = sentence.tokens.iter().position(|token| token.rel == Rel::Root)?;
        person_or_main(facts, number, subject(sentence, root)?)
    };
    named.or_else(|| sole(facts, number)).or_else(of_sentence).or_else(|| main_person(facts))
}

/// “He drove himself to meet them”
fn done(facts: &Facts, event: &Event, denied: &BTreeSet<String>) -> Option<Told> {
    let sentence = &facts.sentences()[event.place.sentence];
    let verb = event.place.words.start;
    let lemma = &sentence.tokens[verb].lemma;
    if !denied.contains(lemma)
        || !event.is_told()
        || event.is_noun
        || !event.patients.is_empty() && has_rider(event)
    {
        return None;
    }
    let [agent] = &event.agents[..] else { return None };
    let who = agent.entity.or_else(|| person_or_main(facts, event.place.sentence, agent.head))?;
    let what = Trait::Habit(lemma.clone(), false);
    Some(Told { who, what, place: event.place.clone() })
}

/// “He drove the firm into the ground”: what is done to something known may be meant otherwise.
fn has_rider(event: &Event) -> bool {
    event.patients.iter().any(|it| it.known && !it.person)
}
