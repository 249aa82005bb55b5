//! What stands under the mouse on a name, or on a noun or pronoun that can only mean somebody named: all that the draft
//! says of them.

use super::card::{Card, Section};
use crate::checker::Checked;
use crate::facts::cards::{Card as Known, Dated, Said};
use crate::facts::{EntityKind, Facts, Mention};
use crate::finding::Finding;
use crate::lsp::words::{cut, forms, lines, upper, words};
use crate::span::Span;

/// So many items of one section are shown.
const MOST: usize = 12;

/// The card of whoever is mentioned: what is stated of them, every place where the draft has the name, those apart where it
/// only describes another noun, what happens to them when, what they say; and before all that, what is still open.
pub(super) fn card(checked: &Checked, mention: &Mention) -> Card {
    let facts = &checked.facts;
    let entity = facts.entity(mention.entity);
    let known = facts.card(mention.entity);
    let open = facts.findings_of(mention.entity, &checked.findings);
    let statement = |at: &Span| format!("{}: {}", upper(&lines(facts, &[*at])), cut(&words(facts, *at)));
    let sections = [
        Section::new(Some("Open findings"), open.into_iter().map(|it| finding(facts, it)).collect()),
        Section::new(Some("Stated"), stated(facts, &known)),
        Section::new(Some("Relatives"), plain(facts, &known.relatives)),
        Section::new(Some("Named"), forms(facts, &known.names)),
        Section::new(Some("Spoken of as"), forms(facts, &known.anaphors)),
        Section::new(Some("Describing another noun"), forms(facts, &known.modifiers)),
        Section::new(Some("Dated"), known.dated.iter().map(|it| dated(facts, it)).collect()),
        Section::new(Some("Says"), known.statements.iter().map(statement).collect()),
    ];
    Card {
        span: mention.place.span,
        title: entity.name.clone(),
        kind: match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Thing => "thing",
        },
        line: role(&known),
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).map(shortened).collect(),
    }
}

/// Who somebody is, in a few words: “Harbor Master, 52”.
fn role(known: &Known) -> Option<String> {
    let title = known.titles.first().map(|(title, _)| title.as_str());
    let further = known.further_nationalities();
    let nationality = further.first().map(|(words, _)| words.as_str());
    // Of two ages that the draft gives, neither is the right one here.
    let age = known.ages.first().filter(|_| known.ages.len() == 1).map(|(years, _)| years.as_str());
    let words: Vec<&str> = [title, nationality, age].into_iter().flatten().collect();
    (!words.is_empty()).then(|| cut(&upper(&words.join(", "))))
}

/// Titles, nationalities and ages, as the draft states them.
fn stated(facts: &Facts, known: &Known) -> Vec<String> {
    let ages = known.ages.iter().map(|(years, at)| format!("{years} years old: {}", lines(facts, at)));
    let mut stated = plain(facts, &known.titles);
    stated.extend(plain(facts, &known.further_nationalities()));
    stated.extend(ages);
    stated
}

/// Words, each with its lines.
fn plain(facts: &Facts, said: &[Said]) -> Vec<String> {
    said.iter().map(|(words, at)| format!("{}: {}", cut(words), lines(facts, at))).collect()
}

/// “Left the residence in December 2023, says Ines Varga: line 17”
fn dated(facts: &Facts, dated: &Dated) -> String {
    let source = dated.source.as_ref().map(|source| format!(", says {source}")).unwrap_or_default();
    format!("{}{source}: {}", upper(&dated.words), lines(facts, &[dated.place]))
}

/// “Line 13, warning: …”
fn finding(facts: &Facts, finding: &Finding) -> String {
    format!("{}, {}: {}", upper(&lines(facts, &[finding.span])), finding.level, finding.message)
}

/// A section with an end, however often the draft speaks of somebody.
fn shortened(mut section: Section) -> Section {
    let more = section.items.len().saturating_sub(MOST);
    if more > 0 {
        section.items.truncate(MOST);
        section.items.push(format!("and {more} more"));
    }
    section
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::{at, tests::checked};
    use super::*;

    const DRAFT: &str = "\
Former Harbor Master Ines Varga, 52, spoke on Monday.
The Varga plan failed.

“Nobody *saw* it coming,” said Varga, a Danish engineer. She said that Lisbon would pay.

Varga’s brother, Tom Hale, left Lisbon in May 2021, police said. Varga, 53, did not explain why.
";

    fn shown(words: &str) -> String {
        let found = DRAFT.find(words).expect("words of the draft");
        at(&checked(DRAFT), found).expect("a name").markup(true, None).value
    }

    #[test]
    fn a_person_is_shown_with_all_that_is_stated() {
        let card = shown("Varga, a Danish");
        expect![[r#"
            **Ines Varga**, person

            *Former Harbor Master*

            **Open findings**
            - Line 6, warning: The draft gives Ines Varga’s age as 53 here and as 52 in line 1.

            **Stated**
            - Former Harbor Master: line 1
            - a Danish engineer: line 4
            - 52 years old: line 1
            - 53 years old: line 6

            **Relatives**
            - brother Tom Hale: line 6

            **Named**
            - “Ines Varga”: line 1
            - “Varga”: lines 4, 6

            **Spoken of as**
            - “she”: line 4

            **Describing another noun**
            - “Varga”: lines 2, 6

            **Dated**
            - Spoke on Monday: line 1

            **Says**
            - Line 4: “Nobody \*saw\* it coming,”
            - Line 4: said that Lisbon would pay
        "#]]
        .assert_eq(&card);
        assert_eq!(card, shown("She said"));
    }

    #[test]
    fn what_happens_when_is_shown_with_who_says_so() {
        expect![[r#"
            **Tom Hale**, person

            **Relatives**
            - brother of Ines Varga: line 6

            **Named**
            - “Tom Hale”: line 6

            **Dated**
            - Left Lisbon in May 2021, says police: line 6
        "#]]
        .assert_eq(&shown("Tom Hale"));
    }

    #[test]
    fn a_thing_is_shown_with_every_place_that_speaks_of_it() {
        let text = "A stone bridge fell on May 3, 2021. Nobody crosses the bridge now.\n";
        let card = at(&checked(text), text.find("the bridge").expect("words of the draft")).expect("a thing");
        expect![[r#"
            stone bridge, thing

            Spoken of as
            - “a stone bridge”: line 1
            - “the bridge”: line 1

            Dated
            - Fell on May 3, 2021: line 1
        "#]]
        .assert_eq(&card.markup(false, None).value);
    }

    #[test]
    fn long_sections_have_an_end() {
        let items = (0..MOST + 3).map(|item| item.to_string()).collect();
        let section = shortened(Section::new(None, items));
        assert_eq!(section.items.len(), MOST + 1);
        assert_eq!(section.items.last().map(String::as_str), Some("and 3 more"));
    }
}
