use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn the_draft_has_one() {
    rule(&RULE).check(expect![[r#"
        Experts say the dam at Kőszeg is unsafe.
        ^^^^^^^ “Experts” is a plural, and the draft has only one: who are the others?

        “It could go at any time,” said Ilse Brandt, an engineer, the only specialist to inspect it.
                                                                      ~~~~~~~~~~~~~~~ the only one
    "#]]);
    rule(&RULE).check(expect![[r#"
        Geologists who had no part in it doubt the result.
        ^^^^^^^^^^ “Geologists” is a plural, and the draft has only one: who are the others?

        Pia Lund of Tarn is the sole outside specialist to have read the paper.
                                ~~~~~~~~~~~~~~~~~~~~~~~ the only one
    "#]]);
    rule(&RULE).check(expect![[r#"
        Witnesses described a flash.
        ^^^^^^^^^ “Witnesses” is a plural, and the draft has only one: who are the others?

        Bruno Łącka, 45, who saw the ferry burn, spoke of a flash, too.
                         ~~~~~~~ the only one
    "#]]);
}

#[test]
fn there_are_more() {
    rule(&RULE).check(expect![[r#"
        Witnesses described a flash.

        Bruno Łącka and Pia Lund, who saw the ferry burn, spoke of a flash, too.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Witnesses described a flash.

        Bruno Łącka, who saw the ferry burn, spoke of a flash. Pia Lund, who heard it, did not.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Two witnesses described a flash. The witnesses left. Experts say it was gas. It was the only ferry.
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Witnesses say it was loud,” a caller said. She was the only witness.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Experts** say the [dam](https://example.org) is unsafe.
          ^^^^^^^ “Experts” is a plural, and the draft has only one: who are the others?

        Brandt is the *only* engineer to inspect it.
                       ~~~~~~~~~~~~~~ the only one
    "#]]);
}

#[test]
fn one_of_them_is_heard() {
    rule(&RULE).check(expect![[r#"
        Engineers blame the frost for the crack.
        ^^^^^^^^^ “Engineers” is a plural, and the draft has only one: who are the others?

        Bruno Łącka, an engineer at the port, said that the frost had lifted the slab.
        ~~~~~~~~~~~ the only one who is heard
    "#]]);
    rule(&RULE).check(expect![[r#"
        Neighbours heard shouting before the fire.
        ^^^^^^^^^^ “Neighbours” is a plural, and the draft has only one: who are the others?

        A neighbour, Pia Lund, 82, heard shouting at ten.
          ~~~~~~~~~ the only one who is heard
    "#]]);
    rule(&RULE).check(expect![[r#"
        Studies have shown that the dye hurts.
        ^^^^^^^ “Studies” is a plural, and the draft has only one: who are the others?

        The study, by a college in Győr, followed 90 painters.
            ~~~~~ the only one who is heard
    "#]]);
}

#[test]
fn several_of_them_are_heard() {
    rule(&RULE).check(expect![[r#"
        Engineers blame the frost for the crack.

        Bruno Łącka, an engineer at the port, said so. Pia Lund, another engineer, agreed.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Farmers complain of the price of feed.

        Bruno Łącka said he would sell the herd; Pia Lund is giving up her pigs.
    "#]]);
}
