//! Happenings with their dates, by family: a wider likeness than that of events, for what is likely only.

mod dating;
mod families;
mod pairs;

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use self::families::Family;
use crate::english::Upos;
use crate::english::grammar::{Standing, is_definite};
use crate::english::lexicon::further::{ANOTHER_EVENT, TOLD_ANEW};
use crate::facts::{EntityId, Event, Facts, Place, TimeId};

pub(crate) use self::pairs::Retold;

/// A place that tells of a happening and its date.
#[derive(Clone, Debug)]
pub(crate) struct Occasion {
    /// The word for it.
    pub(crate) place: Place,
    pub(crate) family: Family,
    pub(crate) time: TimeId,
    /// The word in dictionary form.
    lemma: String,
    /// Whether a noun tells it.
    is_noun: bool,
    /// “The blaze”, “Tuesday’s derailment”, “it struck”: what the reader has met.
    is_known: bool,
    /// The names of those who take part.
    names: Vec<EntityId>,
    /// The nouns of what takes part, in dictionary form, where the draft names none.
    nouns: Vec<String>,
}

/// The pairs of places that are likely to tell of one happening and give it two dates, in text order; read once.
pub(crate) fn retold(facts: &Facts) -> Arc<Vec<Retold>> {
    facts.asked(|facts| {
        let mut by_family: BTreeMap<Family, Vec<Occasion>> = BTreeMap::new();
        for occasion in facts.times().ids().flat_map(|time| read(facts, time)) {
            by_family.entry(occasion.family).or_default().push(occasion);
        }
        pairs::find(facts, by_family)
    })
}

/// What a time dates.
fn read(facts: &Facts, time: TimeId) -> Vec<Occasion> {
    let at = facts.times()[time].place.sentence;
    let sentence = &facts.sentences()[at];
    // “The second shed”: a second one of things, not of what happens.
    let is_anew = |lemma: &str| TOLD_ANEW.contains(lemma) && lemma != "second";
    if sentence.tokens.iter().any(|token| is_anew(&token.lemma))
        || facts.is_in_table(facts.times()[time].place.span)
    {
        return Vec::new();
    }
    let mut found = Vec::new();
    for word in dating::dated(facts, time) {
        let token = &sentence.tokens[word];
        let event = facts.event_at(at, word);
        let is_noun = token.upos == Upos::Noun;
        // “Fires”, “deaths”: several of them.
        let is_several = is_noun && token.lower != token.lemma && !is_definite(sentence, word);
        let is_further =
            sentence.children(word).any(|at| ANOTHER_EVENT.contains(&*sentence.tokens[at].lower));
        if is_several || is_further || event.is_some_and(|it| it.negated || it.standing == Standing::Denied) {
            continue;
        }
        let families =
            if is_noun { families::of_noun(&token.lemma) } else { families::of_verb(sentence, word) };
        let (names, nouns) = parties(facts, event, word, sentence);
        let is_known = if is_noun {
            is_definite(sentence, word) || time_before(facts, time, word)
        } else {
            event.is_some_and(|event| {
                event.theme().iter().any(|it| it.known && it.entity.is_none() && !it.person)
            })
        };
        found.extend(families.iter().map(|&family| Occasion {
            place: sentence.place(at, word..word + 1),
            family,
            time,
            lemma: token.lemma.clone(),
            is_noun,
            is_known,
            names: names.clone(),
            nouns: nouns.clone(),
        }));
    }
    found
}

/// “Tuesday’s derailment”, “the 2019 listing”: the time stands before the noun.
fn time_before(facts: &Facts, time: TimeId, noun: usize) -> bool {
    facts.times()[time].place.words.end <= noun
}

/// The names and nouns of those who take part; of a noun that is no event, those in its phrase.
fn parties(
    facts: &Facts,
    event: Option<&Event>,
    word: usize,
    sentence: &crate::facts::Placed,
) -> (Vec<EntityId>, Vec<String>) {
    let mut names = FxHashSet::default();
    let mut nouns = Vec::new();
    if let Some(event) = event {
        for party in event.participants() {
            match party.entity {
                Some(entity) => drop(names.insert(entity)),
                None if party.only_here.is_none() => nouns.push(party.noun.to_string()),
                None => {}
            }
        }
    } else {
        let span = sentence.span_of(crate::english::grammar::noun_phrase(sentence, word));
        let mentions = facts.mentions_between(span.start, span.end).iter();
        names.extend(mentions.map(|mention| mention.entity));
    }
    let mut names: Vec<EntityId> = names.into_iter().collect();
    names.sort_unstable();
    (names, nouns)
}
