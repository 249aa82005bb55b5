//! Findings as a terminal shows them.

use expect_test::{Expect, expect};

use super::*;
use crate::draft::{Draft, Format, Source};
use crate::finding::{Level, Related};
use crate::fingerprint::Fingerprint;
use crate::span::Span;

/// A finding that marks some words, with other ends and their labels.
fn finding(text: &str, words: &str, related: &[(&str, &str)]) -> Finding {
    let span = |words: &str| {
        let start = text.find(words).expect("words of the draft");
        Span::new(start, start + words.len())
    };
    let related =
        related.iter().map(|(words, message)| Related { span: span(words), message: (*message).to_owned() });
    Finding {
        rule: "count-mismatch",
        level: Level::Warning,
        span: span(words),
        message: "“Six sailors” here, but “nine” in line 3.".to_owned(),
        related: related.collect(),
        notes: Vec::new(),
        elsewhere: Vec::new(),
        fixes: vec![Fix::replace("Change to nine", Span::new(0, 0), "nine")],
        fingerprint: Fingerprint::default(),
    }
}

fn drawn(draft: &Draft, finding: &Finding) -> String {
    let mut drawn = Vec::new();
    draw(&mut drawn, "ferry.txt", finding, &Places::new(draft), 60).unwrap();
    anstream::adapter::strip_str(&String::from_utf8(drawn).unwrap()).to_string()
}

#[track_caller]
fn check(text: &str, finding: &Finding, expected: &Expect) {
    let draft = Draft::new(Source { text, format: Format::Plain, ..Source::default() });
    expected.assert_eq(&drawn(&draft, finding));
}

#[test]
fn both_ends_are_shown_and_what_is_between_is_not() {
    let text = "Ferry aground\n\nSix sailors were saved.\nIt rained.\nIt was cold.\nAll nine went home.\n";
    check(
        text,
        &finding(text, "Six sailors", &[("nine", "“nine” of them")]),
        &expect![[r#"
        warning[count-mismatch]: “Six sailors” here, but “nine” in
        line 3.
         --> ferry.txt:3:1
          |
        3 | Six sailors were saved.
          | ^^^^^^^^^^^
          ⋮
        6 | All nine went home.
          |     ---- “nine” of them
          = help: Change to nine

    "#]],
    );
}

#[test]
fn a_place_over_many_lines_shows_its_ends() {
    let text = "One.\nTwo begins\nand goes\non\nto here. End.\n";
    check(
        text,
        &finding(text, "begins\nand goes\non\nto here", &[]),
        &expect![[r#"
        warning[count-mismatch]: “Six sailors” here, but “nine” in
        line 3.
         --> ferry.txt:2:5
          |
        2 | Two begins
          |     ^^^^^^
          ⋮
        5 | to here. End.
          | ^^^^^^^
          = help: Change to nine

    "#]],
    );
}

#[test]
fn fields_stored_apart_are_named() {
    let draft =
        Draft::new(Source { text: "All nine went home.", headline: Some("Six saved"), ..Source::default() });
    let mut finding = finding(draft.text(), "Six", &[("nine", "“nine” here")]);
    finding.fixes.clear();
    expect![[r#"
        warning[count-mismatch]: “Six sailors” here, but “nine” in
        line 3.
         --> headline:1:1
          |
        1 | Six saved
          | ^^^
         ::: ferry.txt:1:5
          |
        1 | All nine went home.
          |     ---- “nine” here

    "#]]
    .assert_eq(&drawn(&draft, &finding));
}
