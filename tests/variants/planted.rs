//! What must not pass: findings that are not where a line says.

use copydesk::Finding;
use copydesk::span::Span;

use crate::judge::{self, Outcome, judge};
use crate::line::Line;

const RIGHT: &str = "✗ count-mismatch: ~Nine sailors~ were taken aboard by the two deckhands. ¶ The ^eight sailors^ were given tea.";

/// A line and what is found in its draft.
fn found(text: &str) -> (Line, Vec<Finding>) {
    let line = Line::read(text).expect("a line");
    let findings = judge::findings(&mut judge::checker(), &line);
    (line, findings)
}

/// How the findings of a draft agree with a line.
fn outcome(text: &str) -> Outcome {
    let (line, findings) = found(text);
    judge(&line, &findings)
}

#[test]
fn right_ends_pass() {
    assert_eq!(outcome(RIGHT), Outcome::Right);
    // An article more or a noun less is the same place.
    assert_eq!(outcome(&RIGHT.replace("The ^eight", "^The eight")), Outcome::Right);
    assert_eq!(outcome(&RIGHT.replace("^eight sailors^", "^eight^ sailors")), Outcome::Right);
}

#[test]
fn a_mark_at_a_wrong_end_fails() {
    for wrong in [
        "✗ count-mismatch: Nine sailors were taken aboard by the ~two deckhands~. ¶ The ^eight sailors^ were given tea.",
        "✗ count-mismatch: ~Nine sailors~ were taken aboard by the two deckhands. ¶ The eight sailors were given ^tea^.",
        "✗ count-mismatch: ^Nine sailors^ were taken aboard by the two deckhands. ¶ The ~eight sailors~ were given tea.",
        "✗ count-mismatch: Nine sailors were taken aboard by the two deckhands. ¶ The ^eight sailors^ were given tea.",
        "✗ count-mismatch: ~Nine sailors~ were taken aboard by the ~two deckhands~. ¶ The ^eight sailors^ were given tea.",
        "✗ count-mismatch: ~Nine sailors~ were taken aboard by the ^two deckhands^. ¶ The ^eight sailors^ were given tea.",
    ] {
        assert_eq!(outcome(wrong), Outcome::WrongEnd, "{wrong}");
    }
}

/// The same the other way around: the line is right, and the finding points elsewhere.
#[test]
fn a_finding_with_a_wrong_end_fails() {
    let (line, findings) = found(RIGHT);
    let [finding] = &*findings else { panic!("{findings:?}") };
    let start = line.draft.find("two deckhands").expect("words of the draft");
    let elsewhere = Span::new(start, start + "two deckhands".len());
    let mut moved = finding.clone();
    moved.related[0].span = elsewhere;
    assert_eq!(judge(&line, &[moved]), Outcome::WrongEnd);
    let moved = Finding { span: elsewhere, ..finding.clone() };
    assert_eq!(judge(&line, std::slice::from_ref(&moved)), Outcome::WrongEnd);
    assert_eq!(judge(&line, &[finding.clone(), moved]), Outcome::WrongEnd);
    let alone = Finding { related: Vec::new(), ..finding.clone() };
    assert_eq!(judge(&line, &[alone]), Outcome::WrongEnd);
    let of_another_rule = Finding { rule: "age-conflict", ..finding.clone() };
    assert_eq!(judge(&line, &[of_another_rule]), Outcome::Wrong);
}

#[test]
fn what_is_said_where_nothing_is_to_find_fails() {
    assert_eq!(outcome(&RIGHT.replace(['^', '~'], "").replace('✗', "✓")), Outcome::Wrong);
    assert_eq!(
        outcome("✗ count-mismatch: ~Nine sailors~ and ^eight nurses^ were given tea."),
        Outcome::Wrong
    );
}
