use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn nobody_ranks_it() {
    rule(&RULE).check(expect![[r#"
        The port of Łeba is one of the most corrupt in Europe. The unprecedented flood took the pier.
                            ^^^^^^^^^^^^^^^^^^^^^^^ “one of the most corrupt” ranks it, and nobody here does: who says so?
                                                                   ^^^^^^^^^^^^^^^^^^^ “unprecedented flood” ranks it, and nobody here does: who says so?
        Győr has the most knowledgeable chess crowd in the country. The trial, the largest of its kind, began in May.
                 ^^^^^^^^^^^^^^^^^^^^^^ “the most knowledgeable” ranks it, and nobody here does: who says so?
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^ “the largest of its kind” ranks it, and nobody here does: who says so?
    "#]]);
}

#[test]
fn somebody_ranks_it() {
    rule(&RULE).check(expect![[r#"
        The port is one of the most corrupt in Europe, the auditor said. The trial is the largest of its kind, according to Pia Lund.
    "#]]);
}

#[test]
fn lists_and_names_settle_it() {
    rule(&RULE).check(expect![[r#"
        First lady Ilse Brandt opened the clinic. Lund won the first race and most of the points. It is the most recent in Europe.
        The most populous county in the state is Tarn. At most 12 of the best boats sank. He was the most tired of them.
        The “unprecedented” demand ended. Lund, one of the most famous pilots of Tarn, left. It could be one of the most costly.
                                                ^^^^^^^^^^^^^^^^^^^^^^ “one of the most famous” ranks it, and nobody here does: who says so?
                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^ “one of the most costly” ranks it, and nobody here does: who says so?
    "#]]);
}

#[test]
fn the_first_of_all() {
    rule(&RULE).check(expect![[r#"
        Kőszeg has the oldest clubhouse in Africa. It was the worst flood for a generation. The loan, the biggest ever granted, is for a pier.
                   ^^^^^^^^^^ “the oldest” ranks it, and nobody here does: who says so?
                                                          ^^^^^^^^^ “the worst” ranks it, and nobody here does: who says so?
                                                                                                      ^^^^^^^^^^^ “the biggest” ranks it, and nobody here does: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The settlement is the most generous in the history of the trade. Łącka is the most careless pilot in the country.
                          ^^^^^^^^^^^^^^^^^ “the most generous” ranks it, and nobody here does: who says so?
                                                                                  ^^^^^^^^^^^^^^^^^ “the most careless” ranks it, and nobody here does: who says so?
    "#]]);
}

#[test]
fn it_is_only_described_or_small() {
    rule(&RULE).check(expect![[r#"
        She lives in the largest city in Africa. He took the nearest boat in the harbor. It is the oldest of the three piers. The latest flood in the country began on Monday.
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “It is one of the most corrupt ports in Europe,” the banner read.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The **unprecedented** [flood](https://example.org) took the pier.
              ^^^^^^^^^^^^^^^^^^^^^^ “unprecedented flood” ranks it, and nobody here does: who says so?
    "#]]);
}

#[test]
fn of_a_place_or_never_before() {
    rule(&RULE).check(expect![[r#"
        The pier is the longest in Europe. The village is home to the country’s oldest mill. Never before has a barge carried so much.
                    ^^^^^^^^^^^ “the longest” ranks it, and nobody here does: who says so?
                                                                  ^^^^^^^^^^^^^^^^^^^^ “the country’s oldest” ranks it, and nobody here does: who says so?
                                                                                             ^^^^^^^^^^^^^^^^ “Never before has” ranks it, and nobody here does: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Sales of kites hit an all-time high. She is the only woman to have crossed both lakes. The fair was a first for Łódź.
                           ^^^^^^^^^^^^^^^^ “an all-time high” ranks it, and nobody here does: who says so?
                                                    ^^^^^^^^^^^^^^ “the only woman” ranks it, and nobody here does: who says so?
                                                                                                            ^^^^^^^^^^^ “a first for” ranks it, and nobody here does: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The factory, Europe’s largest maker of bells, employs 40. No other town in Poland has as many bridges. It has one of the finest organs in the world.
                     ^^^^^^^^^^^^^^^^ “Europe’s largest” ranks it, and nobody here does: who says so?
                                                                  ^^^^^^^^ “No other” ranks it, and nobody here does: who says so?
                                                                                                                      ^^^^^^^^^^^^^^^^^ “one of the finest” ranks it, and nobody here does: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Unparalleled in scale, the dig covers nine fields. It was the worst flood that the state has known.
        ^^^^^^^^^^^^ “Unparalleled” ranks it, and nobody here does: who says so?
                                                                  ^^^^^^^^^ “the worst” ranks it, and nobody here does: who says so?
    "#]]);
}

#[test]
fn where_it_only_says_where_or_in_sport() {
    rule(&RULE).check(expect![[r#"
        They met in the largest hall in the country. She was the first player to win the title. The guide lists the mill as the oldest in Europe.
    "#]]);
}

#[test]
fn a_count_settles_it() {
    rule(&RULE).check(expect![[r#"
        The Greens became the largest party in the country. Tarn is the biggest city in the valley. Tarn is the biggest city in Europe without a bridge.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Births fell by a tenth, the statistics office said. The rate is the lowest in a century.

        Lund took six percent, the worst showing in the poll in decades. They went to Łeba, the region’s largest resort.

        It won’t be the last town to ban them. It is one of the most high-profile.
    "#]]);
}
