//! Drafts of our own, one a line, with what a rule is to say of each: how great a share comes out right, rule by rule.

use std::collections::BTreeMap;

use copydesk::draft::{Draft, Source};
use copydesk::finding::Level;
use copydesk::rules::{self, Group, Rule};
use copydesk::{Checker, Finding, Settings};
use jiff::civil::Date;

/// So many of a hundred drafts with something to find are found, and so many with nothing stay without a word. Accusations
/// that are narrow enough for published copy find a few less than all.
const FOUND: usize = 93;
const SILENT: usize = 97;

/// A line of a table of variants.
struct Variant {
    rule: &'static Rule,
    /// Whether there is something to find.
    flagged: bool,
    draft: String,
    /// Its date, where the line begins with one.
    date: Option<Date>,
    /// Whether the expectation is right and known not to be met yet.
    known: bool,
}

impl Variant {
    fn read(line: &str) -> Self {
        let (line, known) = line.split_once(" # known: ").map_or((line, false), |(line, _)| (line, true));
        let (head, draft) = line.split_once(": ").expect("“✗ rule: draft”");
        let (mark, name) = head.split_once(' ').expect("a mark before the rule");
        assert!(matches!(mark, "✗" | "✓"), "{head}");
        let rule = rules::find(name).unwrap_or_else(|| panic!("there is no rule {name}"));
        let dated = draft.strip_prefix("[date ").and_then(|rest| rest.split_once("] "));
        let (date, draft) = dated.map_or((None, draft), |(date, draft)| (date.parse().ok(), draft));
        Self { rule, flagged: mark == "✗", draft: draft.replace(" ¶ ", "\n\n"), date, known }
    }

    /// Whether the findings are as wanted: of the rule one at its level or above, or none of it and of its group no warning.
    fn holds(&self, findings: &[Finding]) -> bool {
        let own = |finding: &Finding| finding.rule == self.rule.name;
        if self.flagged {
            let grave = self.rule.level.min(Level::Warning);
            return findings.iter().any(|finding| own(finding) && finding.level >= grave);
        }
        let group = |finding: &Finding| rules::find(finding.rule).map(|rule| rule.group);
        let warns =
            |finding: &Finding| finding.level >= Level::Warning && group(finding) == Some(self.rule.group);
        !findings.iter().any(|finding| own(finding) || warns(finding))
    }
}

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

#[test]
fn variants_of_numbers() {
    hold(include_str!("variants/numbers.txt"), Group::Numbers);
}

#[test]
fn variants_of_dates() {
    hold(include_str!("variants/dates.txt"), Group::Dates);
}

#[test]
fn variants_of_names() {
    hold(include_str!("variants/names.txt"), Group::Names);
}

#[test]
fn variants_of_attribution() {
    hold(include_str!("variants/attribution.txt"), Group::Attribution);
}

/// Holds every line of a table, and has one for each rule of a group.
#[allow(clippy::print_stdout, reason = "the shares are the test’s result")]
fn hold(table: &str, group: Group) {
    let lines = table.lines();
    let variants: Vec<Variant> =
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(Variant::read).collect();
    let mut shares: BTreeMap<&str, [(usize, usize); 2]> = BTreeMap::new();
    let mut surprises = Vec::new();
    let mut checker = Checker::new(Settings::parse(HOUSE).expect("settings"));
    for variant in &variants {
        let source = Source { text: &variant.draft, date: variant.date, ..Source::default() };
        let findings = checker.check(Draft::new(source)).findings;
        let holds = variant.holds(&findings);
        let (right, all) = &mut shares.entry(variant.rule.name).or_default()[usize::from(!variant.flagged)];
        *all += 1;
        *right += usize::from(holds);
        if holds == variant.known {
            let said: Vec<_> = findings.iter().map(|it| format!("{}: {}", it.rule, it.message)).collect();
            surprises.push(format!("{}: {:?} {said:?}", variant.rule.name, variant.draft));
        }
    }
    let of = |flagged: usize| {
        shares.values().map(|shares| shares[flagged]).fold((0, 0), |sum, (a, b)| (sum.0 + a, sum.1 + b))
    };
    for (rule, [(found, to_find), (silent, to_be_silent)]) in &shares {
        println!("{rule:26} {found}/{to_find} found, {silent}/{to_be_silent} silent");
    }
    let ((found, to_find), (silent, to_be_silent)) = (of(0), of(1));
    println!("{:26} {found}/{to_find} found, {silent}/{to_be_silent} silent", "all");
    assert!(surprises.is_empty(), "not as the table says:\n{}", surprises.join("\n"));
    assert!(found * 100 >= to_find * FOUND, "{found} of {to_find} found");
    assert!(silent * 100 >= to_be_silent * SILENT, "{silent} of {to_be_silent} silent");
    let of_group = rules::ALL.iter().filter(|rule| rule.group == group);
    let untried: Vec<_> =
        of_group.filter(|rule| !shares.contains_key(rule.name)).map(|rule| rule.name).collect();
    assert!(untried.is_empty(), "no variant tries {untried:?}");
}
