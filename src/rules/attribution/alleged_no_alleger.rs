//! `alleged-no-alleger`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "alleged-no-alleger",
        group: Group::Attribution,
        summary: "",
        level: Level::Information,
        check: check,
    }
}

fn check(_facts: &Facts, _found: &mut Findings) {}
