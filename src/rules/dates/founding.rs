//! The beginning of what has an anniversary, where the draft tells it in another sentence: “started the works in 1926 … the golden
//! jubilee, in 1986”.

use super::dated;
use super::jubilees::{self, is_begun_by};
use crate::english::{Sentence, grammar, lists};
use crate::facts::entities::EntityId;
use crate::facts::events::same::is_further;
use crate::facts::{Event, Facts, SentenceId, Time};
use crate::finding::Level;

lists::sets! {
    "data/celebrations.txt":
    /// Verbs with which a firm, a club or a town begins.
    BODIES = "bodies";
    /// Words before an anniversary that was not kept.
    MISSED = "missed";
}

/// Whose anniversary it is.
enum Owner<'a> {
    Named(EntityId),
    Noun(&'a str),
    /// “The golden jubilee”: nothing says whose.
    Open,
}

/// The date of what is celebrated at a word, and how sure it is: elsewhere in the draft it is likely only, unless it is named.
pub(super) fn of(facts: &Facts, at: SentenceId, word: usize) -> Option<(&Time, Level)> {
    let told = jubilees::event(facts, at, word).map(|time| (time, Level::Warning));
    told.or_else(|| elsewhere(facts, at, word))
}

/// The date of the one beginning of what has the anniversary at a word, and whether the draft names it there.
fn elsewhere(facts: &Facts, at: SentenceId, word: usize) -> Option<(&Time, Level)> {
    let owner = owner(facts, at, word).filter(|_| !is_missed(&facts.sentences()[at], word))?;
    let begins = |event: &&Event| {
        let sentence = &facts.sentences()[event.place.sentence];
        is_begun_by(&sentence.tokens[event.place.words.start].lemma)
            && event.is_told()
            && !event.is_noun
            && !is_further(&facts.text, event)
    };
    let of_owner = |event: &&Event| {
        event.theme().iter().any(|theme| match owner {
            Owner::Named(id) => theme.entity == Some(id),
            Owner::Noun(noun) => *theme.noun == *noun,
            Owner::Open => !theme.person && is_of_body(facts, event),
        })
    };
    let all = facts.events().iter().filter(begins).filter(of_owner);
    let mut dates =
        all.filter_map(|event| dated::written(facts, event)).filter(|time| time.stated.year.is_some());
    let first = dates.next()?;
    let is_one = dates.all(|time| time.stated.year == first.stated.year);
    let level = if matches!(owner, Owner::Named(_)) { Level::Warning } else { Level::Information };
    is_one.then_some((first, level))
}

/// “Founded”, “started”: what a firm or a club begins with, where “built” and “opened” may be of any house.
fn is_of_body(facts: &Facts, event: &Event) -> bool {
    let verb = &facts.sentences()[event.place.sentence].tokens[event.place.words.start];
    BODIES.contains(verb.lemma.as_str())
}

/// “A year short of their golden wedding”: an anniversary that was not kept.
fn is_missed(sentence: &Sentence, word: usize) -> bool {
    sentence.tokens[word.saturating_sub(6)..word].iter().any(|token| MISSED.contains(token.lower.as_str()))
}

fn owner(facts: &Facts, at: SentenceId, word: usize) -> Option<Owner<'_>> {
    let sentence = &facts.sentences()[at];
    let of = sentence.tokens.get(word + 1).is_some_and(|next| matches!(next.lower.as_str(), "of" | "for"));
    if of {
        let noun = (word + 2..sentence.tokens.len().min(word + 9)).find(|&it| is_last(sentence, it))?;
        return Some(named(facts, at, noun));
    }
    if let Some(owner) = grammar::possessor(sentence, word) {
        let is_its = matches!(sentence.tokens[owner].lower.as_str(), "its" | "their");
        let verb = || grammar::verb_over(sentence, word);
        let whose = if is_its { grammar::subject(sentence, verb()?)? } else { owner };
        return (whose != word).then(|| named(facts, at, whose));
    }
    let before = |back: usize| word.checked_sub(back).map_or("", |it| sentence.tokens[it].lower.as_str());
    (before(1) == "the" || before(2) == "the").then_some(Owner::Open)
}

/// Whether a word ends a noun phrase.
fn is_last(sentence: &Sentence, word: usize) -> bool {
    grammar::is_nominal(sentence, word)
        && sentence.tokens.get(word + 1).is_none_or(|_| !grammar::is_nominal(sentence, word + 1))
}

fn named(facts: &Facts, at: SentenceId, word: usize) -> Owner<'_> {
    let sentence = &facts.sentences()[at];
    match facts.meant_at(sentence.span_of(word..word + 1)) {
        Some(mention) if sentence.tokens[word].text.starts_with(char::is_uppercase) => {
            Owner::Named(mention.entity)
        }
        _ => Owner::Noun(&sentence.tokens[word].lemma),
    }
}
