//! Drawn drafts for a birth, an age and a year beside each other.

use expect_test::expect;

use crate::rules::dates::age_birth_date::RULE;
use crate::testing;

#[test]
fn an_age_fits_the_birth_and_the_year_beside_it() {
    testing::rule(&RULE).check(expect![[r#"
        Born in 1940, he climbed the north face in 1962, at the age of 31.
                ~~~~ the birth: “1940”
                                                   ~~~~ the year: “1962”
                                                                       ^^ This says “31”, but somebody born in “1940” is 21 or 22 in 1962.
        The 40-year-old who drew the bridge in 1970 had been born in Bergen in 1914.
            ^^ This says “40”, but somebody born in “1914” is 55 or 56 in 1970.
                                               ~~~~ the year: “1970”
                                                                               ~~~~ the birth: “1914”
        When the mine closed in 1950, Lind, born in 1930, was a 27-year-old fitter.
                                ~~~~ the year: “1950”
                                                    ~~~~ the birth: “1930”
                                                                ^^ This says “27”, but somebody born in “1930” is 19 or 20 in 1950.
        She was not yet 18 when she sang in Malmö in 1990; the register has her born in 1966.
                        ^^ This says “18”, but somebody born in “1966” is 23 or 24 in 1990.
                                                     ~~~~ the year: “1990”
                                                                                        ~~~~ the birth: “1966”

        Born in 1940, he climbed the north face in 1962, and at the age of 31 he gave up.
        Born in 1940, he climbed the north face in 1971 with his son, at the age of 31.
        She was not yet 18 when she sang in Malmö in 1990; the register has her born in 1976.
    "#]]);
}

#[test]
fn an_age_of_today_may_stand_right_before_the_birth() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
        Police held a 41-year-old welder born on 4 February 1970.
                      ^^ This says “41”, but somebody born in “4 February 1970” is 56 in 2026.
                                                 ~~~~~~~~~~~~~~~ the birth: “4 February 1970”
        Police held a 56-year-old welder born on 4 February 1970.
    "#]]);
}

#[test]
fn the_one_age_and_the_one_birth_of_a_draft_are_asked_of() {
    testing::rule(&RULE).dated("2025-08-27").check(expect![[r#"
        The puppeteer has died, aged 87, her theater said. A hedgehog was her best work. It came back on the air.
                                     ^^ This says “87”, but somebody born in “April 2, 1931” is 94 in 2025.

        Nobody laughed. The girl was born in Brno on April 2, 1931, and leaves a hedgehog.
                                                     ~~~~~~~~~~~~~ the birth: “April 2, 1931”
    "#]]);
    testing::rule(&RULE).dated("2026-07-09").check(expect![[r#"
        A sprinter who turns 50 next month is to run. She was fast. It rained. Nobody ran. The sprinter was born in August 1976.
    "#]]);
}
