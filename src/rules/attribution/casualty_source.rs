//! `casualty-source`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "casualty-source",
        group: Group::Attribution,
        summary: "",
        level: Level::Warning,
        check: check,
    }
}

fn check(_facts: &Facts, _found: &mut Findings) {}
