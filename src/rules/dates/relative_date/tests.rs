//! Drawn drafts for `relative-date`.

use expect_test::expect;

use super::*;
use crate::draft::Format;
use crate::testing;

#[test]
fn a_distance_and_a_date_name_one_day() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
        The dam failed four days ago, on March 5. The dyke failed four days ago, on March 8.
                       ^^^^^^^^^^^^^ “four days ago” is March 8, 2026, seen from the draft’s own date, but “March 5” stands beside it.
                                         ~~~~~~~ “March 5”
        The rector left yesterday, March 10, and her deputy on March 11, yesterday.
                        ^^^^^^^^^ “yesterday” is March 11, 2026, seen from the draft’s own date, but “March 10” stands beside it.
                                   ~~~~~~~~ “March 10”
        The bill, passed last year, in 2023, lapsed. The mill closed last month, in January, and the bakery last month, in February.
                         ^^^^^^^^^ “last year” is 2025, seen from the draft’s own date, but “2023” stands beside it.
                                       ~~~~ “2023”
                                                                     ^^^^^^^^^^ “last month” is February 2026, seen from the draft’s own date, but “January” stands beside it.
                                                                                    ~~~~~~~ “January”
        The bus crashed on Tuesday, two days ago. The bus crashed on Monday, two days ago.
                                                                     ~~~~~~ “Monday”
                                                                             ^^^^^^^^^^^^ “two days ago” is March 10, 2026, seen from the draft’s own date, but “Monday” stands beside it.
    "#]]);
}

#[test]
fn loose_distances_are_taken_loosely() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
        The school burned two weeks ago, on Feb. 25. The club folded three months ago, in December.
        The school burned about four days ago, on March 6. The club folded ten years ago, in 2011.
                                                                           ^^^^^^^^^^^^^ “ten years ago” is 2016, seen from the draft’s own date, but “2011” stands beside it.
                                                                                             ~~~~ “2011”
    "#]]);
}

#[test]
fn what_counts_from_elsewhere_is_left_alone() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
        Two days before the vote of March 1, she flew to Oslo. Last year 2,000 people came.
        Sales rose in 2023, 2024 and last year. The 2022 law was amended last year. This year, March 5 was a Thursday.
    "]]);
}

#[test]
fn accents_and_markup() {
    testing::rule(&RULE).dated("2026-03-12").format(Format::Markdown).check(expect![[r#"
        In *Đà Nẵng*, Zoë’s café burned **yesterday**, March 9.
                                          ^^^^^^^^^ “yesterday” is March 11, 2026, seen from the draft’s own date, but “March 9” stands beside it.
                                                       ~~~~~~~ “March 9”
    "#]]);
}

#[test]
fn a_speakers_yesterday_is_the_speakers() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
        “It closed yesterday, March 9,” she said.
    "]]);
}

#[test]
fn without_a_date_of_the_draft_nothing_is_said() {
    testing::rule(&RULE).check(expect![[r"
        The dam failed yesterday, March 5, 2020.
    "]]);
}

#[test]
fn the_date_and_the_distance_can_be_changed() {
    assert_eq!(
        testing::rule(&RULE).dated("2026-03-12").fixed("The dam failed four days ago, on March 5."),
        ["The dam failed four days ago, on March 8.", "The dam failed seven days ago, on March 5."]
    );
}

#[test]
fn what_is_told_again_with_a_date_is_asked() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
        The canon married the couple yesterday in Tuam. It was cold. The wedding was on March 5.
                                     ^^^^^^^^^ “yesterday” is March 11, 2026, seen from the draft’s own date, but “March 5” is given where the same seems to be told.
                                                                                        ~~~~~~~ “March 5”
        The ferry sank last month off Hull. Nobody drowned. The sinking, in December 2025, closed the port.
                       ^^^^^^^^^^ “last month” is February 2026, seen from the draft’s own date, but “December 2025” is given where the same seems to be told.
                                                                            ~~~~~~~~~~~~~ “December 2025”
    "#]]);
}
