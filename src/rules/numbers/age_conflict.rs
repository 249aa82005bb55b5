//! `age-conflict`

use std::collections::BTreeMap;

use crate::draft::Part;
use crate::english::gazetteer;
use crate::facts::entities::{first_and_last, has_generation, is_told_by_address, surnames};
use crate::facts::{Attribute, AttributeValue, Entity, EntityId, EntityKind, Facts, MentionKind, Place};
use crate::finding::{Edit, Fix, Level};
use crate::rules::numbers::age_of_then;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Two ages for one person.
    ///
    /// ```draft
    /// Ivo Brandt, 37, swam the lake in an hour. Brandt, 73, trains every day.
    ///             ~~ Ivo Brandt, 37
    ///                                                   ^^ The draft gives Ivo Brandt’s age as 73 here and as 37 in line 1.
    /// ```
    ///
    /// “At 37, Brandt is the oldest”, “he is 37”, “turned 37 in May”, “marked her 102nd birthday”, “his death, at 86,” and “I’m 37,”
    /// where the draft tells who says it, are ages as well. “A man of about 60” is anything from 54 to 66, “in his early 40s”
    /// from 40 to 44, and “the 45-year-old” is whoever has been spoken of just before. An age at another time (“was 19 when
    /// she moved”, “turns 46 in May”) is no conflict. Where two people of the draft bear one surname, only ages behind a given name
    /// count, and a year in the sentence explains a difference that is as large as the years since. A draft without a date is taken to be
    /// as old as the last year that it names, where the age stands beside its subject: “Obi, 37, recorded it in 2021” tells an age
    /// of now.
    ///
    /// ## Why it matters
    /// Digits trade places easily, and an age is often what tells a person from a namesake.
    ///
    /// ## What to do
    /// Look the age up in the notes and write it once. If both are true because a birthday passed, say when.
    pub(in crate::rules) static RULE = {
        name: "age-conflict",
        group: Group::Numbers,
        summary: "Two ages for one person",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let bearers = bearers(facts);
    for (id, entity) in facts.entities().with_ids() {
        let ages: Vec<(&Attribute, f64)> = entity
            .attributes
            .iter()
            // Those of captions are the matter of `caption-mismatch`.
            .filter(|it| facts.sentences()[it.place.sentence].part != Part::Caption)
            .filter_map(|attribute| Some((attribute, attribute.years()?.0)))
            .collect();
        let shared = || {
            surnames(&facts.text, &facts.people.cast.names, entity)
                .any(|name| bearers.get(&name).is_some_and(|all| all.len() > 1))
        };
        if ages.len() < 2 || is_father_and_son(facts, entity) || is_native(&entity.name) {
            continue;
        }
        let shared = shared();
        let is_theirs = |attribute: &Attribute| {
            !shared
                || is_alone_so_far(facts, entity, attribute, &bearers)
                || is_described(facts, id, attribute)
                || has_given_name(facts, entity, attribute)
                || has_address(facts, entity, attribute, &bearers)
        };
        let now: Vec<_> = ages
            .iter()
            .filter(|(attribute, _)| !age_of_then::is_dated(facts, attribute, &ages) && is_theirs(attribute))
            .copied()
            .collect();
        if let Some(conflict) = conflict(facts, entity, &now) {
            found.push(conflict);
        }
    }
}

/// The first age that differs from the one before it; of an age in a quotation or a correction, the story’s end.
fn conflict(facts: &Facts, entity: &Entity, ages: &[(&Attribute, f64)]) -> Option<Found> {
    let is_given = |attribute: &Attribute| facts.is_given(attribute.place.span);
    let differ = |one: &Attribute, other: &Attribute| {
        let reach = one.years().zip(other.years());
        reach.is_some_and(|((_, one), (_, other))| !one.meets(other))
    };
    // What stands in quotation marks or in a correction is held against the story’s ages alone.
    let first = ages.iter().find(|(attribute, _)| !is_given(attribute))?;
    let second = ages.iter().find(|(attribute, _)| differ(attribute, first.0))?;
    let (here, there) = if is_given(second.0) { (first, second) } else { (second, first) };
    if has_birthday(facts, here.1, there.1) {
        return None;
    }
    let line = facts.draft().line_in_words(there.0.place.span.start);
    let (name, one, other) = (&entity.name, told(here.0, here.1), told(there.0, there.1));
    let possessive = if name.ends_with('s') { "’" } else { "’s" };
    let message = format!("The draft gives {name}{possessive} age as {one} here and as {other} in {line}.");
    let mut finding = Found::new(here.0.place.span, message);
    for (attribute, years) in ages.iter().filter(|(attribute, _)| attribute.place != here.0.place) {
        finding = finding.related(attribute.place.span, format!("{name}, {}", told(attribute, *years)));
    }
    // “In his early 40s” has no number to put in.
    let is_range = |attribute: &Attribute| matches!(attribute.value, AttributeValue::Between(..));
    if is_range(here.0) || is_range(there.0) {
        return Some(finding);
    }
    let both = [(here, there), (there, here)];
    for ((attribute, years), (_, other)) in both.into_iter().filter(|((it, _), _)| !is_given(it)) {
        if let Some(span) = digits(facts, attribute, *years) {
            let edit = Edit { span, text: other.to_string() };
            finding = finding.fix(Fix { title: format!("Change {years} to {other}"), edits: vec![edit] });
        }
    }
    Some(finding)
}

/// Whether the draft tells of a birthday between two ages: “turned 46 on Friday”.
fn has_birthday(facts: &Facts, one: f64, other: f64) -> bool {
    let turns = |number: f64| {
        facts.quantities().iter().filter(|it| it.number() == Some(number)).any(|it| {
            let before = it.place.words.start.checked_sub(1);
            before.is_some_and(|at| facts.sentences()[it.place.sentence].tokens[at].lemma == "turn")
        })
    };
    (one - other).abs() <= 1.0 && (turns(one) || turns(other))
}

/// An age as the draft has it: “37”, “about 60”.
fn told(attribute: &Attribute, years: f64) -> String {
    match attribute.value {
        AttributeValue::About(_) => format!("about {years}"),
        AttributeValue::Between(low, high) => format!("{low} to {high}"),
        _ => years.to_string(),
    }
}

/// Whether a “Jr.” tells that the name is two people’s.
fn is_father_and_son(facts: &Facts, entity: &Entity) -> bool {
    entity.mentions.iter().any(|&index| {
        let place = &facts.mentions()[index].place;
        has_generation(&facts.sentences()[place.sentence], place.words.clone())
    })
}

/// Whether a name begins with what the people of a country are called: of “Fellow Scot Archibald” it may be no name.
fn is_native(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| gazetteer::demonym(first).is_some())
}

/// The people who bear each surname.
fn bearers(facts: &Facts) -> BTreeMap<String, Vec<&Entity>> {
    let mut bearers: BTreeMap<String, Vec<&Entity>> = BTreeMap::new();
    for entity in facts.entities().iter().filter(|entity| entity.kind == EntityKind::Person) {
        let mut names: Vec<String> = surnames(&facts.text, &facts.people.cast.names, entity).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            bearers.entry(name).or_default().push(entity);
        }
    }
    bearers
}

/// Whether nobody else of a surname has been named when an age comes up: “Novak, 67, fled with his wife, Jana Novak,”.
fn is_alone_so_far(
    facts: &Facts,
    entity: &Entity,
    attribute: &Attribute,
    bearers: &BTreeMap<String, Vec<&Entity>>,
) -> bool {
    let is_named = |of: &Entity| {
        let first = of.mentions.first().map(|&at| facts.mentions()[at].place.span);
        first.is_some_and(|first| first.start < attribute.place.span.start)
    };
    let mut names = surnames(&facts.text, &facts.people.cast.names, entity);
    let others =
        |name| bearers.get(&name).into_iter().flatten().any(|it| !std::ptr::eq(*it, entity) && is_named(it));
    is_named(entity) && !names.any(others)
}

/// Whether an age stands in a noun for somebody, which means no other: “the 46-year-old”.
fn is_described(facts: &Facts, id: EntityId, attribute: &Attribute) -> bool {
    facts.anaphors().iter().any(|it| {
        it.entity == id && it.kind == MentionKind::Nominal && it.place.span.contains(attribute.place.span)
    })
}

/// The name of somebody that an age stands behind.
fn name_before<'a>(facts: &'a Facts, entity: &Entity, attribute: &Attribute) -> Option<&'a Place> {
    /// So many words after a name its age begins at most.
    const NEAR: usize = 3;
    entity.mentions.iter().map(|&index| &facts.mentions()[index].place).find(|place| {
        let words = &place.words;
        place.sentence == attribute.place.sentence
            && words.end <= attribute.place.words.start
            && attribute.place.words.start <= words.end + NEAR
    })
}

/// Whether an age stands behind “Mr.” or “Ms.” and a surname that only one man or one woman of the draft bears.
fn has_address(
    facts: &Facts,
    entity: &Entity,
    attribute: &Attribute,
    bearers: &BTreeMap<String, Vec<&Entity>>,
) -> bool {
    let Some(name) = name_before(facts, entity, attribute) else { return false };
    let namesakes = surnames(&facts.text, &facts.people.cast.names, entity)
        .filter_map(|name| bearers.get(&name))
        .flatten()
        .copied();
    is_told_by_address(
        &facts.text,
        &facts.people.cast.names,
        name,
        namesakes.filter(|other| !std::ptr::eq(*other, entity)),
    )
}

/// Whether an age stands behind a given name that nobody else in the draft has: of two of one surname, “Ann, 35,” is Ann’s.
fn has_given_name(facts: &Facts, entity: &Entity, attribute: &Attribute) -> bool {
    let given = |of: &Entity| -> Option<String> {
        of.mentions.iter().find_map(|&index| {
            let place = &facts.mentions()[index].place;
            Some(first_and_last(&facts.sentences()[place.sentence], place.words.clone())?.0?.key)
        })
    };
    let Some(own) = given(entity) else { return false };
    let people = facts.entities().iter().filter(|it| it.kind == EntityKind::Person);
    let alone = people.filter(|it| given(it).as_ref() == Some(&own)).count() == 1;
    let names_given = |place: &Place| {
        let name = first_and_last(&facts.sentences()[place.sentence], place.words.clone());
        name.is_some_and(|(first, last)| first.unwrap_or(last).key == own)
    };
    alone && name_before(facts, entity, attribute).is_some_and(names_given)
}

/// Where the number of an age stands in digits.
fn digits(facts: &Facts, attribute: &Attribute, years: f64) -> Option<Span> {
    let digits = years.to_string();
    facts.part_of(attribute.place.span, |words| {
        let is_whole = |at: &usize| {
            let (before, behind) = (&words[..*at], &words[at + digits.len()..]);
            !before.ends_with(|c: char| c.is_ascii_digit())
                && !behind.starts_with(|c: char| c.is_ascii_digit())
        };
        let at = words.match_indices(&digits).map(|(at, _)| at).find(is_whole)?;
        Some(Span::new(at, at + digits.len()))
    })
}

#[cfg(test)]
mod tests;
