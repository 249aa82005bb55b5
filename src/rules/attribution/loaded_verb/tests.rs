use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_verb_judges() {
    rule(&RULE).check(expect![[r#"
        The ministry admits the pier in Łeba is unsafe. Brandt claimed she was at home. The growers insist that the well is dry.
                     ^^^^^^ “admits” judges what is said: would “says” do?
                                                               ^^^^^^^ “claimed” judges what is said: would “said” do?
                                                                                                    ^^^^^^ “insist” judges what is said: would “say” do?
    "#]]);
}

#[test]
fn two_sides_speak_in_different_words() {
    rule(&RULE).check(expect![[r#"
        Ilse Brandt claimed that the pier was safe.
                    ^^^^^^^ “claimed” judges what is said: would “said” do?

        Pia Lund said that it was not.
                 ~~~~ somebody else only says it here
    "#]]);
}

#[test]
fn said_stands_for_it() {
    let fixed = rule(&RULE).fixed("The growers claim that the well is dry. Brandt conceded that it was.");
    assert_eq!(
        fixed,
        [
            "The growers say that the well is dry. Brandt conceded that it was.",
            "The growers claim that the well is dry. Brandt said that it was."
        ]
    );
}

#[test]
fn other_senses() {
    rule(&RULE).check(expect![[r#"
        The family claimed asylum in Norway. The flood claimed 12 lives. She was admitted to a ward. He admitted the charge.
        The clerk admitted in court that he sold the bell. Brandt did not claim that she was at home. He refused to admit that he fell.
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Brandt claimed that she was at home,” the letter says.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The **ministry** [admits](https://example.org) that the pier is unsafe.
                          ^^^^^^ “admits” judges what is said: would “says” do?
    "#]]);
}

#[test]
fn quoted_or_beside() {
    rule(&RULE).check(expect![[r#"
        “I have never met the man,” claimed the porter, Bruno Łącka, on the pier. The port gave no figure, admitting that it had no diver.
                                    ^^^^^^^ “claimed” judges what is said: would “said” do?
                                                                                                           ^^^^^^^^^ “admitting” judges what is said: would “saying” do?
    "#]]);
    rule(&RULE).check(expect![[r#"
        In a letter the dean, Pia Lund, revealed that the roof would be replaced.
                                        ^^^^^^^^ “revealed” judges what is said: would “said” do?
    "#]]);
}
