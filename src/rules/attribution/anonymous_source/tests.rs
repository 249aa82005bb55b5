use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_source_has_no_name() {
    rule(&RULE).check(expect![[r#"
        Sources said that the Łódź plant would shut.
        ^^^^^^^ “Sources” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The offer will be raised, according to two people familiar with the talks. The offer is low, sources added.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “two people familiar with the talks” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        A senior official told reporters that the dam was safe.
        ^^^^^^^^^^^^^^^^^ “A senior official” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The pier will close in May, an unnamed aide said.
                                    ^^^^^^^^^^^^^^^ “an unnamed aide” has no name: who is it, and why is the name withheld?
    "#]]);
}

#[test]
fn an_attack_from_behind_a_curtain_weighs_more() {
    rule(&RULE).check(expect![[r#"
        One harbor insider called Ilse Brandt “asleep at the wheel.” The tide was high.
        ^^^^^^^^^^^^^^^^^^ “One harbor insider” judges Ilse Brandt without a name, and the draft does not say why it is withheld.

        A person familiar with the talks described Ruiz as lazy. Sources accused Brandt of neglect.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “A person familiar with the talks” judges Ruiz without a name, and the draft does not say why it is withheld.
                                                                 ^^^^^^^ “Sources” judges Ilse Brandt without a name, and the draft does not say why it is withheld.
    "#]]);
}

#[test]
fn a_reason_is_given() {
    rule(&RULE).check(expect![[r#"
        The sale is close, said a person close to the board, who asked not to be named because the talks are private.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Sources said the sale was close. They spoke on condition of anonymity because the talks are private.
    "#]]);
}

#[test]
fn groups_and_offices_are_no_curtain() {
    rule(&RULE).check(expect![[r#"
        Opposition leaders rejected the result. A spokeswoman for the port said it would open. An official at the port agreed.
        The officials said they had met twice. The river is a source of trouble, the mayor said. Its source lies in Tarn.
        Renewable sources supply half of the town’s power.
    "#]]);
}

#[test]
fn a_quoted_source_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Sources said the deal is close,” Ilse Brandt told the board.
    "#]]);
}

#[test]
fn anybody_blames_somebody() {
    rule(&RULE).check(expect![[r#"
        One consultant at the clinic described Pia Lund as lazy and vain. Pia Lund did not reply.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “One consultant at the clinic” judges Pia Lund without a name, and the draft does not say why it is withheld.
    "#]]);
    rule(&RULE).check(expect![[r#"
        A former colleague called Bruno Łącka “a tyrant with a thermos.”
        ^^^^^^^^^^^^^^^^^^ “A former colleague” judges Bruno Łącka without a name, and the draft does not say why it is withheld.
    "#]]);
    rule(&RULE).check(expect![[r#"
        “He never reads a thing,” one councillor said of Bruno Łącka.
                                  ^^^^^^^^^^^^^^ “one councillor” judges Bruno Łącka without a name, and the draft does not say why it is withheld.
    "#]]);
}

#[test]
fn anybody_praises_somebody() {
    rule(&RULE).check(expect![[r#"
        A neighbor described Bruno Łącka as “quiet and kind.” One colleague called Pia Lund a genius. A judge called Bruno Łącka as a witness.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The *deal* is close, **sources** told [the Herald](https://example.org).
                               ^^^^^^^ “sources” has no name: who is it, and why is the name withheld?
    "#]]);
}

#[test]
fn who_tells_without_a_name() {
    rule(&RULE).check(expect![[r#"
        Insiders at the broadcaster expect 300 jobs to go. The mill is a source of income.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Insiders at the broadcaster” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        A well-placed source put the price at 60 crowns.
        ^^^^^^^^^^^^^^^^^^^^ “A well-placed source” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The cable was cut on purpose, a military official said.
                                      ^^^^^^^^^^^^^^^^^^^ “a military official” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Tickets are gone, and those in the know say that the band will play.
                              ^^^^^^^^^^^^^^^^^ “those in the know” has no name: who is it, and why is the name withheld?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The minister will go, it was learned from government sources.
                                                  ^^^^^^^^^^^^^^^^^^ “government sources” has no name: who is it, and why is the name withheld?
    "#]]);
}

#[test]
fn a_headline_has_it_from_nobody() {
    rule(&RULE).headline("Sources: Pier to be sold").check(expect![[r#"
        The port kept its plans for the pier to itself on Tuesday.
    "#]]);
    rule(&RULE).headline("Lund: Pier to be sold").check(expect![[r#"
        The pier will be sold, Pia Lund said.
    "#]]);
}
