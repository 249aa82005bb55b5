//! Somebody with a name, called by a noun that says somebody did it.

use std::ops::Range;

use super::case::{is_held_or_charged, is_pending, on_trial};
use crate::english::{grammar, lists};
use crate::facts::{EntityId, EntityKind, Facts, Placed, SentenceId};
use crate::rules::voices::has_source;

lists::sets! {
    "../data/guilt.txt":
    /// Nouns that say somebody did it.
    GUILTY = "guilty";
    /// Words before them that leave it open, or say that it is settled.
    HEDGED = "hedged";
    /// By which somebody gets a name.
    NAMING = "naming";
    /// Words of a search for somebody of whom nobody knows who it is.
    SEARCHING = "searching";
}

/// “The rapist, Guy Fern,”, “named the murderer as John Reed”, “the killer has been identified as Eric Dunn”: the noun, and who it is.
pub(super) fn named(facts: &Facts, index: SentenceId, noun: usize) -> Option<(Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    let start = guilty(sentence, noun)?;
    if let Some(who) = named_as(facts, index, noun) {
        let pending = facts.sentences().iter().any(is_pending) || is_held_or_charged(facts, who);
        return pending.then_some((start..noun + 1, who));
    }
    let who = beside(facts, index, noun)?;
    is_held_or_charged(facts, who).then_some((start..noun + 1, who))
}

/// “The embezzler kept the stamp”, in a story of a trial without a verdict: the noun, and the one person who stands trial.
pub(super) fn called(facts: &Facts, index: SentenceId, noun: usize) -> Option<(Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    let start = guilty(sentence, noun)?;
    // Of “the killer” for whom police look nobody knows who it is.
    let sought = sentence.tokens.iter().any(|token| SEARCHING.contains(token.lower.as_str()));
    let named = facts.mentions_in(index).iter().any(|it| facts.entity(it.entity).kind == EntityKind::Person);
    let acts = grammar::is_subject(&sentence.tokens[noun]) || grammar::is_owner(&sentence.tokens[noun]);
    if sought || named && !acts || !acts && !grammar::is_definite(sentence, noun) {
        return None;
    }
    let first = on_trial(facts)?;
    (!has_source(facts, sentence.span_of(noun..noun + 1))).then_some((start..noun + 1, first))
}

/// Where the phrase of such a noun begins, of somebody known and without a word that leaves it open.
fn guilty(sentence: &Placed, noun: usize) -> Option<usize> {
    let token = &sentence.tokens[noun];
    if !grammar::is_noun(token) || !GUILTY.contains(token.lemma.as_str()) || grammar::is_in_compound(token) {
        return None;
    }
    let known = grammar::has_determiner(sentence, noun, &["the"]) || grammar::is_owned(sentence, noun);
    let start = grammar::noun_phrase(sentence, noun).start.min(noun);
    let hedged = sentence.tokens[start..noun].iter().any(|token| HEDGED.contains(token.lower.as_str()));
    let several = token.lower != token.lemma;
    (known && !hedged && !several).then_some(start)
}

/// Who gets the name: “named the murderer as John Reed”, “the killer has been identified as Eric Dunn”.
fn named_as(facts: &Facts, index: SentenceId, noun: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[index];
    let joins = |at: usize| matches!(sentence.tokens[at].lower.as_str(), "as" | ",");
    let is_naming = |at: usize| NAMING.contains(sentence.tokens[at].lemma.as_str());
    let verb = sentence.ancestors(noun).chain(sentence.children(noun)).find(|&at| is_naming(at))?;
    let of_it =
        |start: usize| start > noun && start > 0 && joins(start - 1) && (start > verb || start <= noun + 3);
    let mut names = facts.mentions_in(index).iter().filter(|it| of_it(it.place.words.start));
    person(facts, names.find(|it| facts.entity(it.entity).kind == EntityKind::Person)?.entity)
}

/// Whose name stands right beside the noun: “the fraudster Tom Hedge”, “her attacker, Dale Hopper,”, “Rex Lyle, the arsonist,”.
fn beside(facts: &Facts, index: SentenceId, noun: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[index];
    let comma = sentence.tokens.get(noun + 1).is_some_and(|next| next.text == ",");
    let first = noun + 1 + usize::from(comma);
    let mut apposed: Vec<usize> = grammar::apposed(sentence, noun).collect();
    apposed.push(first);
    let is_it = |at: &usize| {
        let mention = facts.mentions_in(index).iter().find(|it| it.place.words.contains(at))?;
        person(facts, mention.entity)
    };
    apposed.iter().find_map(is_it)
}

fn person(facts: &Facts, who: EntityId) -> Option<EntityId> {
    (facts.entity(who).kind == EntityKind::Person).then_some(who)
}
