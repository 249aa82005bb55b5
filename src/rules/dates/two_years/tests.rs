//! Drawn drafts for an anniversary with the only two years beside it.

use expect_test::expect;

use crate::rules::dates::anniversary::RULE;
use crate::testing;

#[test]
fn an_anniversary_fits_the_two_years_beside_it() {
    testing::rule(&RULE).check(expect![[r#"
        The Linds, who married in 1950, celebrated their golden wedding in 1998. The ferry, launched in 1920, had its centenary in 2010.
                                  ~~~~ the event: “1950”
                                                         ^^^^^^^^^^^^^^ This says “golden wedding”, 50 years, but from “1950” to “1998” is 48 years.
                                                                           ~~~~ the later year: “1998”
                                                                                                        ~~~~ the event: “1920”
                                                                                                                      ^^^^^^^^^ This says “centenary”, 100 years, but from “1920” to “2010” is 90 years.
                                                                                                                                   ~~~~ the later year: “2010”
        Thirty years on from the strike of 1984, the pit reopened, in 2004. The mill burned in 1957. Twenty years later, in 1987, it was sold.
        ^^^^^^^^^^^^ This says “Thirty years”, but from “1984” to “2004” is 20 years.
                                           ~~~~ the event: “1984”
                                                                      ~~~~ the later year: “2004”
                                                                                               ~~~~ the event: “1957”
                                                                                                     ^^^^^^^^^^^^^^^^^^ This says “Twenty years later”, but from “1957” to “1987” is 30 years.
                                                                                                                            ~~~~ the later year: “1987”

        The Linds, who married in 1950, celebrated their golden wedding in 2000. The mill burned in 1957. Thirty years later, in 1987, it was sold.
        She sits on the board since 2016, and says that after 12 years on council, begun in 2011, she is tired.
    "#]]);
}
