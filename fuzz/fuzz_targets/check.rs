//! Any text, checked: findings stand in the draft, and a second look finds the same.
#![no_main]

use copydesk::draft::{Draft, Source};
use copydesk::{Checker, Settings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let draft = || Draft::new(Source { text, date: "2025-05-09".parse().ok(), ..Source::default() });
    let mut checker = Checker::new(Settings::default());
    let first = checker.check(draft());
    for finding in &first.findings {
        assert!(first.facts.draft.text().get(finding.span.range()).is_some());
    }
    assert_eq!(first.findings, checker.check(draft()).findings);
});
