//! `list-count-mismatch`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "list-count-mismatch",
        group: Group::Numbers,
        summary: "",
        level: Level::Warning,
        check: check,
    }
}

fn check(_facts: &Facts, _found: &mut Findings) {}
