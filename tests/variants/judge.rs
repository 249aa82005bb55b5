//! Whether the findings of a draft are those that its line expects.

use std::sync::Arc;

use copydesk::draft::{Draft, Source};
use copydesk::finding::Level;
use copydesk::span::Span;
use copydesk::transcripts::{Notes, read};
use copydesk::{Checker, Finding, Settings, rules};

use crate::line::{Expected, Line};

/// What the newsroom of the drafts knows beforehand.
const HOUSE: &str = r#"
    [[tenures]]
    office = "chancellor"
    holder = "Ida Roth"
    from = 2017-03-01
    to = 2021-11-30

    [[tenures]]
    office = "bishop of Graz"
    holder = "Anselm Okoro"
    from = 2014-01-06
"#;

/// The notes of the drafts that are tried for quotations in notes.
const NOTES: &str = "\
[00:05] RUIZ: We, uh, we closed the lock gates at eleven at night, and nobody told the bargemen.
[00:12] RUIZ: It was, you know, the wettest March that I have seen in forty-two years.
[00:20] LUND: They owe me twelve hundred crowns for the barge, and I want it back.
";

/// How the findings of a draft agree with its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// They are at the marks and nowhere else, or there are none and none are expected.
    Right,
    /// There are some, as expected, but one is at another place, or one is missing.
    WrongEnd,
    /// There are none where some are expected, or some where none are.
    Wrong,
}

/// A checker for all lines.
pub(crate) fn checker() -> Checker {
    Checker::new(Settings::parse(HOUSE).expect("settings"))
}

/// What is found in the draft of a line, which has notes where it is about them.
pub(crate) fn findings(checker: &mut Checker, line: &Line) -> Vec<Finding> {
    let draft = Draft::new(Source { text: &line.draft, date: line.date, ..Source::default() });
    if line.rule.name != "quote-not-in-transcript" {
        return checker.check(draft).findings;
    }
    let mut settings = Settings::parse(HOUSE).expect("settings");
    let notes = Notes::new(vec![read("lock.txt", NOTES).expect("notes")]).given();
    Arc::make_mut(&mut settings.house).notes = Some(Arc::new(notes));
    Checker::new(settings).check(draft).findings
}

/// How findings agree with a line.
pub(crate) fn judge(line: &Line, findings: &[Finding]) -> Outcome {
    match &line.expected {
        Expected::Silence if findings.iter().any(|finding| disturbs(line, finding)) => Outcome::Wrong,
        Expected::Silence => Outcome::Right,
        Expected::Marks { primary, related } => {
            let grave = line.rule.level.min(Level::Warning);
            let own = findings.iter().filter(|it| it.rule == line.rule.name && it.level >= grave);
            let own: Vec<&Finding> = own.collect();
            match own.is_empty() {
                true => Outcome::Wrong,
                false if agree(&own, primary, related) => Outcome::Right,
                false => Outcome::WrongEnd,
            }
        }
    }
}

/// Whether a finding is none that may be in a draft with nothing to find: it is of the rule, or a warning of the rule’s group.
fn disturbs(line: &Line, finding: &Finding) -> bool {
    let group = rules::find(finding.rule).map(|rule| rule.group);
    finding.rule == line.rule.name || finding.level >= Level::Warning && group == Some(line.rule.group)
}

/// Whether each mark is the place of a finding or of another end, and each such place is marked. Another end may be the place
/// of another finding.
fn agree(findings: &[&Finding], primary: &[Span], related: &[Span]) -> bool {
    let places: Vec<Span> = findings.iter().map(|finding| finding.span).collect();
    let ends = findings.iter().flat_map(|finding| &finding.related);
    let ends: Vec<Span> = ends.map(|related| related.span).collect();
    let any: Vec<Span> = [primary, related].concat();
    all_among(primary, &places)
        && all_among(&places, primary)
        && all_among(related, &ends)
        && all_among(&ends, &any)
}

fn all_among(spans: &[Span], others: &[Span]) -> bool {
    spans.iter().all(|&span| others.iter().any(|&other| span.contains(other) || other.contains(span)))
}
