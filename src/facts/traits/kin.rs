//! Whom somebody is married to, and whose what somebody is.

use super::told::{Told, Trait};
use super::words::{of_story, person_at, tells_change};
use crate::english::fold;
use crate::english::grammar::{object, subject_of};
use crate::facts::{AttributeValue, EntityId, Facts, Place};

/// Words for relatives of which somebody is one to somebody: those of one line are one.
const KIN: [&[&str]; 9] = [
    &["son", "daughter"],
    &["nephew", "niece"],
    &["brother", "sister"],
    &["father", "mother"],
    &["uncle", "aunt"],
    &["grandson", "granddaughter"],
    &["grandfather", "grandmother"],
    &["cousin"],
    &["stepson", "stepdaughter"],
];

/// Whom the draft marries, and whose relatives it says that people are.
pub(super) fn told(facts: &Facts) -> Vec<Told> {
    let mut found = Vec::new();
    for (id, entity) in facts.entities().with_ids() {
        for attribute in &entity.attributes {
            let AttributeValue::Relation(relation) = &attribute.value else { continue };
            let Some(who) = relation.who else { continue };
            let place = with_name(facts, &attribute.place, who);
            let kin = relation.kin.to_lowercase();
            let is_now = !tells_change(&facts.sentences()[place.sentence]);
            if relation.of == id && matches!(kin.as_str(), "wife" | "husband") && is_now {
                found.push(Told { who: id, what: Trait::Spouse(facts.entity(who).name.clone()), place });
            } else if who == id && KIN.iter().any(|line| line.contains(&kin.as_str())) {
                found.push(Told { who: id, what: Trait::Kin(relation.of, kin), place });
            }
        }
    }
    found.extend(weddings(facts));
    found.retain(|it| !facts.is_given(it.place.span));
    found
}

/// The words that tell of a relative, up to the name.
fn with_name(facts: &Facts, place: &Place, who: EntityId) -> Place {
    let name = facts.mentions_in(place.sentence).iter().find(|it| it.entity == who);
    let Some(name) = name.filter(|it| it.place.words.start >= place.words.end) else { return place.clone() };
    facts.sentences()[place.sentence].place(place.sentence, place.words.start..name.place.words.end)
}

/// “Duarte married the violinist Otto Klein”
fn weddings(facts: &Facts) -> Vec<Told> {
    let mut found = Vec::new();
    for (number, sentence) in of_story(facts).filter(|(_, it)| !tells_change(it)) {
        let verbs = (0..sentence.tokens.len()).filter(|&at| sentence.tokens[at].lemma == "marry");
        for verb in verbs {
            let person = |at: usize| {
                let beside = || sentence.children(at).find_map(|child| person_at(facts, number, child));
                person_at(facts, number, at).or_else(beside)
            };
            let one = subject_of(sentence, verb).and_then(|at| person_at(facts, number, at));
            let (Some(one), Some(other)) = (one, object(sentence, verb).and_then(person)) else { continue };
            let place = sentence.place(number, verb..verb + 1);
            let spouse = |of: EntityId| Trait::Spouse(facts.entity(of).name.clone());
            found.push(Told { who: one, what: spouse(other), place: place.clone() });
            found.push(Told { who: other, what: spouse(one), place });
        }
    }
    found
}

/// Whether two names are of two people: no word is of both, and neither begins the other.
pub(super) fn are_two_names(one: &str, other: &str) -> bool {
    let first = |name: &str| fold(name.split(' ').next().unwrap_or_default());
    let words = |name: &str| name.split(' ').map(fold).collect::<Vec<_>>();
    let (given, other_given) = (first(one), first(other));
    let is_short = given.starts_with(&other_given) || other_given.starts_with(&given);
    let is_surname =
        |short: &str, long: &str| !short.contains(' ') && words(long).last() == words(short).last();
    given != other_given && !is_short && !is_surname(one, other) && !is_surname(other, one)
}

/// Whether nobody is both to one: “son”, “nephew”.
pub(super) fn are_apart(one: &str, other: &str) -> bool {
    let line = |kin: &str| KIN.iter().position(|line| line.contains(&kin));
    line(one) != line(other)
}
