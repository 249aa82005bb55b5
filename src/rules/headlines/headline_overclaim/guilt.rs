//! “Accountant guilty” over an accountant who is to be tried.

use std::collections::BTreeSet;

use crate::english::grammar::is_noun;
use crate::facts::restated::Statement;
use crate::facts::{EntityId, EntityKind, Facts, Placed, SentenceId};
use crate::rules::Found;

/// Words that say that somebody was found to have done it.
const FOUND: [&str; 5] = ["guilty", "convict", "conviction", "admit", "confess"];
/// Words of a case that is still open.
const OPEN: [&str; 7] = ["charge", "trial", "try", "accuse", "plead", "deny", "indict"];
/// So many words before “guilty” stands who is.
const REACH: usize = 3;

/// Finds somebody whom display copy calls guilty while the story only tells of charges against them.
pub(super) fn check(facts: &Facts, statement: &Statement) -> Option<Found> {
    let sentence = &facts.sentences()[statement.place.sentence];
    let words = statement.place.words.clone();
    let guilty = words.into_iter().find(|&i| sentence.tokens[i].lower == "guilty")?;
    let is_not = guilty > 0 && matches!(sentence.tokens[guilty - 1].lower.as_str(), "not" | "n't");
    let before = (guilty.saturating_sub(REACH)..guilty).rev();
    let who = before.into_iter().find(|&i| is_noun(&sentence.tokens[i]))?;
    let noun = sentence.tokens[who].lemma.as_str();
    let told: Vec<SentenceId> = of(facts, noun);
    let has = |list: &[&str]| told.iter().any(|&id| says(&facts.sentences()[id], list));
    if is_not || told.is_empty() || has(&FOUND) || !has(&OPEN) {
        return None;
    }
    let other = told.into_iter().find(|&id| says(&facts.sentences()[id], &OPEN))?;
    let there = &facts.sentences()[other];
    let word = (0..there.tokens.len()).find(|&i| OPEN.contains(&there.tokens[i].lemma.as_str()))?;
    let (own, there) = (sentence.span_of(who..guilty + 1), there.span_of(word..word + 1));
    let line = facts.draft().line_in_words(there.start);
    let message = format!(
        "“{}” here, but the story tells only of a case: “{}” ({line}).",
        facts.words(own),
        facts.words(there)
    );
    Some(Found::new(own, message).related(there, format!("“{}”", facts.words(there))))
}

/// The sentences of the story that tell of somebody by a noun, each with the one behind it, and those that name whom the noun
/// stands beside.
fn of(facts: &Facts, noun: &str) -> Vec<SentenceId> {
    let story = |id: SentenceId| !facts.sentences()[id].part.is_display();
    let by_noun =
        facts.sentences().with_ids().filter(|(_, it)| it.tokens.iter().any(|token| token.lemma == noun));
    let by_noun: Vec<SentenceId> = by_noun.map(|(id, _)| id).filter(|&id| story(id)).collect();
    let named: BTreeSet<EntityId> = by_noun
        .iter()
        .flat_map(|&id| facts.people.mentions_in(id))
        .map(|it| it.entity)
        .filter(|&it| facts.entity(it).kind == EntityKind::Person)
        .collect();
    let by_name = facts.mentions().iter().filter(|it| named.contains(&it.entity)).map(|it| it.place.sentence);
    let mut all: BTreeSet<SentenceId> = by_name.filter(|&id| story(id)).collect();
    for id in by_noun {
        all.extend(facts.sentences().around(id, 0, 1));
    }
    all.into_iter().collect()
}

/// Whether a sentence has one of these words, and no “not” before it.
fn says(sentence: &Placed, list: &[&str]) -> bool {
    (0..sentence.tokens.len()).any(|i| {
        let is_not = i > 0 && matches!(sentence.tokens[i - 1].lower.as_str(), "not" | "n't" | "never");
        list.contains(&sentence.tokens[i].lemma.as_str()) && !is_not
    })
}
