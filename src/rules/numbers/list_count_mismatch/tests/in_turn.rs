//! Items that sentences give in turn: “First, … Second, …”.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn sentences_in_turn_are_counted() {
    testing::rule(&RULE).check(expect![[r#"
        There are three reasons. First, the bridge is old. Second, it is narrow.
                  ^^^^^ “three reasons” here, but 2 follow.
                                                           ~~~~~~ the last of 2
        The plan has two parts. First, fares fall. Second, more trains run.
    "#]]);
}

#[test]
fn an_enumeration_in_other_words() {
    testing::rule(&RULE).check(expect![[r#"
        She faced three screenings. First, officers checked her name. Then, the embassy took her prints. Finally, she was questioned.
        The plan has four steps. First, dig. Next, lay pipes. Finally, fill the hole.
        He put forward four suggestions to the two parties. First, talk. Second, trade. Third, visit. Fourth, learn.
        Lund had four fights. First win in May. Second British champion. Third belt.

        The plan has four steps. First, dig. Second, lay pipes. Third, fill the hole.
                     ^^^^ “four steps” here, but 3 follow.
                                                                ~~~~~ the last of 3
        There are three reasons. First, the bridge is old. Second, it is narrow.
                  ^^^^^ “three reasons” here, but 2 follow.
                                                           ~~~~~~ the last of 2
    "#]]);
}
