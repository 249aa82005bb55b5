//! `casualty-source`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    pub(in crate::rules) static RULE = {
        name: "casualty-source",
        group: Group::Attribution,
        summary: "a number of dead, hurt, missing, arrested or displaced people that nobody in reach gives",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for claim in facts.claims.iter().filter(|claim| !claim.attributed) {
        found.push(Found::new(claim.place.span, format!("“{}”", facts.text(facts.sentences[claim.place.sentence].whole()))));
    }
}
