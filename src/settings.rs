//! What a newsroom, an editor or a command line may set.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::finding::Level;
use crate::rules::{self, Rule};

/// Settings of a check. The default is the catalogue’s.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Levels by rule name that replace the catalogue’s.
    pub levels: BTreeMap<String, Level>,
    /// The document date, before any that a draft states.
    pub date: Option<Date>,
}

impl Settings {
    /// The rules that run, in the catalogue’s order.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        rules::ALL.iter().copied().filter(|rule| self.level(rule, None) != Level::Off)
    }

    /// The level of a finding for which the rule itself asks for `own`.
    pub fn level(&self, rule: &Rule, own: Option<Level>) -> Level {
        self.levels.get(rule.name).copied().or(own).unwrap_or(rule.level)
    }
}
