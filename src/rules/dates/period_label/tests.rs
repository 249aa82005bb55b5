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

#[test]
fn a_finer_date_lies_in_the_stretch_before_it() {
    testing::rule(&RULE).check(expect![[r#"
        It was in the autumn of 2020, on a cold March morning, that he left. In the 1970s, in 1962, he sang. Profit fell in the first half of 2022, from July to December.
                                                                                    ^^^^^ “1970s” is 1970 to 1979, but “1962” is said of it.
                                                                                              ~~~~ “1962”
                                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^ “the first half of 2022” is January to June, but “July” is said of it.
                                                                                                                                                         ~~~~ “July”
        The Victorian library, built in 1931, is shut. A 16th-century chart drawn in 1710 was sold. The late 1980s were lean: the pit shut in 1981.
            ^^^^^^^^^ “Victorian” is 1837 to 1901, but “1931” is said of it.
                                        ~~~~ “1931”
                                                         ^^^^^^^^^^^^ “16th-century” is 1501 to 1600, but “1710” is said of it.
                                                                                     ~~~~ “1710”
                                                                                                    ^^^^^^^^^^^^^^ “The late 1980s” is 1984 to 1989, but “1981” is said of it.
                                                                                                                                              ~~~~ “1981”

        In the 1970s, after the flood of 1962, he sang. The 1970s ballad was a hit in 1991. In the 1970s he left and in 1991 he came back.
        It was in the autumn of 2020, on a cold October morning, that he left. The Victorian library, built in 1871, is shut.
    "#]]);
    testing::rule(&RULE).check(expect![[r"
        In Sydney that summer, in January 2012, nobody wore a tie.
    "]]);
}
