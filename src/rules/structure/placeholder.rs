//! `placeholder`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "placeholder",
        group: Group::Structure,
        summary: "",
        level: Level::Error,
        check: check,
    }
}

fn check(_facts: &Facts, _found: &mut Findings) {}
