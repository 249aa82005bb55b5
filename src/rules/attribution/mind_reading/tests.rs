use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_mind_is_read() {
    rule(&RULE).check(expect![[r#"
        Ilse Brandt knows she will lose the seat in Łódź. The rain stopped at noon.
                    ^^^^^ “knows” tells what is in somebody’s mind: who says so?

        The mill wants to show the town who is master. It has two halls.
                 ^^^^^^^^^^^^^ “wants to show” tells what is in somebody’s mind: who says so?

        Out to spare himself a challenge, Bruno Ruiz put the ferry back. The pier is of oak.
        ^^^^^^^^^^^^ “Out to spare” tells what is in somebody’s mind: who says so?

        The ministry seeks to avoid the impression of weakness. In a bid to silence its critics, the port cut the fee.
                     ^^^^^^^^^^^^^^ “seeks to avoid” tells what is in somebody’s mind: who says so?
                                                                ^^^^^^^^^^^^^^^^^^^ “In a bid to silence” tells what is in somebody’s mind: who says so?
    "#]]);
}

#[test]
fn somebody_tells_it() {
    rule(&RULE).check(expect![[r#"
        Ilse Brandt said that she knows she will lose. The mill wants to show the town who is master, according to Pia Lund.

        Pia Lund is afraid of the water. “I never swam,” Lund said.
    "#]]);
}

#[test]
fn what_people_announce() {
    rule(&RULE).check(expect![[r#"
        The ministry seeks bids for the road. The mill wants to build two halls. The club tries to avoid the rain.
        She knows the road. Lund may want to show who is master. Does she know that it is shut?
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Brandt knows she will lose,” the banner read.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Ilse Brandt** knows [she will lose](https://example.org).
                        ^^^^^ “knows” tells what is in somebody’s mind: who says so?
    "#]]);
}

#[test]
fn wishes_and_moods() {
    rule(&RULE).check(expect![[r#"
        The airline hopes to win back families. In a bid to calm the markets, the bank opened its books.
                    ^^^^^^^^^^^^ “hopes to win” tells what is in somebody’s mind: who says so?
                                                ^^^^^^^^^^^^^^^^ “In a bid to calm” tells what is in somebody’s mind: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The mayor regrets the pool. She dreams of a stadium. The minister is secretly relieved that the bill failed.
                  ^^^^^^^^^^^^^^^^ “regrets the pool” tells what is in somebody’s mind: who says so?
                                        ^^^^^^^^^ “dreams of” tells what is in somebody’s mind: who says so?
                                                                             ^^^^^^^^^^^^^^^^^ “secretly relieved” tells what is in somebody’s mind: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Anxious not to look weak, Oslo sent a frigate. Oslo’s real aim is to split the league. The prince wanted revenge.
        ^^^^^^^^^^^ “Anxious not” tells what is in somebody’s mind: who says so?
                                                              ^^^^^^^^ “real aim” tells what is in somebody’s mind: who says so?
                                                                                                          ^^^^^^^^^^^^^^ “wanted revenge” tells what is in somebody’s mind: who says so?
    "#]]);
}

#[test]
fn whoever_wishes_speaks_nearby() {
    rule(&RULE).check(expect![[r#"
        The airline hopes to win back families. The airline said in May that seats would cost less.
    "#]]);
}
