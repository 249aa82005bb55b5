//! Which word a time dates: the verb, its subject, or the noun that it stands on.

use super::families::LASTING;
use crate::english::{Rel, Upos};
use crate::facts::{Facts, Placed, Time, TimeId, TimeKind};

/// Words right before a time by which it bounds what it stands on, or counts from it.
const BOUNDS: [&str; 9] = ["since", "until", "till", "by", "from", "to", "after", "before", "for"];

/// The words that a time dates, as far as the sentence tells.
pub(super) fn dated(facts: &Facts, id: TimeId) -> Vec<usize> {
    let time = &facts.times()[id];
    if !matches!(time.kind, TimeKind::Date | TimeKind::Time) || time.period.is_none() {
        return Vec::new();
    }
    let sentence = &facts.sentences()[time.place.sentence];
    let mut found = Vec::new();
    for event in facts.events_in(time.place.sentence).iter().filter(|event| event.time == Some(id)) {
        let word = event.place.words.start;
        found.push(word);
        if LASTING.contains(sentence.tokens[word].lemma.as_str()) {
            found.extend(subject(sentence, word));
        }
    }
    found.extend(noun(sentence, time));
    found.sort_unstable();
    found.dedup();
    found
}

/// The subject of a verb; of a relative clause the noun that it is of.
fn subject(sentence: &Placed, verb: usize) -> Option<usize> {
    let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass])?;
    let relative = sentence.tokens[verb].rel == Rel::AclRelcl
        && matches!(sentence.tokens[subject].lower.as_str(), "which" | "that");
    if relative { sentence.tokens[verb].head } else { Some(subject) }
}

/// The noun that a time stands on: “the 2019 listing”, “Sunday’s quake”, “the fire of 1985”, “the wedding was on 2 February”.
fn noun(sentence: &Placed, time: &Time) -> Option<usize> {
    let words = &time.place.words;
    let outside = |&word: &usize| sentence.tokens[word].head.is_none_or(|head| !words.contains(&head));
    let top = words.clone().find(outside)?;
    let before = words.start.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    if BOUNDS.contains(&before) {
        return None;
    }
    let is_noun = |&at: &usize| sentence.tokens[at].upos == Upos::Noun && !words.contains(&at);
    // “The sinking, in April 2021, cost two lives”: whatever the parse hangs it on.
    let is_led = matches!(before, "in" | "on");
    let lead = words.start.checked_sub(1 + usize::from(is_led));
    if let Some(comma) = lead.filter(|&at| at > 0 && sentence.tokens[at].text == ",") {
        let behind = sentence.tokens.get(words.end).map_or("", |token| token.text.as_str());
        if is_noun(&(comma - 1)) && matches!(behind, "," | "." | ";") {
            return Some(comma - 1);
        }
    }
    let on = sentence.tokens[top].head.filter(is_noun);
    on.or_else(|| {
        let is_copula = sentence.child(top, &[Rel::Cop]).is_some();
        sentence.child(top, &[Rel::Nsubj]).filter(|_| is_copula).filter(is_noun)
    })
}
