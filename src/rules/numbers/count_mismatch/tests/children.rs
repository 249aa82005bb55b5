use expect_test::expect;

use super::super::RULE;
use crate::testing::rule;

#[test]
fn how_many_children_somebody_has() {
    rule(&RULE).check(expect![[r#"
        Ines Duarte, a welder and mother of two, won the lottery. The rain stopped. Duarte has three children.
                                            ~~~ “two”
                                                                                               ^^^^^^^^^^^^^^ “three children” here, but “two” in line 1.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Tomas Rehn runs the ferry. He has four children and a dog. All five of his children can swim.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Ines Duarte, a mother of two, won the lottery. Duarte has two children.
    "#]]);
}
