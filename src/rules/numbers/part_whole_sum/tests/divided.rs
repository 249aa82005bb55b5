//! Parts told in any words.

use expect_test::expect;

use crate::rules::numbers::part_whole_sum::RULE;
use crate::testing::rule;

/// Whatever the words between: a sum so near its whole is meant to make it, where a word or a mark says that the parts are all.
#[test]
fn parts_in_any_words() {
    rule(&RULE).check(expect![[r#"
        The survey reached 84 farms (50 by post, 21 by telephone and 19 in person).
                           ^^ “84” here, but its parts make 90.
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “50 by post, 21 by telephone and 19”

        The heirs share $920,000: a mill worth $610,000 goes to Åsa, and the other $410,000 to Per.

        He rowed 118 races for Brøvik, winning 61, drawing 30 and losing 22.
                 ^^^ “118” here, but its parts make 113.
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “61, drawing 30 and losing 22”

        The yard built 37 boats in May. Nineteen were for Hull, eleven for Leith and the rest, nine, for Cork.
                       ^^ “37” here, but its parts make 39.
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “Nineteen were for Hull, eleven for Leith and the rest, nine”

        The ferry was carrying 212 people, 188 of them passengers and 34 crew, when it ran aground.
                               ^^^ “212” here, but its parts make 222.
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “188 of them passengers and 34”
    "#]]);
    rule(&RULE).check(expect![[r#"
        The survey reached 84 farms (50 by post, 21 by telephone and 13 in person).

        He rowed 118 races for Brøvik, winning 61 and losing 52 by a length.

        She scored 30 points, with 12 rebounds and 16 assists. The club won 12 games, six at home and five away.

        The yard built 37 boats in May, including 19 for Hull and 16 for Leith.

        Of 212 people on board, 120 of them Danes, 90 were asleep. The price rose to $84 from $50, and by $30 in a year.
    "#]]);
}

/// “All told” says that the parts are all, as “in all” does.
#[test]
fn parts_that_are_all_told() {
    rule(&RULE).check(expect![[r#"
        The fire destroyed 14 homes and nine barns, 25 buildings all told.
                           ~~~~~~~~~~~~~~~~~ “14 homes and nine”
                                                    ^^ “25” here, but its parts make 23.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The fire destroyed 14 homes and nine barns, 23 buildings all told.
    "#]]);
}
