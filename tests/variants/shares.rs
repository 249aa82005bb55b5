//! How many lines come out right.

use std::collections::BTreeMap;

use crate::judge::Outcome;
use crate::line::{Expected, Line};

/// Of some lines with something to find or with nothing, how many come out right.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    to_find: usize,
    found: usize,
    at_both_ends: usize,
    to_be_silent: usize,
    silent: usize,
}

/// The share of each rule.
#[derive(Debug, Default)]
pub(crate) struct Shares {
    of_rules: BTreeMap<&'static str, Share>,
}

/// How many of a hundred lines must come out right.
#[derive(Debug)]
pub(crate) struct Bars {
    /// Of the lines with something to find, those with a finding.
    pub(crate) found: usize,
    /// Of the lines with a finding, those with all ends at their places.
    pub(crate) ends: usize,
    /// Of the lines with nothing to find, those without a finding.
    pub(crate) silent: usize,
}

impl Shares {
    pub(crate) fn add(&mut self, line: &Line, outcome: Outcome) {
        let share = self.of_rules.entry(line.rule.name).or_default();
        match line.expected {
            Expected::Marks { .. } => {
                share.to_find += 1;
                share.found += usize::from(outcome != Outcome::Wrong);
                share.at_both_ends += usize::from(outcome == Outcome::Right);
            }
            Expected::Silence => {
                share.to_be_silent += 1;
                share.silent += usize::from(outcome == Outcome::Right);
            }
        }
    }

    /// Whether a line tries a rule.
    pub(crate) fn has(&self, rule: &str) -> bool {
        self.of_rules.contains_key(rule)
    }

    #[allow(clippy::print_stdout, reason = "the shares are the test’s result")]
    pub(crate) fn tell(&self, table: &str) {
        for (rule, share) in self.of_rules.iter().chain([(&"all", &self.sum())]) {
            let Share { to_find, found, at_both_ends, to_be_silent, silent } = share;
            println!(
                "{table:12} {rule:24} {found}/{to_find} found, {at_both_ends}/{found} at both ends, {silent}/{to_be_silent} silent"
            );
        }
    }

    fn sum(&self) -> Share {
        self.of_rules.values().fold(Share::default(), |sum, share| Share {
            to_find: sum.to_find + share.to_find,
            found: sum.found + share.found,
            at_both_ends: sum.at_both_ends + share.at_both_ends,
            to_be_silent: sum.to_be_silent + share.to_be_silent,
            silent: sum.silent + share.silent,
        })
    }
}

impl Bars {
    #[track_caller]
    pub(crate) fn hold(&self, shares: &Shares) {
        let Share { to_find, found, at_both_ends, to_be_silent, silent } = shares.sum();
        assert!(found * 100 >= to_find * self.found, "{found} of {to_find} found");
        assert!(at_both_ends * 100 >= found * self.ends, "{at_both_ends} of {found} at both ends");
        assert!(silent * 100 >= to_be_silent * self.silent, "{silent} of {to_be_silent} silent");
    }
}
