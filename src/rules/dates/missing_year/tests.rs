//! Drawn drafts for `missing-year`.

use expect_test::expect;

use super::*;
use crate::draft::Format;
use crate::testing;

#[test]
fn a_month_that_the_draft_dates_elsewhere_is_found() {
    testing::rule(&RULE).check(expect![[r#"
        The mill burned in October, its owners said. Nobody was hurt.
                           ^^^^^^^ “October” stands without a year, and this draft has no date: which year is meant?

        Police believe the fire was laid.

        The old mill burned in October 2021, a month after its sale.
                               ~~~~~~~~~~~~ with a year: “October 2021”
    "#]]);
}

#[test]
fn a_month_of_the_year_before_may_be_of_the_draft() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
        The pier closed in December. Its café closed in September, and the lights went out in February.
                                                        ^^^^^^^^^ “September” stands without a year, and this draft, dated May 9, 2025, is more than half a year later: which year is meant?

        It was built in 1904.
    "#]]);
    testing::rule(&RULE).dated("2025-11-09").check(expect![[r"
        The pier closed in January. It was built in 1904.
    "]]);
}

#[test]
fn a_draft_of_two_years_leaves_a_month_open() {
    testing::rule(&RULE).check(expect![[r#"
        Nobody has heard of the skipper since August. Her boat was found in April.
                                              ^^^^^^ “August” stands without a year, and this draft has no date: which year is meant?
                                                                            ~~~~~ “April”

        The inquiry opened in 2018 and was closed in June 2019.
    "#]]);
}

#[test]
fn a_month_between_years_may_be_of_any() {
    testing::rule(&RULE).check(expect![[r#"
        The council bought the gasworks in 2014. In July it turned down plans for 300 flats. In 2020 it sold the land.
                                                    ^^^^ “July” stands without a year, and this draft has no date: which year is meant?
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        The theatre burned down in 1998, was rebuilt in 2004 and closed again in May.
                                                                                 ^^^ “May” stands without a year, and this draft has no date: which year is meant?
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        The town was shaken in 2013 and buried in 2018. The October floods carried off the church.
                                                            ^^^^^^^ “October” stands without a year, and this draft has no date: which year is meant?
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Minister since 2015, Paulo Andrade survived a vote in June and another in 2021.
                                                              ^^^^ “June” stands without a year, and this draft has no date: which year is meant?
    "#]]);
}

#[test]
fn the_day_of_the_draft_tells_half_a_year_both_ways() {
    testing::rule(&RULE).dated("2024-12-09").check(expect![[r#"
        The cannery shut in May. The skipper, rescued in March, wrote a book. The new library is due to open in September, and a vote will be held in April.
                                                                                                                ^^^^^^^^^ “September” stands without a year, and this draft, dated December 9, 2024, is more than half a year earlier: which year is meant?

        No one has been paid since November. The bakery burned in December.
    "#]]);
    testing::rule(&RULE).dated("2025-03-14").check(expect![[r#"
        Divers found the car in July. He has not won since June. She spoke to her last on Aug. 4.
                                ^^^^ “July” stands without a year, and this draft, dated March 14, 2025, is more than half a year later: which year is meant?
                                                           ^^^^ “June” stands without a year, and this draft, dated March 14, 2025, is more than half a year later: which year is meant?
                                                                                          ^^^^^^ “Aug. 4” stands without a year, and this draft, dated March 14, 2025, is more than half a year later: which year is meant?
    "#]]);
}

#[test]
fn a_date_of_the_drafts_own_year_needs_none() {
    testing::rule(&RULE).dated("2024-01-15").check(expect![[r"
        The election will be held on Nov. 5. The trial will open in October. Tickets for the fair on Aug. 9 went on sale.
    "]]);
    testing::rule(&RULE).dated("2024-12-18").check(expect![[r"
        The mill burned in January. The pier shut on Feb. 9. It was built in 1904 and sold in 1990.
    "]]);
}

#[test]
fn a_scene_set_by_a_year_goes_on() {
    testing::rule(&RULE).check(expect![[r"
        In 2003 she founded the choir. In March it sang in Vienna, and in June it toured Japan.

        The mill burned on 3 May 1960. Its owner died in August. It toured Ghana from March to June 2023.

        He was elected in 2012. In October of that year he was named president. The gardens are open from April to October.

        The October Revolution ended it, and September 11 was a Tuesday.
    "]]);
}

#[test]
fn a_draft_that_speaks_of_tuesday_has_its_own_months() {
    testing::rule(&RULE).check(expect![[r"
        The plant closed in March, its owner said on Tuesday. It was opened in 1990 and sold in 2012.
    "]]);
}

#[test]
fn a_year_shortly_before_is_enough() {
    testing::rule(&RULE).check(expect![[r"
        The inquiry opened in 2018. In August its chairman resigned. He died in October.

        The inquiry ended in June 2019.
    "]]);
}

#[test]
fn what_recurs_or_is_to_come_is_left_alone() {
    testing::rule(&RULE).check(expect![[r"
        The fair is held every March. The rains come in June, and the annual race was run in May.
        The court will sit in April, said May Lee, and would start hearing appeals in June.
        A ball was set for March 3.

        The court opened in 2018 and moved in 2019.
    "]]);
}

#[test]
fn a_draft_without_any_year_is_left_alone() {
    testing::rule(&RULE).check(expect![[r"
        Lopez joined the trust in November and left it in March.
    "]]);
}

#[test]
fn other_alphabets_and_accents_do_not_move_the_mark() {
    testing::rule(&RULE).check(expect![[r#"
        Zoë Muñoz – née Brontë – left Łódź in November and died in March.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ “November” and “March” stand without a year, and this draft has no date: which year is meant?

        She was born in 1950.
    "#]]);
}

#[test]
fn markdown_is_no_obstacle() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        - Lopez *joined* the trust in **November** and left it in March.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “November” and “March” stand without a year, and this draft has no date: which year is meant?

        The trust hired Lopez in November 2021.
                                 ~~~~~~~~~~~~~ with a year: “November 2021”
    "#]]);
}

#[test]
fn a_speakers_month_is_the_speakers() {
    testing::rule(&RULE).check(expect![[r"
        “I joined in November and left in March,” Lopez said.

        Rents rose by 3 percent in November, down from 4 percent in October.

        The trust was founded in 1987.
    "]]);
}

#[test]
fn the_years_of_the_same_event_can_be_put_in() {
    let fixed = testing::rule(&RULE).fixed(
        "Lopez joined on Nov. 3 and left in March.\n\nLopez joined on Nov. 3, 2021, and left in March 2022.",
    );
    assert_eq!(
        fixed,
        [
            "Lopez joined on Nov. 3, 2021 and left in March 2022.\n\nLopez joined on Nov. 3, 2021, and left in March 2022.",
        ]
    );
}

#[test]
fn what_recurs_in_another_clause_says_nothing_of_the_month() {
    testing::rule(&RULE).dated("2024-09-18").check(expect![[r#"
        The crack was found in December by divers, and it has been measured every two weeks. The fair is held every December.
                               ^^^^^^^^ “December” stands without a year, and this draft, dated September 18, 2024, is more than half a year later: which year is meant?
    "#]]);
}
