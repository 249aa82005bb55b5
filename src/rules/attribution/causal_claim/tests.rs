use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn one_thing_comes_of_another() {
    rule(&RULE).check(expect![[r#"
        Privatization led to the decline of safety in Łódź. The ferry is of oak.
                      ^^^^^^^^^^^^^^^^^^ “led to the decline” gives the cause of something in dispute: who says so?

        The ruling resulted in a wave of thefts. The smartphone has caused an epidemic of loneliness.
                   ^^^^^^^^^^^^^^^^^^ “resulted in a wave” gives the cause of something in dispute: who says so?
                                                                    ^^^^^^^^^^^^^^^^^^ “caused an epidemic” gives the cause of something in dispute: who says so?

        The closures were caused by the tariff.
                          ^^^^^^^^^^^^^^^^^^^^ “caused by the tariff” gives the cause of something in dispute: who says so?

        Years of austerity had brought the ward to the point of collapse. The closing of mills drove a generation out of the valley.
                               ^^^^^^^^^^^^^^^^ “brought the ward” gives the cause of something in dispute: who says so?
                                                                                               ^^^^^^^^^^^^^^^^^^ “drove a generation” gives the cause of something in dispute: who says so?
    "#]]);
}

#[test]
fn somebody_says_so() {
    rule(&RULE).check(expect![[r#"
        Economists at the bank said the tax cut caused the boom. Immigration led to the rise in rents, Brandt argued.

        Automation has led to a loss of jobs, according to Lund.
    "#]]);
}

#[test]
fn what_anybody_can_see() {
    rule(&RULE).check(expect![[r#"
        The puncture led to a delay of an hour. The storm caused a spike in the river. The law may lead to a rise in rents.

        The road leads to the mill. The ban did not lead to a decline. He led the strike to the gate.
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Immigration led to the rise in rents,” the banner read.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Privatization** led to the *decline* of safety.
                          ^^^^^^^^^^^^^^^^^^^ “led to the decline” gives the cause of something in dispute: who says so?
    "#]]);
}

#[test]
fn a_cause_behind_a_preposition() {
    rule(&RULE).check(expect![[r#"
        In response to the sugar tax, families left the province. Truancy fell because of the curfew.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “In response to the sugar tax” gives the cause of something in dispute: who says so?
                                                                               ^^^^^^^^^^^^^^^^^^^^^ “because of the curfew” gives the cause of something in dispute: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The rise in homelessness stems from the housing reform of 1988. The strike’s collapse was due to the union’s weakness.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “stems from the housing reform” gives the cause of something in dispute: who says so?
                                                                                                  ^^^^^^^^^^^^^^^^ “due to the union” gives the cause of something in dispute: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Cheap imports ruined the valley’s mill towns. Longer school days resulted in fewer teenage pregnancies.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “ruined the valley’s mill towns” gives the cause of something in dispute: who says so?
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “resulted in fewer teenage pregnancies” gives the cause of something in dispute: who says so?
    "#]]);
}

#[test]
fn what_anybody_can_see_or_somebody_says() {
    rule(&RULE).check(expect![[r#"
        The ferry was late because of fog. Truancy fell because of the curfew, the historian Pia Lund wrote in a paper. A burst pipe ruined the town hall.
    "#]]);
}

#[test]
fn what_lies_behind_it() {
    rule(&RULE).check(expect![[r#"
        Behind the decline are phones, whose hum nobody escapes. At the root of the shortage lies the rent cap. Behind the shop is a yard.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Behind the decline are phones” gives the cause of something in dispute: who says so?
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “At the root of the shortage lies the rent cap” gives the cause of something in dispute: who says so?
    "#]]);
}

#[test]
fn a_headline_that_nobody_bears_out() {
    rule(&RULE).headline("Rent cap has caused a housing shortage in Łeba").check(expect![[r#"
        Thieves took nine boats in Łeba last month, the harbor master said. He has bought a dog.
    "#]]);
    rule(&RULE).headline("Rent cap has caused a housing shortage in Łeba").check(expect![[r#"
        The rent cap is behind the shortage, the harbor master said. He has bought a dog.
    "#]]);
}
