use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn ends_that_traded_places() {
    rule(&RULE).check(expect![[r#"
        Between 90 and 40 boats were lost off Ærø. The camp takes girls aged 15 to 9.
                ^^^^^^^^^ The range runs from 90 down to 40.
                                                                             ^^^^^^^ The range runs from 15 down to 9.

        Tickets cost between $60 and $25. He faces between 20 and 5 years in prison.
                             ^^^^^^^^^^^ The range runs from 60 down to 25.
                                                           ^^^^^^^^^^^^^^ The range runs from 20 down to 5.

        An estimated 400 to 300 people fled. Between 7.5 and 3 percent of the cows were ill.
                     ^^^^^^^^^^ The range runs from 400 down to 300.
                                                     ^^^^^^^^^^^^^^^^^ The range runs from 7.5 down to 3.
    "#]]);
}

#[test]
fn ranges_that_rise() {
    rule(&RULE).check(expect![[r#"
        Between 40 and 90 boats were lost. The camp takes girls aged 9 to 15. It costs $25 to $60.

        Between 2 and 1 million? Between 900,000 and 1.2 million people came, between 1.5 and 2 million.
    "#]]);
}

#[test]
fn what_runs_downwards() {
    rule(&RULE).check(expect![[r#"
        Porto Alto won 30-25 and the council voted 8 to 5. Sales fell from 50 to 20 and the gap between 12 and 8 grew.

        It was between minus 10 and minus 20 degrees. See pages 112-15. They met between 10 and 2.

        He stepped down from his favored 400m to 200m. She is ranked between 20 and 10 in the world.

        “Between 90 and 40 boats were lost,” she said. The difference between 50 and 20 is 30.

        It happened between 20 and 10 minutes before the start. Shares fell between 9 and 5 percent.
                                                                                    ^^^^^^^^^^^^^^^ The range runs from 9 down to 5.
    "#]]);
}

#[test]
fn in_markdown() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        - *Between* **90** and **40** boats were lost.
                      ^^^^^^^^^^^^^ The range runs from 90 down to 40.
    "#]]);
}

#[test]
fn least_and_most_in_other_words() {
    rule(&RULE).check(expect![[r#"
        Permits vary from $800 to $250. Anything from 70 to 45 crates is lost. The tower is expected to sell for 90 to 70 florins.
                          ^^^^^^^^^^^^ The range runs from 800 down to 250.
                                                      ^^^^^^^^ The range runs from 70 down to 45.
                                                                                                                 ^^^^^^^^ The range runs from 90 down to 70.

        Children in classes 8 to 5 stayed home. They expect from 300 to 200 guests.
                            ^^^^^^ The range runs from 8 down to 5.
                                                                 ^^^^^^^^^^ The range runs from 300 down to 200.

        Prices fell from $800 to $250, and the fee was cut from 70 to 45 crowns.
    "#]]);
}
