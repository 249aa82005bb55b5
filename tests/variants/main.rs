//! Drafts of our own, one a line, with what a rule is to find in each and where: how great a share comes out right, rule by
//! rule. `README.md` tells how the tables are written, and what sets the tuned ones apart from the untuned one.

mod judge;
mod line;
mod planted;
mod shares;

use std::collections::BTreeSet;

use copydesk::Finding;
use copydesk::rules::{self, Group};

use crate::judge::Outcome;
use crate::line::{Fault, Line};
use crate::shares::{Bars, Shares};

/// So many of a hundred tuned lines with something to find are found, of these so many at both ends, and so many with nothing
/// to find stay without a word. Accusations that are narrow enough for published copy find a few less than all.
const TUNED: Bars = Bars { found: 93, ends: 99, silent: 97 };

/// The same of the lines that nobody has tuned on.
const UNTUNED: Bars = Bars { found: 85, ends: 95, silent: 95 };

#[test]
fn variants_of_numbers() {
    hold(include_str!("tuned/numbers.txt"), Group::Numbers);
}

#[test]
fn variants_of_dates() {
    hold(include_str!("tuned/dates.txt"), Group::Dates);
}

#[test]
fn variants_of_names() {
    hold(include_str!("tuned/names.txt"), Group::Names);
}

#[test]
fn variants_of_attribution() {
    hold(include_str!("tuned/attribution.txt"), Group::Attribution);
}

#[test]
fn variants_of_sourcing() {
    hold(include_str!("tuned/sourcing.txt"), Group::Sourcing);
}

#[test]
fn variants_of_quotations() {
    hold(include_str!("tuned/quotations.txt"), Group::Quotations);
}

#[test]
fn variants_of_structure() {
    hold(include_str!("tuned/structure.txt"), Group::Structure);
}

#[test]
fn untuned_variants() {
    let table = include_str!("untuned.txt");
    let mut shares = Shares::default();
    judged(table, |line, outcome, _| shares.add(line, outcome));
    shares.tell("untuned");
    UNTUNED.hold(&shares);
}

/// Rules that say nothing without a settings file or a comment, which a line has not.
const OF_SETTINGS: [&str; 4] = ["allow-comment", "genre-metadata", "across-drafts", "house-spelling"];

/// Holds every line of a tuned table, which has one for each rule of a group.
fn hold(table: &str, group: Group) {
    let mut shares = Shares::default();
    let mut surprises = Vec::new();
    judged(table, |line, outcome, findings| {
        shares.add(line, outcome);
        if fault(outcome) != line.fault {
            surprises.push(surprise(line, outcome, findings));
        }
    });
    shares.tell(group.name());
    assert!(surprises.is_empty(), "not as the table says:\n{}", surprises.join("\n"));
    TUNED.hold(&shares);
    let of_group = rules::ALL.iter().filter(|rule| rule.group == group).map(|rule| rule.name);
    let of_group = of_group.filter(|rule| !OF_SETTINGS.contains(rule));
    let untried: BTreeSet<&str> = of_group.filter(|rule| !shares.has(rule)).collect();
    assert!(
        untried.is_empty(),
        "write lines for {untried:?}, as tests/variants/README.md tells, into the table of {} in tests/variants/tuned",
        group.name()
    );
}

/// Judges each line of a table.
fn judged(table: &str, mut take: impl FnMut(&Line, Outcome, &[Finding])) {
    let mut checker = judge::checker();
    for text in table.lines().filter(|line| !line.is_empty()) {
        let line = Line::read(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let findings = judge::findings(&mut checker, &line);
        take(&line, judge::judge(&line, &findings), &findings);
    }
}

/// The fault that a line with this outcome has.
fn fault(outcome: Outcome) -> Option<Fault> {
    match outcome {
        Outcome::Right => None,
        Outcome::WrongEnd => Some(Fault::WrongEnd),
        Outcome::Wrong => Some(Fault::Known),
    }
}

/// What is found in a draft, where that is not what its line says.
fn surprise(line: &Line, outcome: Outcome, findings: &[Finding]) -> String {
    let words = |finding: &Finding| {
        let ends = finding.related.iter().map(|related| format!("~{}~", &line.draft[related.span.range()]));
        let ends = ends.collect::<Vec<_>>().join(" ");
        format!("{}: ^{}^ {ends}: {}", finding.rule, &line.draft[finding.span.range()], finding.message)
    };
    let found: Vec<String> = findings.iter().map(words).collect();
    format!("{} is {outcome:?}: {:?}\n    {found:?}", line.rule.name, line.draft)
}
