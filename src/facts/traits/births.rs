//! Where somebody was born: “born in Wick”, “her native Thurso”, “from Tulsa, where he was born”.

use std::collections::BTreeSet;
use std::ops::Range;

use super::told::{Told, Trait};
use super::words::{of_story, person_at, person_or_main, sole};
use crate::english::gazetteer::{self, PlaceKind};
use crate::english::grammar::{possessor, subject_of};
use crate::english::{Rel, fold};
use crate::facts::{Entity, EntityId, EntityKind, Facts, Placed, SentenceId};

/// Where the draft says that people were born.
pub(super) fn told(facts: &Facts) -> Vec<Told> {
    let mut found = Vec::new();
    for (number, sentence) in of_story(facts) {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let read = match token.lower.as_str() {
                "born" => born(facts, number, sentence, word),
                "native" => native(facts, number, sentence, word),
                "birth" => birth(facts, number, sentence, word),
                _ => None,
            };
            let told = read.filter(|(_, words)| !words.is_empty());
            found.extend(told.map(|(who, words)| {
                let from = words.iter().copied().min().unwrap_or(word).min(word);
                let to = words.iter().copied().max().unwrap_or(word).max(word) + 1;
                let names = words.iter().map(|&at| fold(&sentence.tokens[at].text)).collect();
                Told { who, what: Trait::Birth(names), place: sentence.place(number, from..to) }
            }));
        }
    }
    found.retain(|it| !facts.is_given(it.place.span));
    found
}

/// Whether nobody was born in both: no name is of both, and each has a name that is none of a country or a state.
pub(super) fn are_apart(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let is_town = |name: &String| {
        let mut capital = name.clone();
        capital.get_mut(..1).map(str::make_ascii_uppercase);
        let kind = gazetteer::place(&capital).map(|it| it.kind);
        !matches!(kind, Some(PlaceKind::Country | PlaceKind::State))
    };
    one.is_disjoint(other) && one.iter().any(is_town) && other.iter().any(is_town)
}

/// Who, and the words of the place.
type Read = (EntityId, Vec<usize>);

fn born(facts: &Facts, number: SentenceId, sentence: &Placed, born: usize) -> Option<Read> {
    let token = &sentence.tokens[born];
    let described = || token.head.filter(|_| matches!(token.rel, Rel::Acl | Rel::AclRelcl));
    let above = || token.head.and_then(|head| subject_of(sentence, head));
    let who = [subject_of(sentence, born), described(), above()]
        .into_iter()
        .flatten()
        .find_map(|at| person_or_main(facts, number, at).or_else(|| apposed(facts, number, sentence, at)));
    // “She was born Morag Sinclair in Wick”
    let who = named_at_birth(facts, number, sentence, born).or(who)?;
    // “Tulsa, Oklahoma, where he was born”
    let place = sentence.tokens[..born].iter().rposition(|token| token.lower == "where");
    if let Some(at) = place.filter(|&at| born - at <= 5) {
        return Some((who, names_before(sentence, at)));
    }
    let mut words = Vec::new();
    let mut is_place = false;
    for at in born + 1..sentence.tokens.len() {
        let lower = sentence.tokens[at].lower.as_str();
        if matches!(lower, "in" | "at" | "near" | "on") {
            is_place = true;
        } else if matches!(lower, "," | "." | ";" | "and" | "to" | "but" | "as" | "who" | "of") {
            break;
        } else if is_place && is_name(facts, number, sentence, at) {
            words.push(at);
        }
    }
    Some((who, words))
}

/// The person of the draft who bears the given name that stands behind “born”.
fn named_at_birth(facts: &Facts, number: SentenceId, sentence: &Placed, born: usize) -> Option<EntityId> {
    let given = sentence.tokens.get(born + 1).filter(|_| is_name(facts, number, sentence, born + 1))?;
    let is_own = |(_, entity): &(EntityId, &Entity)| {
        let is_person = entity.kind == EntityKind::Person && entity.mentions.len() > 1;
        is_person && entity.name.split(' ').next() == Some(given.text.as_str())
    };
    let mut bearers = facts.entities().with_ids().filter(is_own);
    let first = bearers.next()?;
    bearers.next().is_none().then_some(first.0)
}

/// The person beside a noun: “the poet Nuala Keane”.
fn apposed(facts: &Facts, number: SentenceId, sentence: &Placed, noun: usize) -> Option<EntityId> {
    let mut beside =
        sentence.children(noun).filter(|&at| matches!(sentence.tokens[at].rel, Rel::Appos | Rel::Flat));
    beside.find_map(|at| person_at(facts, number, at))
}

/// “Her native Thurso”, “a native of Wick”
fn native(facts: &Facts, number: SentenceId, sentence: &Placed, native: usize) -> Option<Read> {
    let is_of = sentence.tokens.get(native + 1)?.lower == "of";
    let from = native + 1 + usize::from(is_of);
    let words: Vec<usize> =
        (from..sentence.tokens.len()).take_while(|&at| is_name(facts, number, sentence, at)).collect();
    let town = *words.first()?;
    let owner = possessor(sentence, town).or_else(|| possessor(sentence, *words.last()?));
    let who = match owner {
        Some(owner) => person_or_main(facts, number, owner)?,
        None if is_of => sole(facts, number)?,
        None => return None,
    };
    Some((who, words))
}

/// “Galway, the city of her birth”
fn birth(facts: &Facts, number: SentenceId, sentence: &Placed, birth: usize) -> Option<Read> {
    let owner = possessor(sentence, birth)?;
    let of = (birth.saturating_sub(3)..birth).find(|&at| sentence.tokens[at].lower == "of")?;
    let town = of.checked_sub(1).filter(|&at| {
        matches!(sentence.tokens[at].lemma.as_str(), "city" | "town" | "village" | "place" | "island")
    })?;
    let who = person_or_main(facts, number, owner)?;
    Some((who, names_before(sentence, town.checked_sub(1)?)))
}

/// The names before a word, over commas: “Tulsa, Oklahoma,”.
fn names_before(sentence: &Placed, word: usize) -> Vec<usize> {
    let is_capital = |at: usize| sentence.tokens[at].text.starts_with(char::is_uppercase);
    let is_part = |&at: &usize| is_capital(at) || sentence.tokens[at].text == ",";
    let words: Range<usize> =
        (0..word).rev().take_while(is_part).last().map_or(word..word, |first| first..word);
    words.filter(|&at| is_capital(at)).collect()
}

/// Whether a word is one of a name that is no time.
fn is_name(facts: &Facts, number: SentenceId, sentence: &Placed, at: usize) -> bool {
    sentence.tokens[at].text.starts_with(char::is_uppercase) && !facts.is_in_time(number, at)
}
