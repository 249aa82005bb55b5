//! What a draft says of each person whom it names in full, in a form in which drafts are compared with each other.

use crate::facts::entities::{Entity, first_and_last, has_generation};
use crate::facts::house::{Bio, Bios, Said};
use crate::facts::lives::{ages_of_today, ages_then};
use crate::facts::offices::{self, Office};
use crate::facts::{AttributeValue, EntityId, EntityKind, Facts, Mention, Referent};
use crate::lines::Lines;
use crate::span::Span;

/// Shorter words of a title tell little.
const LETTERS: usize = 4;

/// What the draft says of people, in text order.
pub(crate) fn read(facts: &Facts) -> Bios {
    let then = ages_then(facts);
    let ages = ages_of_today(facts, &then);
    let offices = offices::offices(facts);
    let lines = Lines::new(facts.draft().text());
    let mut people = Vec::new();
    for (id, entity) in facts.entities().with_ids().filter(|(_, it)| it.kind == EntityKind::Person) {
        let Some((mention, first, last)) = in_full(facts, entity) else { continue };
        let said = |span: Span| Said {
            words: facts.words(span).to_owned(),
            span,
            start: lines.position(span.start),
            end: lines.position(span.end),
        };
        let ages = ages.iter().filter(|age| age.who == Referent::Named(id) && !facts.is_given(age.place));
        let is_held = |office: &&Office| office.who == id && !facts.is_given(office.place.span);
        people.push(Bio {
            first,
            last,
            name: said(mention.place.span),
            ages: ages.map(|age| (age.years, said(age.place))).collect(),
            offices: if offices::changes_hands(facts, id) {
                Vec::new()
            } else {
                offices.iter().filter(is_held).map(|office| said(office.place.span)).collect()
            },
            roles: roles(facts, id),
        });
    }
    people.sort_by_key(|bio| bio.name.span);
    Bios { day: facts.draft().date(), people }
}

/// Where somebody is first named in full in the draft’s own words, with given name and surname.
fn in_full<'a>(facts: &'a Facts, entity: &Entity) -> Option<(&'a Mention, String, String)> {
    entity.mentions.iter().map(|&at| &facts.mentions()[at]).find_map(|mention| {
        let sentence = &facts.sentences()[mention.place.sentence];
        let words = mention.place.words.clone();
        let (first, last) = first_and_last(sentence, words.clone())?;
        let first = first.map(|first| first.key).filter(|first| first.chars().count() > 2)?;
        let is_sure = !has_generation(sentence, words) && !facts.is_quoted(mention.place.span);
        is_sure.then_some((mention, first, last.key))
    })
}

fn roles(facts: &Facts, id: EntityId) -> std::collections::BTreeSet<String> {
    let titles = facts.entity(id).attributes.iter().filter_map(|it| match &it.value {
        AttributeValue::Title(title) => Some(title.to_lowercase()),
        _ => None,
    });
    let words = titles
        .flat_map(|title| title.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>());
    words.filter(|word| word.chars().count() >= LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};
    use crate::lines::Position;

    #[test]
    fn a_draft_tells_of_people_with_their_places() {
        let text = "Rain.\r\n\r\nZoë Lane, 46, the mayor of Ovar, met Ivo Orr.\nLane smiled.\n";
        let checked = Checker::default().check(Draft::new(Source { text, ..Source::default() }));
        let bios = read(&checked.facts);
        let names: Vec<_> = bios.people.iter().map(|bio| (&*bio.first, &*bio.last, bio.name.start)).collect();
        let at = |column| Position { line: 3, column };
        assert_eq!(names, [("zoe", "lane", at(1)), ("ivo", "orr", at(38))]);
        assert_eq!(bios.people[0].ages[0].0, 46);
        assert_eq!(bios.people[0].ages[0].1.start, at(11));
        assert!(bios.people[0].roles.contains("mayor"));
    }
}
