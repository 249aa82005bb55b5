//! Counts of which no single reason proves that they are of one group.

use expect_test::expect;

use super::super::RULE;
use crate::testing::rule;

#[test]
fn what_stands_around_them_is_alike() {
    rule(&RULE).check(expect![[r#"
        The cooperative in Odense tends 1,284 beehives on the slopes above the harbour.
                                        ~~~~~~~~~~~~~~ “1,284 beehives”: the phrases around the nouns are alike; both count, or both say how much something is; the noun is the same, in statements that are alike

        Its beekeepers lost money for years. They look after 1,248 beehives on the slopes above the harbour.
                                                             ^^^^^^^^^^^^^^ Are these the same? “1,248 beehives” here, “1,284 beehives” in line 1.

        The council planted 614 lime trees along the canal in spring.
                            ~~~~~~~~~~~~~~ “614 lime trees”

        Of the 641 lime trees planted along the canal, most have died.
               ^^^^^^^^^^^^^^ “641 lime trees” here, but “614 lime trees” in line 5.
    "#]]);
}

#[test]
fn what_explains_the_difference() {
    rule(&RULE).check(expect![[r#"
        The cooperative in Odense tended 1,284 beehives on the slopes in 2019.

        It tended 1,248 beehives on the slopes in 2021.

        The council planted 614 lime trees along the canal. The number of lime trees along the canal rose to 641.

        Brandt said 212 lanterns hung in the chapel. The mayor said 221 lanterns hung in the chapel.
    "#]]);
}

#[test]
fn numbers_that_are_names() {
    rule(&RULE).check(expect![[r#"
        Flight 93 left Newark on Monday with a film crew. Flight 39 left Newark with a choir.
    "#]]);
}
