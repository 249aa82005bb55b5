//! Drafts of our own, one a line, with what a rule is to say of each: how great a share comes out right, rule by rule.

use std::collections::BTreeMap;

use copydesk::draft::{Draft, Source};
use copydesk::finding::Level;
use copydesk::rules::{self, Group, Rule};
use copydesk::{Checker, Finding, Settings};

/// So many of a hundred drafts with something to find are found, and so many with nothing stay without a word.
const FOUND: usize = 95;
const SILENT: usize = 97;

/// A line of a table of variants.
struct Variant {
    rule: &'static Rule,
    /// Whether there is something to find.
    flagged: bool,
    draft: String,
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
        Self { rule, flagged: mark == "✗", draft: draft.replace(" ¶ ", "\n\n"), known }
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

#[test]
#[allow(clippy::print_stdout, reason = "the shares are the test’s result")]
fn variants_of_numbers() {
    let lines = include_str!("variants/numbers.txt").lines();
    let variants: Vec<Variant> =
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(Variant::read).collect();
    let mut shares: BTreeMap<&str, [(usize, usize); 2]> = BTreeMap::new();
    let mut surprises = Vec::new();
    let mut checker = Checker::new(Settings::default());
    for variant in &variants {
        let source = Source { text: &variant.draft, ..Source::default() };
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
    let numbers = rules::ALL.iter().filter(|rule| rule.group == Group::Numbers);
    let untried: Vec<_> =
        numbers.filter(|rule| !shares.contains_key(rule.name)).map(|rule| rule.name).collect();
    assert!(untried.is_empty(), "no variant tries {untried:?}");
}
