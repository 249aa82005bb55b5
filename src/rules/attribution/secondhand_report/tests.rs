use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn nobody_is_named_who_reports() {
    rule(&RULE).check(expect![[r#"
        The shipowner reportedly keeps three yachts in Łeba. It was reported that the pier would shut.
                      ^^^^^^^^^^ “reportedly” does not say who reports it.
                                                             ^^^^^^^^^^^^^^^ “It was reported” does not say who reports it.

        The mayor is rumored to be in Győr. Local media reports said the ferry had sunk.
                     ^^^^^^^ “rumored” does not say who reports it.
                                            ^^^^^^^^^^^^^^^^^^^ “Local media reports” does not say whose: which outlet reports it?
                                                  ^^^^^^^^^^^^^ “media reports” does not say who reports it.

        The well is dry, according to reports.
                                      ^^^^^^^ “reports” does not say whose: which outlet reports it?
    "#]]);
}

#[test]
fn the_outlet_is_named() {
    rule(&RULE).check(expect![[r#"
        The shipowner reportedly keeps three yachts, according to the Tarn Gazette. The Gazette reported that he sold one.
        The mayor is rumored to be in Győr. Radio Tarn said she had been seen there.
        He reportedly left, two neighbors said.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The officer reportedly warned the owners. Norvik Bank said it knew of no warning.
                    ^^^^^^^^^^ “reportedly” does not say who reports it.
    "#]]);
}

#[test]
fn other_reports() {
    rule(&RULE).check(expect![[r#"
        The bank reports its results on Friday. The accident was reported to the police. Its annual report said sales fell.
        Reports by the harbor office say the pier is old. She was reported missing.
    "#]]);
}

#[test]
fn the_press_at_large() {
    rule(&RULE).check(expect![[r#"
        Local media said that two men had been held in Győr. A newspaper reported that Łącka had left. She is reported to have sold the boat.
        ^^^^^^^^^^^ “Local media” does not say whose: which outlet reports it?
                                                             ^^^^^^^^^^^ “A newspaper” does not say whose: which outlet reports it?
                                                                                                           ^^^^^^^^^^^ “is reported” does not say who reports it.
    "#]]);
}

#[test]
fn somebody_else_speaks_of_something_else() {
    rule(&RULE).check(expect![[r#"
        Łącka is rumored to have sold the pier; Pia Lund said that she had met him on Sunday.
                 ^^^^^^^ “rumored” does not say who reports it.
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “He reportedly owns three yachts,” a caller told the show.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The owner **reportedly** keeps [three yachts](https://example.org).
                    ^^^^^^^^^^ “reportedly” does not say who reports it.
    "#]]);
}

#[test]
fn hearsay() {
    rule(&RULE).check(expect![[r#"
        Rumour has it that the coins lie under the chapel. By all accounts the tenor was paid in cigars.
        ^^^^^^^^^^^^^ “Rumour has it” does not say who reports it.
                                                           ^^^^^^^^^^^^^^^ “By all accounts” does not say who reports it.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The clown’s fee, reported to be $2 million, was given to a hospice. Łącka told a friend that he had buried the keys.
                         ^^^^^^^^ “reported” does not say who reports it.
                                                                                  ^^^^^^^^^^^^^ “told a friend” does not say who reports it.
    "#]]);
}
