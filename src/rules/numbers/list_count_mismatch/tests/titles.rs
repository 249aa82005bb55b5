//! Lists of titles in quotation marks, and of clauses.

use expect_test::expect;

use super::super::RULE;
use crate::testing::rule;

#[test]
fn titles_and_clauses() {
    rule(&RULE).check(expect![[r#"
        She wrote three plays, ‘The Salt Pan’ (1983) and ‘High Water’ (1991), which ran for years. He made two albums, “Tide” and “Ebb”, in Łódź.
                  ^^^^^ “three plays” here, but 2 are listed.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2 items

        Three changes have been made to the crew: Hale gives way to Ruru at the helm, Josef Blum comes in on deck, Ines Varga moves to the galley and Omar Diaz takes the wheel.
        ^^^^^ “Three changes” here, but 4 are listed.
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items

        The yard took three steps: a pump was bought, the gate was welded shut and a guard was hired.
    "#]]);
}
