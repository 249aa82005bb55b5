use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_group_has_no_member() {
    rule(&RULE).check(expect![[r#"
        Many experts warn that the Łódź plant is unsafe. Critics have long said the pier is too short.
        ^^^^^^^^^^^^ “Many experts” names nobody, and nobody near speaks for them: who are they?
                                                         ^^^^^^^ “Critics” names nobody, and nobody near speaks for them: who are they?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Some believe the ferry will never sail again. Studies suggest that gulls remember faces.
        ^^^^ “Some” names nobody, and nobody near speaks for them: who are they?
                                                      ^^^^^^^ “Studies” names nobody, and nobody near speaks for them: who are they?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The mayor is widely seen as a caretaker. According to some economists, fares will double.
                     ^^^^^^^^^^^ “widely seen” does not say by whom: who sees it so?
    "#]]);
}

#[test]
fn somebody_speaks_for_the_group() {
    rule(&RULE).check(expect![[r#"
        Many experts warn that the plant is unsafe. “It may burn,” said Ilse Brandt, an engineer in Łódź.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Critics, including the pilots’ union, say the pier is too short. Experts such as Pia Lund of Tarn agree that it is old.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Critics say the pier is too short.

        “It never was long,” said Pia Lund, a pilot.
    "#]]);
}

#[test]
fn a_group_that_can_be_told() {
    rule(&RULE).check(expect![[r#"
        The critics said on Monday that they would sue. Experts at the port say it is safe. Some of the pilots say so, too.
        Critics gave the film four stars. Several studies are under way.
    "#]]);
}

#[test]
fn a_quoted_group_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Critics say it is too low,” a banner read. “It is widely seen as a joke.”
    "#]]);
}

#[test]
fn so_many_as_nobody_can_count() {
    rule(&RULE).check(expect![[r#"
        Plenty of people in the trade say that the yard of Łódź will close. Good judges of the game reckon that he is tired.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Plenty of people in the trade” names nobody, and nobody near speaks for them: who are they?
                                                                            ^^^^^^^^^^^^^^^^^^^^^^^ “Good judges of the game” names nobody, and nobody near speaks for them: who are they?
    "#]]);
    rule(&RULE).check(expect![[r#"
        A growing number of doctors believe that the test is useless. Some in the port say the crane is old. Research suggests that gulls remember faces.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “A growing number of doctors” names nobody, and nobody near speaks for them: who are they?
                                                                      ^^^^^^^^^^^^^^^^ “Some in the port” names nobody, and nobody near speaks for them: who are they?
                                                                                                             ^^^^^^^^ “Research” names nobody, and nobody near speaks for them: who are they?
    "#]]);
    rule(&RULE).check(expect![[r#"
        There are those who say the fire was no accident.
        ^^^^^^^^^^^^^^^^^^^^^^^ “There are those who say” names nobody: who are they?
    "#]]);
}

#[test]
fn so_many_of_those_who_are_known() {
    rule(&RULE).check(expect![[r#"
        A number of the pilots say that the pier is short. Dozens of them believe it. There are those who rowed home.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Many** [experts](https://example.org) warn of a flood.
          ^^^^^^^^^^^^^^^ “Many experts” names nobody, and nobody near speaks for them: who are they?
    "#]]);
}

#[test]
fn what_is_held_in_common_by_nobody() {
    rule(&RULE).check(expect![[r#"
        There is a growing feeling among pilots that the pier will go. The general view in the harbor is that the crane did it.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “There is a growing feeling among pilots” names nobody: who are they?
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The general view in the harbor is” names nobody: who are they?
        Her view is that it was the tide. There is no agreement that binds them. The opinion that he gave is short.
    "#]]);
}

#[test]
fn who_only_studies_it() {
    rule(&RULE).check(expect![[r#"
        The ferry will be late all winter, according to those who follow the port. Those who row it say nothing.
    "#]]);
}

#[test]
fn a_bystander_speaks_for_no_trade() {
    rule(&RULE).check(expect![[r#"
        Analysts say the pier will be sold by May.
        ^^^^^^^^ “Analysts” names nobody, and nobody near speaks for them: who are they?

        The crane has stood idle since 1998.

        “I will miss it,” said Pia Lund, who fishes there.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Analysts say the pier will be sold by May.

        The crane has stood idle since 1998.

        “I would buy it,” said Pia Lund, an economist in Tarn.
    "#]]);
}
