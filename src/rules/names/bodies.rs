//! Names of firms and other bodies in two spellings: “Brenmar Logistics” and “Brenmer”.

use std::collections::{BTreeMap, BTreeSet};

use super::near;
use super::spelled::{Name, Word, is_person, report};
use crate::english::{gazetteer, is_common};
use crate::facts::bearers;
use crate::facts::entities::fold;
use crate::facts::{EntityKind, Facts, Mention};
use crate::rules::Findings;

/// Shorter words are too near to too many others.
const LETTERS: usize = 5;

/// Marks the words that two names of one body spell in two ways.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    let names = names(facts);
    let mut by_word: BTreeMap<&str, Vec<&Name<'_>>> = BTreeMap::new();
    for name in &names {
        by_word.entry(&name.last.key).or_default().push(name);
    }
    for (x, y) in near::pairs(&by_word.keys().copied().collect()) {
        let (one, other) = (&by_word[x], &by_word[y]);
        if !near::is_plural(x, y) && is_one(facts, one, other) && !are_two(facts, one, other) {
            found.extend(report(facts, one, other, |name| &name.last));
        }
    }
}

/// The words that only one body bears: of full names each, and names of one word whatever the model takes them for.
fn names(facts: &Facts) -> Vec<Name<'_>> {
    let borne: BTreeSet<String> = facts
        .mentions()
        .iter()
        .filter(|it| is_person(facts, it) && is_told(facts, it))
        .flat_map(|it| facts.sentences()[it.place.sentence].tokens[it.place.words.clone()].iter())
        .map(|token| fold(&token.text))
        .collect();
    let named = |mention: &&Mention| {
        let body = facts.entity(mention.entity).kind == EntityKind::Organization;
        (body || mention.place.words.len() == 1) && !facts.is_quoted(mention.place.span)
    };
    let words = |mention| words_of(facts, mention).filter(|name| !borne.contains(&name.last.key));
    facts.mentions().iter().filter(named).flat_map(words).collect()
}

fn words_of<'a>(facts: &'a Facts, mention: &'a Mention) -> impl Iterator<Item = Name<'a>> {
    let sentence = &facts.sentences()[mention.place.sentence];
    mention.place.words.clone().filter_map(move |at| {
        let text = &sentence.tokens[at].text;
        let plain = text.chars().all(char::is_alphabetic) && text.contains(char::is_lowercase);
        let own = plain && text.chars().count() >= LETTERS && !is_common(text) && !gazetteer::is_place(text);
        (own && gazetteer::demonym(text).is_none()).then(|| Name {
            entity: facts.entity(mention.entity),
            place: &mention.place,
            modifier: mention.modifier,
            whole: mention.place.span,
            first: None,
            last: Word { key: fold(text), span: sentence.span_of(at..at + 1) },
        })
    })
}

/// Whether more than one word, or what is said of the bearer, shows that a name is a person’s.
fn is_told(facts: &Facts, mention: &Mention) -> bool {
    let entity = facts.entity(mention.entity);
    !entity.attributes.is_empty() || entity.name.contains(' ')
}

/// Whether one spelling stands in a full name and the other alone or in the same full name otherwise.
fn is_one(facts: &Facts, one: &[&Name<'_>], other: &[&Name<'_>]) -> bool {
    let rests = |names: &[&Name<'_>]| -> BTreeSet<String> {
        let full = names.iter().filter(|name| name.place.words.len() > 1);
        full.map(|name| facts.words(name.whole).replace(facts.words(name.last.span), " ").to_lowercase())
            .collect()
    };
    let (rests_of_one, rests_of_other) = (rests(one), rests(other));
    match (rests_of_one.is_empty(), rests_of_other.is_empty()) {
        (false, false) => !rests_of_one.is_disjoint(&rests_of_other),
        (true, true) => false,
        _ => true,
    }
}

fn are_two(facts: &Facts, one: &[&Name<'_>], other: &[&Name<'_>]) -> bool {
    let beside = || {
        let mut pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
        pairs.any(|(a, b)| bearers::are_side_by_side(facts, a.place, b.place))
    };
    let discussed =
        |names: &[&Name<'_>]| names.iter().any(|it| bearers::is_about_spelling(facts, it.place.sentence));
    one.len().min(other.len()) > 1 || discussed(one) || discussed(other) || beside()
}
