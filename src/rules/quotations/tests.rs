//! What the rules find in quotations of many forms.

use expect_test::{Expect, expect};

use super::quote_variant;
use crate::draft::Format;
use crate::rules::Rule;
use crate::testing::rule;

#[track_caller]
fn draw(of: &Rule, expected: Expect) {
    rule(of).format(Format::Markdown).check(expected);
}

#[test]
fn one_utterance_in_two_wordings() {
    draw(
        &quote_variant::RULE,
        expect![[r#"
            “The crane had been inspected twice that spring,” said Odile Brandt, who runs the yard.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “The crane had been inspected twice that spring”

            > “The crane had been checked twice that spring.”
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The crane had been checked twice that spring” here, but “The crane had been inspected twice that spring” in line 1.
            > — Odile Brandt

            Brandt told the inquest: “The crane was, as far as I know, sound.”
        "#]],
    );
    draw(
        &quote_variant::RULE,
        expect![[r#"
            “We lost the keys and found the lock,” Brandt said on Monday.

            “We lost the keys and then the lock,” Brandt said on Thursday.

            “I sold the goat,” said Roth. “I sold the cart.”

            “The bridge … will hold,” Roth said.

            “The bridge, whatever they say, will hold,” Roth told the council.

            “[The bridge] will hold for another winter,” Roth wrote.
        "#]],
    );
}
