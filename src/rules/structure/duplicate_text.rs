//! `duplicate-text`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "duplicate-text",
        group: Group::Structure,
        summary: "",
        level: Level::Warning,
        check: check,
    }
}

fn check(_facts: &Facts, _found: &mut Findings) {}
