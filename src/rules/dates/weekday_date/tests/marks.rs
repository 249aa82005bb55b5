//! Where the marks stand and what the fixes offer.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

#[test]
fn other_alphabets_and_accents_do_not_move_the_mark() {
    testing::rule(&RULE).check(expect![[r"
        In Đà Nẵng, Zoë Muñoz – née Brontë – wed on Monday, 3 May 2022.
                                                    ^^^^^^^^^^^^^^^^^^ This says “Monday”, but May 3, 2022, is a Tuesday.
    "]]);
}

#[test]
fn markdown_is_no_obstacle() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r"
        The *vote* is on **Friday**, May 15, 2025.
                           ^^^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.
    "]]);
}

#[test]
fn a_quoted_slip_is_shown_but_not_changed() {
    testing::rule(&RULE).check(expect![[r"
        “We met on Friday, May 15, 2025,” she said.
                   ^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.
    "]]);
}

#[test]
fn both_ends_can_be_changed() {
    let source = crate::draft::Source {
        text: "They met on Fri., the 15th of May, 2025.",
        ..crate::draft::Source::default()
    };
    let checked = crate::Checker::default().check(crate::Draft::new(source));
    let finding = checked.findings.iter().find(|finding| finding.rule == RULE.name);
    let fixes = &finding.expect("the 15th is a Thursday").fixes;
    let texts: Vec<_> = fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.text.as_str()).collect();
    assert_eq!(texts, ["Thu", "16th"]);
}

#[test]
fn the_nearest_day_may_lie_in_another_month() {
    let text = "They met on Monday, May 31, 2025. The inn opened on Monday, 1 January 1921.";
    let source = crate::draft::Source { text, ..crate::draft::Source::default() };
    let checked = crate::Checker::default().check(crate::Draft::new(source));
    let dates = checked.findings.iter().filter(|finding| finding.rule == RULE.name);
    let texts: Vec<&str> = dates.map(|finding| finding.fixes[1].edits[0].text.as_str()).collect();
    assert_eq!(texts, ["Monday, June 2, 2025", "3"]);
}
