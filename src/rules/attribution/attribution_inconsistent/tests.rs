use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn an_account_becomes_a_fact() {
    rule(&RULE).check(expect![[r#"
        Police in Łódź said Ruiz fired first.
                                 ~~~~~ here somebody says so

        The shooting began when Ruiz fired first.
                                     ^^^^^ “fired” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Lund claims Brandt forged the will.
                           ~~~~~~ here somebody says so

        Brandt, who forged the will, declined to comment.
                    ^^^^^^ “forged” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The pump had not been serviced since May, according to the growers.
                              ~~~~~~~~ here somebody says so

        The mill, whose pump had not been serviced since May, burned down.
                                          ^^^^^^^^ “serviced” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
}

#[test]
fn it_stays_an_account() {
    rule(&RULE).check(expect![[r#"
        Police said Ruiz fired first.

        After Ruiz fired, police say, officers shot back. Ruiz fired the cook in May.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Police said Ruiz was arrested. Ruiz was arrested on Tuesday.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Ruiz fired first.

        Police said Ruiz fired first. “Ruiz fired first,” Lund said.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        Lund **claims** Brandt forged the [will](https://example.org).
                               ~~~~~~ here somebody says so

        Brandt, who **forged** the will, declined to comment.
                      ^^^^^^ “forged” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
}

#[test]
fn the_same_deed_in_other_words() {
    rule(&RULE).check(expect![[r#"
        Rebels said the navy shelled the depot.
                             ~~~~~~~ here somebody says so

        The depot, shelled by the navy, had 40 rooms.
                   ^^^^^^^ “shelled” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Investigators believe the ferry cut the cable.
                                        ~~~ here somebody says so

        The ferry cut the cable at 3 a.m. and sailed on.
                  ^^^ “cut” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
    rule(&RULE).check(expect![[r#"
        In the coach’s version, Bruno Łącka skipped training.
                                            ~~~~~~~ here somebody says so

        Łącka, who skipped training, was dropped for the final.
                   ^^^^^^^ “skipped” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
    rule(&RULE).check(expect![[r#"
        “The porter locked the gate,” the cook, Pia Lund, testified.
                    ~~~~~~ here somebody says so

        The fire spread fast, since the porter had locked the gate.
                                                   ^^^^^^ “locked” is told as a fact, and before it was somebody’s account: has it been shown since?
    "#]]);
}

#[test]
fn what_nobody_disputes() {
    rule(&RULE).check(expect![[r#"
        The court said the council opened the bridge.

        The council opened the bridge in May. The porter locked the shed.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Investigators believe the ferry cut the cable.

        The ferry did not cut the cable, a jury found. The barge cut the cable.
    "#]]);
}
