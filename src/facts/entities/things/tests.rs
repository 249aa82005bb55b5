use expect_test::{Expect, expect};

use crate::checker::Checker;
use crate::draft::{Draft, Source};
use crate::facts::{EntityKind, Facts};
use crate::testing::facts;

/// Every place that speaks of a thing, with what it is called.
fn draws(expected: Expect) {
    facts().draw(expected, |facts: &Facts| {
        let told = facts.anaphors().iter().map(|it| (it.place.span, facts.entity(it.entity)));
        let things = told.filter(|(_, entity)| entity.kind == EntityKind::Thing);
        things.map(|(span, entity)| (span, entity.name.clone())).collect()
    });
}

#[test]
fn a_thing_is_what_the_draft_comes_back_to() {
    draws(expect![[r#"
        A stone bridge over the Łyna fell on Friday. The bridge was built in 1911, and its arch stands. A barge sank.
        ~~~~~~~~~~~~~~ stone bridge
                                                     ~~~~~~~~~~ stone bridge

        She read the bill. “The bridge is ours,” he said. The bill has 90 pages, and the old bridge had one lane.
                 ~~~~~~~~ bill
                                                          ~~~~~~~~ bill
                                                                                     ~~~~~~~~~~~~~~ stone bridge
    "#]]);
}

#[test]
fn a_broader_noun_stands_for_the_one_thing_of_its_kind() {
    draws(expect![[r#"
        A trawler ran aground off Ålesund. The vessel was towed away, and the building at the quay was dark.
        ~~~~~~~~~ trawler
                                           ~~~~~~~~~~ trawler

        The trawler’s crew slept.
        ~~~~~~~~~~~ trawler
    "#]]);
    draws(expect![[r#"
        A trawler hit a ferry off Ålesund. The trawler turned back. The vessel was towed away.
        ~~~~~~~~~ trawler
                                           ~~~~~~~~~~~ trawler
    "#]]);
}

#[test]
fn whose_a_thing_is_tells_it_apart() {
    draws(expect![[r#"
        Peru’s embassy closed. The embassy had two floors. The Peruvian embassy was sold.
        ~~~~~~~~~~~~~~ Peru’s embassy
                               ~~~~~~~~~~~ Peru’s embassy
                                                           ~~~~~~~~~~~~~~~~~~~~ Peru’s embassy
    "#]]);
    draws(expect![[r#"
        Peru’s embassy closed. Chile’s embassy is open. The embassy had two floors. The Chilean embassy was sold.
                               ~~~~~~~~~~~~~~~ Chile’s embassy
                                                                                    ~~~~~~~~~~~~~~~~~~~ Chile’s embassy
    "#]]);
    draws(expect![[r#"
        Ida Roth sold her car. The car was red. He kept his car.
                      ~~~~~~~ car
                               ~~~~~~~ car
    "#]]);
}

#[test]
fn two_things_of_a_noun_are_not_gathered() {
    for text in [
        "A red van hit a white van. The van burned.",
        "The red van stopped. The white van did not. The van burned.",
        "The bridge in Łódź is older than the bridge in Toruń.",
        "The court ruled. A trial court had heard the case. The court adjourned.",
        "A letter came in May. Another letter came in June. The letter was read out.",
    ] {
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let things = facts.entities().iter().filter(|it| it.kind == EntityKind::Thing);
        assert_eq!(things.map(|it| it.name.as_str()).collect::<Vec<_>>(), [""; 0], "{text}");
    }
}
