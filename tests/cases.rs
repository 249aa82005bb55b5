//! Small drafts of our own, each with what the program is to say of it: `tests/cases/FOLDER/cases.json`.
//!
//! A case names its file, its date, what is expected, the words that a finding is to be on, and what it is about. Expected is
//! `flag:RULE|RULE x2` (so many findings of those rules, one of them on the words, and no other warning), `silent` (no
//! warning), `silent:RULE` (none of any other rule) or `flag-residue;no-conflict` (leftovers, and no conflict). A case whose
//! expectation is right and not yet met says why in `known`; once it is met, the reason has to go.

use std::fs;
use std::path::Path;

use copydesk::draft::{Draft, Format, Source};
use copydesk::finding::Level;
use copydesk::span::Span;
use copydesk::{Checker, Finding};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    file: String,
    date: Option<String>,
    expect: String,
    #[serde(default)]
    mark: String,
    about: String,
    known: Option<String>,
}

impl Case {
    /// Whether the findings are as expected.
    fn holds(&self, text: &str, findings: &[Finding]) -> bool {
        let is_grave = |finding: &&Finding| finding.level >= Level::Warning;
        if self.expect == "flag-residue;no-conflict" {
            let is_residue = |rule| matches!(rule, "placeholder" | "boilerplate" | "editor-marks");
            return findings.iter().any(|finding| is_residue(finding.rule))
                && !findings.iter().any(|finding| finding.rule.ends_with("conflict"));
        }
        if let Some(allowed) = self.expect.strip_prefix("silent") {
            let may: Vec<&str> = allowed.trim_start_matches(':').split('|').collect();
            return !findings.iter().filter(is_grave).any(|finding| !may.contains(&finding.rule));
        }
        let flagged = self.expect.strip_prefix("flag:").expect("an expectation");
        let (rules, wanted) = flagged.split_once(" x").unwrap_or((flagged, "1"));
        let rules: Vec<&str> = rules.split('|').collect();
        let is_of_rule = |finding: &&Finding| rules.contains(&"any") || rules.contains(&finding.rule);
        let words = |span: Span| text.get(span.range()).unwrap_or_default();
        let is_on_mark = |finding: &&Finding| {
            let places = finding.related.iter().map(|related| related.span).chain([finding.span]);
            self.mark.is_empty()
                || places.map(words).any(|words| words.contains(&self.mark) || self.mark.contains(words))
        };
        let of_rule: Vec<&Finding> = findings.iter().filter(is_of_rule).collect();
        of_rule.len() >= wanted.parse().expect("how many")
            && of_rule.iter().any(is_on_mark)
            && !findings.iter().filter(is_grave).any(|finding| !is_of_rule(&finding))
    }
}

/// Checks the cases of a folder.
fn hold(folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("a file of the case");
    let cases: Vec<Case> = serde_json::from_str(&read("cases.json")).expect("a list of cases");
    assert!(!cases.is_empty());
    let mut wrong = Vec::new();
    for case in &cases {
        let text = read(&case.file);
        let date = case.date.as_ref().map(|date| date.parse().expect("a day"));
        let format = Format::from_path(&case.file).expect("a known ending");
        let source = Source { text: &text, format, date, ..Source::default() };
        let checked = Checker::default().check(Draft::new(source));
        let holds = case.holds(&text, &checked.findings);
        if holds == case.known.is_some() {
            let found: Vec<String> = checked
                .findings
                .iter()
                .map(|it| format!("{} {} “{}” {}", it.level, it.rule, &text[it.span.range()], it.message))
                .collect();
            let note = if holds { "is met and still known as unmet" } else { "is not met" };
            wrong.push(format!(
                "{}: {} {note} ({})\n    {}",
                case.file,
                case.expect,
                case.about,
                found.join("\n    ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn forms_of_copy() {
    hold("forms");
}

#[test]
fn sense_of_copy() {
    hold("sense");
}
