//! Where the marks stand and what the fixes offer.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

#[test]
fn other_alphabets_and_accents_do_not_move_the_mark() {
    testing::rule(&RULE).check(expect![[r"
        In Đà Nẵng, Zoë Muñoz – née Brontë – wed on Monday, 3 May 2022.
                                                    ^^^^^^^^^^^^^^^^^^ This says “Monday”, but May 3, 2022, is a Tuesday.
    "]]);
}

#[test]
fn markdown_is_no_obstacle() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r"
        The *vote* is on **Friday**, May 15, 2025.
                           ^^^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.
    "]]);
}

#[test]
fn a_quoted_slip_is_shown_but_not_changed() {
    testing::rule(&RULE).check(expect![[r"
        “We met on Friday, May 15, 2025,” she said.
                   ^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.
    "]]);
}

#[test]
fn both_ends_can_be_changed() {
    assert_eq!(
        testing::rule(&RULE).fixed("They met on Fri., the 15th of May, 2025."),
        ["They met on Thu., the 15th of May, 2025.", "They met on Fri., the 16th of May, 2025."]
    );
}

#[test]
fn the_nearest_day_may_lie_in_another_month() {
    assert_eq!(
        testing::rule(&RULE).fixed("They met on Monday, May 31, 2025."),
        ["They met on Saturday, May 31, 2025.", "They met on Monday, June 2, 2025."]
    );
    assert_eq!(
        testing::rule(&RULE).fixed("The inn opened on Monday, 1 January 1921."),
        ["The inn opened on Saturday, 1 January 1921.", "The inn opened on Monday, 3 January 1921."]
    );
}
