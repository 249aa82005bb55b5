//! Drawn drafts for `period-label`.

use expect_test::expect;

use super::*;
use crate::draft::Format;
use crate::testing;

#[test]
fn a_quarter_holds_its_dates() {
    testing::rule(&RULE).check(expect![[r#"
        In the second quarter, which ended on Sept. 30, sales fell. In the second quarter, which ended on June 30, sales fell.
               ^^^^^^^^^^^^^^ “second quarter” is April to June, but “Sept. 30” is said of it.
                                              ~~~~~~~~ “Sept. 30”
        The fourth quarter, which began in July, was slow. The third quarter, which began in July, was slow.
            ^^^^^^^^^^^^^^ “fourth quarter” is October to December, but “July” is said of it.
                                           ~~~~ “July”
    "#]]);
}

#[test]
fn own_quarters_are_left_alone() {
    testing::rule(&RULE).check(expect![[r"
        In its second quarter, which ended on Sept. 30, sales fell. Sales fell in the second quarter ended Sept. 30.
    "]]);
}

#[test]
fn a_fiscal_year_silences_quarters() {
    testing::rule(&RULE).check(expect![[r"
        In the second quarter, which ended on Sept. 30, sales fell. The fiscal year ends in March.
    "]]);
}

#[test]
fn a_decade_and_a_century_hold_their_years() {
    testing::rule(&RULE).check(expect![[r#"
        The 1970s bridge, finished in 1964, is closed. The 1970s bridge, finished in 1980, is closed.
            ^^^^^ “1970s” is 1970 to 1979, but “1964” is said of it.
                                      ~~~~ “1964”
        The 18th-century chapel was built in 1823. The 19th-century chapel was built in 1823.
            ^^^^^^^^^^^^ “18th-century” is 1701 to 1800, but “1823” is said of it.
                                             ~~~~ “1823”
        The tower of the 1970s was restored in 1999. In the 1980s the bridge, built in 1964, was widened.
    "#]]);
}

#[test]
fn accents_and_markup() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The **1970s** café *Zoë*, built in 1958, is in Đà Nẵng. The 1970s bridge, built in *1958*, is closed.
              ^^^^^ “1970s” is 1970 to 1979, but “1958” is said of it.
                                           ~~~~ “1958”
                                                                    ^^^^^ “1970s” is 1970 to 1979, but “1958” is said of it.
                                                                                            ~~~~ “1958”
    "#]]);
}

#[test]
fn a_speakers_label_is_the_speakers() {
    testing::rule(&RULE).check(expect![[r"
        “The 1970s bridge, finished in 1964, is closed,” she said.
    "]]);
}
