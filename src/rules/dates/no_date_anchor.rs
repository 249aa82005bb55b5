//! `no-date-anchor`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "no-date-anchor",
        group: Group::Dates,
        summary: "",
        level: Level::Information,
        check: check,
    }
}

fn check(_facts: &Facts, _found: &mut Findings) {}
