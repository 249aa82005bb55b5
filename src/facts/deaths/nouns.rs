//! Deaths that a noun tells: “the funeral of Beatrice Orr”, “the death of its owner, Vera Orr,”, “Orr’s widow”.

use super::death::{AGAIN, ATTEMPTED, DEADLY, Death};
use crate::english::Token;
use crate::english::grammar::{is_noun, possessor};
use crate::facts::{EntityKind, Event, Facts, Mention, Place, Placed, SentenceId};

/// All of them.
pub(super) fn told(facts: &Facts) -> Vec<Death> {
    let mut found = Vec::new();
    for (number, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part.is_running()) {
        let is_deadly = |&at: &usize| {
            let token = &sentence.tokens[at];
            is_noun(token) && token.lower == token.lemma && DEADLY.contains(token.lemma.as_str())
        };
        for noun in (0..sentence.tokens.len()).filter(is_deadly) {
            found.extend(of_noun(facts, number, sentence, noun));
        }
    }
    found
}

fn of_noun(facts: &Facts, number: SentenceId, sentence: &Placed, noun: usize) -> Option<Death> {
    /// So many words of title may stand before the name.
    const TITLE: usize = 4;
    let is_doubted = sentence
        .tokens
        .iter()
        .any(|token| AGAIN.contains(token.lower.as_str()) || ATTEMPTED.contains(token.lemma.as_str()));
    let person = |mention: &&Mention| facts.entity(mention.entity).kind == EntityKind::Person;
    let is_of = sentence.tokens.get(noun + 1).is_some_and(|token| token.lower == "of");
    let behind = || {
        let from = noun + 2;
        let mention =
            facts.mentions_in(number).iter().filter(person).find(|it| it.place.words.start >= from)?;
        let title = &sentence.tokens[from..mention.place.words.start];
        let joins = |token: &Token| token.lower.ends_with("’s") || token.lower == "and";
        (is_of && title.len() <= TITLE && !title.iter().any(joins)).then_some(mention)
    };
    let owner = || {
        let owner = possessor(sentence, noun)?;
        facts.mention_at(sentence.span_of(owner..owner + 1)).filter(person)
    };
    let mention = owner().or_else(behind)?;
    let next = sentence.tokens.get(mention.place.words.end).map_or("", |token| token.lower.as_str());
    let is_owner_of_other = mention.place.words.start > noun && matches!(next, "'s" | "’s" | "and");
    let words = noun.min(mention.place.words.start)..(noun + 1).max(mention.place.words.end);
    let place = sentence.place(number, words);
    let is_told = !is_doubted && !is_owner_of_other && !facts.is_quoted(place.span);
    is_told.then(|| Death { who: mention.entity, place, event: event(facts, number, noun) })
}

/// The event that the noun tells, for its time.
fn event(facts: &Facts, number: SentenceId, noun: usize) -> Option<Event> {
    facts.event_at(number, noun).cloned()
}

/// Words of a sentence from one to another.
pub(super) fn place_of(sentence: &Placed, number: SentenceId, from: usize, to: usize) -> Place {
    sentence.place(number, from.min(to)..from.max(to) + 1)
}
