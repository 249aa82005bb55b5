//! Deaths that a turn of phrase tells: “was found dead”, “passed away”, “lost her life”, “did not survive”,
//! “was honored posthumously”.

use super::death::{AGAIN, Death};
use super::nouns::place_of;
use crate::english::grammar::{is_passive, subject_of};
use crate::facts::{EntityId, EntityKind, Facts, Placed, SentenceId};

/// All of them.
pub(super) fn told(facts: &Facts) -> Vec<Death> {
    let mut found = Vec::new();
    for (number, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part.is_running()) {
        let is_doubted = sentence.tokens.iter().any(|token| AGAIN.contains(token.lower.as_str()));
        for word in 0..sentence.tokens.len() {
            let Some(last) = phrase(sentence, word).filter(|_| !is_doubted) else { continue };
            let Some(who) = whose(facts, number, sentence, word) else { continue };
            let place = place_of(sentence, number, word, last);
            if !facts.is_quoted(place.span) {
                let event = facts.event_at(number, word).cloned();
                found.push(Death { who, place, event });
            }
        }
    }
    found
}

/// Where a turn of phrase ends that begins with a word.
fn phrase(sentence: &Placed, word: usize) -> Option<usize> {
    /// So many words may stand in between.
    const BETWEEN: usize = 4;
    let token = &sentence.tokens[word];
    if token.lower == "posthumously" {
        let is_given = token.head.is_some_and(|verb| is_passive(sentence, verb));
        return is_given.then_some(word);
    }
    let ends: &[&str] = match token.lemma.as_str() {
        "find" | "pronounce" | "declare" | "name" => &["dead"],
        "pass" => &["away"],
        "lose" => &["life"],
        "not" => &["survive"],
        _ => return None,
    };
    let behind = sentence.tokens.iter().enumerate().skip(word + 1).take(BETWEEN);
    behind.filter(|(_, token)| ends.contains(&token.lower.as_str())).map(|(at, _)| at).next()
}

/// Of whom: the subject, or the only person of the sentence.
fn whose(facts: &Facts, number: SentenceId, sentence: &Placed, word: usize) -> Option<EntityId> {
    let is_person = |id: &EntityId| facts.entity(*id).kind == EntityKind::Person;
    let verb = if matches!(sentence.tokens[word].lower.as_str(), "not" | "posthumously") {
        sentence.tokens[word].head?
    } else {
        word
    };
    let subject = subject_of(sentence, verb).and_then(|at| facts.meant_at(sentence.span_of(at..at + 1)));
    let named: Vec<EntityId> =
        facts.mentions_in(number).iter().map(|it| it.entity).filter(is_person).collect();
    let sole = || named.first().copied().filter(|first| named.iter().all(|it| it == first));
    subject.map(|it| it.entity).filter(is_person).or_else(sole)
}
