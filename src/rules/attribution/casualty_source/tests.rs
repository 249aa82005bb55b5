//! Drawn drafts for `casualty-source`.

use expect_test::expect;

use super::*;
use crate::checker::Checker;
use crate::draft::{Draft, Format, Source};
use crate::testing::rule;

#[test]
fn a_running_total_is_a_question() {
    for (draft, level) in [
        (
            "More than 1,500 people have died in floods across the country so far this year.",
            Level::Information,
        ),
        ("More than 1,500 people died when the dam broke this year.", Level::Warning),
    ] {
        let checked = Checker::default().check(Draft::new(Source { text: draft, ..Source::default() }));
        let levels: Vec<Level> =
            checked.findings.iter().filter(|it| it.rule == RULE.name).map(|it| it.level).collect();
        assert_eq!(levels, [level], "{draft}");
    }
}

#[test]
fn a_toll_without_a_source_is_found() {
    rule(&RULE).check(expect![[r#"
        The train left the rails near Kőszeg. It killed 14 passengers and left 40 injured.
                                                 ^^^^^^^^^^^^^^^^^^^^ No source for “killed 14 passengers” is named here: who gives the number?
                                                                               ~~~~~~~~~~ “40 injured” too
        Dozens of nurses were detained overnight.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “Dozens of nurses were detained” is named here: who gives the number?
    "#]]);
}

#[test]
fn harm_has_many_words() {
    rule(&RULE).check(expect![[r#"
        Nine climbers froze to death below the hut.
        ^^^^^^^^^^^^^^^^^^^ No source for “Nine climbers froze” is named here: who gives the number?

        A gas leak in Tököl sickened 140 workers.
                            ^^^^^^^^^^^^^^^^^^^^ No source for “sickened 140 workers” is named here: who gives the number?

        A flood drove 400 families from their homes.
                ^^^^^^^^^^^^^^^^^^ No source for “drove 400 families” is named here: who gives the number?

        The panic left one fan dead and 33 people with burns.
                                        ^^^^^^^^^^^^^^^^^^^^ No source for “33 people with burns” is named here: who gives the number?

        Seven engines died on the last lap. Forty guests fled the rain. Nine laptops were hurt by the heat.
    "#]]);
}

#[test]
fn the_next_paragraph_counts_if_it_speaks_of_the_harm() {
    rule(&RULE).check(expect![[r#"
        Eleven pupils died when the dormitory burned.
        ^^^^^^^^^^^^^^^^^^ No source for “Eleven pupils died” is named here: who gives the number?

        The head teacher said the bars had been put in to keep out thieves.

        Twelve miners were killed in the shaft.
        ^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “Twelve miners were killed” is named here: who gives the number?

        A teller said that 12 lay under the rock.
    "#]]);
}

#[test]
fn a_toll_in_passing_is_left_alone() {
    rule(&RULE).check(expect![[r#"
        The airline opened a school for pilots. Its jets were grounded after two crashes killed 346 people.

        Police arrested 30 fans. The figure of 40 hurt was given by the league.
        Nine spectators died — the number comes from the club.
    "#]]);
}

#[test]
fn a_source_in_the_paragraph_is_enough() {
    rule(&RULE).check(expect![[r#"
        According to the rail operator, 14 passengers died.
        Police said the train left the rails. Some 40 passengers were injured.
        The fire killed nine tenants, the city confirmed on Monday.
    "#]]);
}

#[test]
fn a_source_in_the_sentence_right_behind_is_enough() {
    rule(&RULE).check(expect![[r#"
        At least nine hikers were killed when the glacier broke.

        The mountain rescue service said it had searched until dark.
    "#]]);
}

#[test]
fn a_number_sourced_in_another_paragraph_is_known() {
    rule(&RULE).check(expect![[r#"
        A fire in a hostel killed nine tenants early on Monday.
        Nine tenants died, the fire chief told reporters.
    "#]]);
}

#[test]
fn the_past_and_the_possible_are_left_alone() {
    rule(&RULE).dated("2025-05-09").check(expect![[r#"
        The flood of 1953 killed 1,800 people in Zeeland.
        Some 37,000 sailors died in the Seven Years' War.
        A breach could kill 300 people. No miners were injured.
        The three men were arrested at the border.
    "#]]);
}

#[test]
fn what_somebody_else_says_is_theirs() {
    rule(&RULE).check(expect![[r#"
        “They killed 40 people,” the banner read.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        At least **30 people** were wounded in the raid.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “At least 30 people were wounded” is named here: who gives the number?
    "#]]);
}

#[test]
fn a_source_between_commas_and_a_year_behind() {
    rule(&RULE).check(expect![[r#"
        Five people were killed and 22 hospitalized, the Harlan sheriff, Wade Buell, told reporters.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The roof of a hall in Orle came down on Friday.

        At least 31 people were killed and 70 injured.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “At least 31 people were killed” is named here: who gives the number?
                                           ~~~~~~~~~~ “70 injured” too

        The hall, built in 1936, had been due for repairs.
    "#]]);
}

#[test]
fn a_source_of_something_else_right_behind_is_none() {
    rule(&RULE).check(expect![[r#"
        A ferry capsized off Orle in calm water. It was licensed to carry 80.

        The sinking claimed the lives of fifty-one pupils.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “claimed the lives of fifty-one pupils” is named here: who gives the number?

        Crews have been told to check their life jackets, the maritime authority said.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The council met on the budget. Rain fell. The bombings in Norra killed 258 people. Figures for the budget are due in May.
    "#]]);
}

#[test]
fn a_verb_sums_them_up() {
    rule(&RULE).check(expect![[r#"
        The fever reached Łeba in May. Deaths number 47. Its arrests number few.
    "#]]);
}

#[test]
fn the_sentence_before_tells_of_long_ago() {
    rule(&RULE).dated("2024-12-24").check(expect![[r#"
        Children laid wreaths in Tarn on Saturday, where a dam gave way in 1966.

        The flood killed 116 people. A bell was rung.
    "#]]);
}
