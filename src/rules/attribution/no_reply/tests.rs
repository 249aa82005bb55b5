use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn nothing_is_heard_of_the_accused() {
    rule(&RULE).check(expect![[r#"
        Lund said Bruno Ruiz of Łódź stole the funds.
                  ^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Bruno Ruiz, from whom nothing is heard: was he or she asked?

        The audit ends in June.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Ilse Brandt falsified results, two colleagues said. The journal is investigating.
        ^^^^^^^^^^^^^^^^^^^^^ This accuses Ilse Brandt, from whom nothing is heard: was he or she asked?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The lawsuit says Norvik Bank lied to its auditors. Pia Lund denied that the pier is shut.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Norvik Bank, from whom nothing is heard: was it asked?
    "#]]);
}

#[test]
fn they_answer() {
    rule(&RULE).check(expect![[r#"
        Lund said Bruno Ruiz stole the funds. Ruiz denied it.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The lawsuit says Norvik Bank lied to its auditors. Norvik did not respond to a request for comment.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Lund said Bruno Ruiz stole the funds. “I took nothing,” Ruiz said.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Lund said Bruno Ruiz stole the funds. A lawyer for Ruiz had no comment.
    "#]]);
}

#[test]
fn they_cannot_or_need_not() {
    rule(&RULE).check(expect![[r#"
        Bruno Ruiz stole the funds, Lund said. Ruiz died in May.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Bruno Ruiz stole the funds, prosecutors said. He was sentenced on Monday.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The militia beat prisoners, Lund said. The bridge is shut.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        Lund said **Bruno Ruiz** [stole](https://example.org) the funds.
                    ^^^^^^^^^^^^^^^^^^^ This accuses Bruno Ruiz, from whom nothing is heard: was he or she asked?
    "#]]);
}

#[test]
fn a_verb_accuses() {
    rule(&RULE).check(expect![[r#"
        The guild accused Norvik Bank of forging receipts.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Norvik Bank, from whom nothing is heard: was it asked?

        The bank has 40 staff.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The ombudsman blames Bruno Łącka for the leak.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Bruno Łącka, from whom nothing is heard: was he or she asked?

        The report runs to 300 pages.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Lenders call Bruno Łącka a swindler.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Bruno Łącka, from whom nothing is heard: was he or she asked?

        They met on Monday.
    "#]]);
    rule(&RULE).check(expect![[r#"
        A nurse, Pia Lund, says that the surgeon Bruno Łącka slapped her.
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Bruno Łącka, from whom nothing is heard: was he or she asked?

        The ward has nine beds.
    "#]]);
}

#[test]
fn they_answer_in_other_words() {
    rule(&RULE).check(expect![[r#"
        The guild accused Norvik Bank of forging receipts.

        Calls to the bank were not returned.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The guild accused Norvik Bank of forging receipts.

        The firm declined to comment.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The ombudsman blames Bruno Łącka for the leak.

        Łącka’s lawyer called it nonsense.
    "#]]);
}
