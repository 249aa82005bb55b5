//! Names of display copy for which the story has none that is spelled alike, but one that may be meant.

use std::collections::BTreeSet;

use super::super::near::words;
use crate::english::gazetteer;
use crate::facts::{EntityKind, Facts, Mention, Placed};
use crate::span::Span;

/// The name of the story that may be meant: one that shares a word with it, or, of a place, the first where the story begins.
pub(super) fn other(
    facts: &Facts,
    mention: &Mention,
    own: &[String],
    told: &BTreeSet<String>,
    others: &[&Mention],
) -> Option<Span> {
    shares_a_word(facts, mention, own, told, others).or_else(|| place_of_lead(facts, mention, own, others))
}

/// “Mercy Health” over a story of “Trinity Health”: a name of as many words, of which one is the same.
fn shares_a_word(
    facts: &Facts,
    mention: &Mention,
    own: &[String],
    told: &BTreeSet<String>,
    others: &[&Mention],
) -> Option<Span> {
    let shown = display_words(facts);
    let kind = |mention: &Mention| facts.entity(mention.entity).kind;
    let is_other = |other: &&&Mention| {
        let name = words(facts.words(other.place.span));
        let same = own.iter().filter(|word| name.contains(word)).count();
        let is_new = name.iter().any(|word| !own.contains(word) && !shown.contains(word));
        // A family shares its last name, and nobody a first name with those above the story.
        let is_person = [kind(other), kind(mention)].contains(&EntityKind::Person);
        let is_kind = !is_person || kind(other) == kind(mention) && name.first() == own.first();
        name.len() == own.len() && same > 0 && is_new && is_kind
    };
    let is_whole = own.len() > 1 && own.iter().any(|word| told.contains(word));
    others.iter().filter(|_| is_whole).find(is_other).map(|it| it.place.span)
}

/// The place where the story begins, of a place of which it has no word, nor of its people.
fn place_of_lead(facts: &Facts, mention: &Mention, own: &[String], others: &[&Mention]) -> Option<Span> {
    let is_place = |it: &Mention| {
        facts.entity(it.entity).kind == EntityKind::Place || gazetteer::is_place(facts.words(it.place.span))
    };
    let known = gazetteer::place(facts.words(mention.place.span)).filter(|_| is_place(mention))?;
    let of = |it: &Mention| gazetteer::place(facts.words(it.place.span));
    let is_wide = |it: gazetteer::Place| it.kind != gazetteer::PlaceKind::City;
    let is_within = || others.iter().any(|it| of(it).is_some_and(|it| it.country == known.country));
    if own.len() > 2 || tells_of_its_people(facts, known.country) || is_wide(known) && is_within() {
        return None;
    }
    let shown = display_words(facts);
    let is_new = |it: &&&Mention| words(facts.words(it.place.span)).iter().all(|word| !shown.contains(word));
    let lead = others.iter().filter(|it| facts.text.is_lead(it.place.sentence) && is_place(it));
    let is_as_wide = |it: &&&Mention| of(it).is_some_and(|it| is_wide(it) == is_wide(known));
    let mut lead =
        lead.filter(is_new).filter(is_as_wide).filter(|it| !are_of_one_country(facts, mention, it));
    lead.next().map(|it| it.place.span)
}

/// Whether the story speaks of the people or things of the country that a name is: “France” over a story of a French court.
pub(super) fn is_told_by_its_people(facts: &Facts, mention: &Mention) -> bool {
    let known = gazetteer::place(facts.words(mention.place.span));
    known.is_some_and(|it| it.kind == gazetteer::PlaceKind::Country && tells_of_its_people(facts, it.country))
}

/// Whether the story speaks of the people or things of a country.
fn tells_of_its_people(facts: &Facts, country: &str) -> bool {
    let has =
        |sentence: &Placed| sentence.tokens.iter().any(|it| gazetteer::demonym(&it.text) == Some(country));
    facts.sentences().iter().any(|it| !it.part.is_display() && has(it))
}

/// The words of headline and summary.
fn display_words(facts: &Facts) -> BTreeSet<String> {
    let shown = facts.draft().paragraphs.iter().filter(|it| it.part.is_display());
    shown.flat_map(|it| words(it.prose.text())).collect()
}

/// Whether one place lies in the other, as far as the gazetteer tells.
pub(super) fn are_of_one_country(facts: &Facts, one: &Mention, other: &Mention) -> bool {
    use gazetteer::PlaceKind::{Country, State};
    let of = |mention: &Mention| gazetteer::place(facts.words(mention.place.span));
    match (of(one), of(other)) {
        (Some(one), Some(other)) => {
            let wide = |kind| matches!(kind, Country | State);
            one.country == other.country && (wide(one.kind) || wide(other.kind))
        }
        // What the gazetteer does not have may lie in what it has.
        (None, None) => true,
        (Some(known), None) | (None, Some(known)) => !matches!(known.kind, gazetteer::PlaceKind::City),
    }
}
