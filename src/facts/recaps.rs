//! Tolls that a story only recalls, of an event that its reader has met already.

use crate::english::grammar::{self, own_subject};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::{Claim, Facts, SentenceId};

/// So many sentences a story takes to say what it is about.
const LEAD: usize = 4;
/// So many sentences a reader keeps in mind.
const NEAR: usize = 4;

/// Whether a toll stands there in passing: “the bombings killed 250 people”, “after two crashes killed 300”.
pub(crate) fn is_recap(facts: &Facts, claim: &Claim) -> bool {
    let index = claim.place.sentence;
    if index == facts.story_start() {
        return false;
    }
    let sentence = &facts.sentences()[index];
    let mut verbs = claim.place.words.clone().filter(|&i| sentence.tokens[i].upos == Upos::Verb);
    is_only_described(facts, claim)
        || verbs.any(|verb| {
            let verb = first_of_event(sentence, verb);
            let subject = sentence.child(verb, &[Rel::Nsubj]);
            is_after(sentence, verb) || subject.is_some_and(|event| is_met(facts, index, event))
        })
}

/// Whether a toll stands far into a story that does not begin with one, in a clause that only describes: “the raid that killed 12”.
fn is_only_described(facts: &Facts, claim: &Claim) -> bool {
    let sentence = &facts.sentences()[claim.place.sentence];
    let end_of_lead = facts.story_start().forward(LEAD);
    let mut tolls = facts.claims().iter().filter(|it| it.toll.is_some());
    let begins_with_toll = tolls.next().is_some_and(|it| it.place.sentence < end_of_lead);
    let is_main = |verb: usize| matches!(sentence.tokens[verb].rel, Rel::Root | Rel::Conj | Rel::Parataxis);
    let mut verbs = claim.place.words.clone().filter(|&i| sentence.tokens[i].upos == Upos::Verb);
    claim.place.sentence >= end_of_lead && !begins_with_toll && !verbs.any(is_main)
}

/// The verb that tells of an event first: “killed” of “the bombing killed 253 people and injured 5,000”.
fn first_of_event(sentence: &Sentence, verb: usize) -> usize {
    let token = &sentence.tokens[verb];
    let shares = token.rel == Rel::Conj && own_subject(sentence, verb).is_none();
    token.head.filter(|_| shares).unwrap_or(verb)
}

/// Whether a verb tells what came before something else: “a day after a bomber killed five”.
fn is_after(sentence: &Sentence, verb: usize) -> bool {
    let is_word = |at: usize| matches!(sentence.tokens[at].lower.as_str(), "after" | "since");
    let before =
        own_subject(sentence, verb).and_then(|subject| sentence.subtree(subject).start.checked_sub(1));
    before.is_some_and(is_word) || sentence.child(verb, &[Rel::Mark]).is_some_and(is_word)
}

/// Whether a noun tells of an event as one that the reader has met. “The sinking” right behind “the ferry capsized” is the story’s
/// own; “the bombings in Nairobi” are recalled.
fn is_met(facts: &Facts, index: SentenceId, event: usize) -> bool {
    let sentence = &facts.sentences()[index];
    let determiner = sentence.child(event, &[Rel::Det]).map(|det| sentence.tokens[det].lower.as_str());
    let lemma = &sentence.tokens[event].lemma;
    let is_known = matches!(determiner, Some("the" | "those" | "these")) && lemma != "toll";
    let is_past_lead = index >= facts.story_start().forward(LEAD);
    is_known
        && (is_past_lead || grammar::is_narrowed(sentence, event) && !is_told_before(facts, index, lemma))
}

/// Whether a sentence before has the noun: then the draft itself has told of it.
fn is_told_before(facts: &Facts, index: SentenceId, lemma: &str) -> bool {
    let before = &facts.sentences()[index.back(NEAR).up_to(index)];
    before.iter().any(|sentence| sentence.tokens.iter().any(|token| token.lemma == lemma))
}
