//! What stands under the mouse on a group: how many they are and who says so, its parts, and where else it is
//! spoken of.

use super::card::{Card, Section};
use super::quantity;
use crate::facts::cards::Size;
use crate::facts::groups::agree;
use crate::facts::quantities::written;
use crate::facts::{Facts, GroupMention, QuantityKind};
use crate::lsp::words::{forms, lines};
use crate::span::Span;

/// What there is to say of the group at a place, where the draft speaks of it again. A number of another kind in
/// its words (“the 19-year-old”, “€4”) is told of by itself.
pub(super) fn card(facts: &Facts, here: Span) -> Option<Card> {
    let (id, mention) = facts.groups().at(here)?;
    let group = &facts.groups().groups[id];
    let count = quantity::at(facts, here);
    let counts = count.is_none_or(|it| it.kind == QuantityKind::Cardinal);
    if !counts || group.mentions.len() < 2 {
        return None;
    }
    let known = facts.group_card(id);
    let sections = [
        Section::new(None, known.sizes.iter().map(|it| size(facts, it)).collect()),
        Section::new(Some("Parts"), forms(facts, &known.parts)),
        Section::new(Some("Spoken of"), forms(facts, &known.mentions)),
        Section::new(Some("Why this is the same group"), why(facts, mention).into_iter().collect()),
        Section::new(
            Some(quantity::PROBABLY_SAME),
            count.map_or_else(Vec::new, |count| quantity::probably_same(facts, count)),
        ),
    ];
    Some(Card {
        span: mention.place.span,
        title: group.name.clone(),
        kind: "group",
        line: None,
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
    })
}

/// Why a count that gives another size is held to be of the group of an earlier one: that one, on what grounds, and all that
/// speaks for it.
fn why(facts: &Facts, mention: &GroupMention) -> Option<String> {
    let counts = &facts.groups().counts;
    let later = &counts[mention.count?];
    let earlier = Some(&counts[later.antecedent?.count]).filter(|earlier| !agree(earlier, later))?.span;
    let verdicts = facts.why_grouped(|place| place == mention.place.span);
    let verdict = verdicts
        .into_iter()
        .find(|it| it.joined && it.earlier == earlier && it.later == mention.place.span)?;
    let (_, grounds) = verdict.grounds.split_once(", ")?;
    let (words, line) = (facts.words(earlier), facts.draft().line_in_words(earlier.start));
    Some(format!("“{words}” ({line}), {grounds}: {}", verdict.speaks.join("; ")))
}

/// “5 according to Ines Varga: line 15”
fn size(facts: &Facts, size: &Size) -> String {
    let source = size.source.as_deref().unwrap_or("this draft");
    format!("{} according to {source}: {}", written(size.number), lines(facts, &size.places))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::at;
    use super::super::tests::checked;

    const DRAFT: &str = "\
Six union activists left the embassy in Łódź on Monday. All six were tired.

Ines Varga praised “the escape of five heroes.” One of the six activists, a cook, stayed behind.

The group landed at noon with 40 crates.
";

    fn shown(words: &str) -> Option<String> {
        let card = at(&checked(DRAFT), DRAFT.find(words).expect("words of the draft"))?;
        Some(card.markup(false, None).value)
    }

    #[test]
    fn a_group_is_shown_with_its_sizes_their_sources_and_its_parts() {
        let card = shown("Six union").expect("a group");
        expect![[r#"
            union activists, group

            - 6 according to this draft: lines 1, 3
            - 5 according to Ines Varga: line 3

            Parts
            - “One of the six activists”: line 3

            Spoken of
            - “Six union activists”: line 1
            - “six”: line 1
            - “five heroes”: line 3
            - “six activists”: line 3
            - “The group”: line 5
        "#]]
        .assert_eq(&card);
        for words in ["union", "six were", "five heroes", "six activists", "of the six", "The group"] {
            assert!(shown(words).is_some_and(|shown| shown.starts_with(&card)), "{words}");
        }
    }

    #[test]
    fn a_number_of_nothing_spoken_of_again_keeps_its_own_card() {
        assert!(shown("40 crates").expect("a number").starts_with("“40”, number\n"));
    }

    #[test]
    fn a_count_tells_why_it_is_of_the_group() {
        let card = shown("five heroes").expect("a group");
        let (_, why) = card.split_once("Why this is the same group\n").expect("the reasons");
        expect![[r#"
            - “Six union activists” (line 1), to whom the same happened: the same happened to both; the later count stands in a later sentence; the two stand within twelve sentences; the sizes are few apart; the earlier count is an exact one of several people; the later count is an exact one of several people
        "#]].assert_eq(why);
        assert!(!shown("Six union").expect("a group").contains("Why this is the same group"));
    }
}
