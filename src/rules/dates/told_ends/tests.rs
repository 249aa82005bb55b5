//! Drawn drafts for a length beside a beginning and an end by their verbs.

use expect_test::expect;

use crate::rules::dates::duration_endpoints::RULE;
use crate::testing;

#[test]
fn a_length_fits_the_ends_that_verbs_tell() {
    testing::rule(&RULE).check(expect![[r#"
        Hired in 1990 and dismissed in 2002, Lind ran the pool for six years.
                 ~~~~ the start: “1990”
                                       ~~~~ the end: “2002”
                                                                   ^^^^^^^^^ This says “six years”, but from “1990” to “2002” is about 12 years.
        The strike began on 3 May 2014 and ended on 30 May 2014. Those two weeks emptied the town.
                            ~~~~~~~~~~ the start: “3 May 2014”
                                                    ~~~~~~~~~~~ the end: “30 May 2014”
                                                                 ^^^^^^^^^^^^^^^ This says “Those two weeks”, but from “3 May 2014” to “30 May 2014” is about 4 weeks.
        The canal was closed on Jan. 4, 2022, and reopened on Jan. 14, 2022, after 40 days of repairs.
                                ~~~~~~~~~~~~ the start: “Jan. 4, 2022”
                                                              ~~~~~~~~~~~~~ the end: “Jan. 14, 2022”
                                                                                   ^^^^^^^ This says “40 days”, but from “Jan. 4, 2022” to “Jan. 14, 2022” is 11 days.

        Hired in 1990 and dismissed in 2002, Lind ran the pool for twelve years.
        Hired in 1990 and dismissed in 2002, Lind then ran a pool for six years.
    "#]]);
}
