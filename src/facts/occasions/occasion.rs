//! A place that tells of a happening and its date, and who takes part.

use rustc_hash::FxHashSet;

use super::dating;
use super::families::{self, Family};
use crate::english::Upos;
use crate::english::grammar::{self, Standing, is_definite};
use crate::english::lexicon::further::{ANOTHER_EVENT, TOLD_ANEW};
use crate::facts::{EntityId, Event, Facts, Place, Placed, TimeId};

/// A place that tells of a happening and its date.
#[derive(Clone, Debug)]
pub(crate) struct Occasion {
    /// The word for it.
    pub(crate) place: Place,
    pub(crate) family: Family,
    pub(crate) time: TimeId,
    /// The word in dictionary form.
    pub(super) lemma: String,
    /// Whether a noun tells it.
    pub(super) is_noun: bool,
    /// “The blaze”, “Tuesday’s derailment”, “it struck”: what the reader has met.
    pub(super) is_known: bool,
    /// The names of those who take part.
    pub(super) names: Vec<EntityId>,
    /// The nouns of what takes part, in dictionary form, where the draft names none.
    pub(super) nouns: Vec<String>,
}

impl Occasion {
    /// Whether a noun takes up what the reader has met.
    pub(super) fn takes_up(&self) -> bool {
        self.is_known && self.is_noun
    }
}

/// What a time dates.
pub(super) fn read(facts: &Facts, time: TimeId) -> Vec<Occasion> {
    let at = facts.times()[time].place.sentence;
    let sentence = &facts.sentences()[at];
    // “The second shed”: a second one of things, not of what happens.
    let is_anew = |lemma: &str| TOLD_ANEW.contains(lemma) && lemma != "second";
    let tells_anew = sentence.tokens.iter().any(|token| is_anew(&token.lemma));
    if tells_anew || facts.is_in_table(facts.times()[time].place.span) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for word in dating::dated(facts, time) {
        let token = &sentence.tokens[word];
        let event = facts.event_at(at, word);
        let is_noun = token.upos == Upos::Noun;
        if is_of_others(sentence, word) || event.is_some_and(is_untrue) {
            continue;
        }
        let families =
            if is_noun { families::of_noun(&token.lemma) } else { families::of_verb(sentence, word) };
        let (names, nouns) = parties(facts, event, word, sentence);
        let is_known = if is_noun {
            is_definite(sentence, word) || time_before(facts, time, word)
        } else {
            event.is_some_and(is_of_known)
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

/// “Fires”, “deaths”, “another fire”: several of them, or a further one.
fn is_of_others(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_plural = token.upos == Upos::Noun && token.lower != token.lemma;
    let is_further = sentence.children(word).any(|at| ANOTHER_EVENT.contains(&*sentence.tokens[at].lower));
    is_further || is_plural && !is_definite(sentence, word)
}

/// Whether it is said that there was none.
fn is_untrue(event: &Event) -> bool {
    event.negated || event.standing == Standing::Denied
}

/// Whether it happens to a thing that the reader has met: “it struck”.
fn is_of_known(event: &Event) -> bool {
    event.theme().iter().any(|it| it.known && it.entity.is_none() && !it.person)
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
    sentence: &Placed,
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
        let span = sentence.span_of(grammar::noun_phrase(sentence, word));
        let mentions = facts.mentions_between(span.start, span.end).iter();
        names.extend(mentions.map(|mention| mention.entity));
    }
    let mut names: Vec<EntityId> = names.into_iter().collect();
    names.sort_unstable();
    (names, nouns)
}
