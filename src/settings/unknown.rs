//! What is said of a rule or a level that there is not.

use crate::finding::Level;
use crate::rules;
use crate::suggest::unknown;

/// That no rule has this name, and which one is like it.
pub fn unknown_rule(name: &str) -> String {
    unknown("rule", name, rules::ALL.iter().map(|rule| rule.name))
}

/// That no level has this name, and which there are.
pub fn unknown_level(name: &str) -> String {
    unknown("level", name, Level::ALL.iter().map(|level| level.name()))
}
