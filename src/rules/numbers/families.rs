//! How many children somebody has, told with two numbers.

use super::conflict;
use crate::facts::Facts;
use crate::facts::lives::{Children, children};
use crate::finding::Level;
use crate::rules::Findings;

/// Adds the places that give somebody another number of children than one before them does.
pub(super) fn add(facts: &Facts, found: &mut Findings) {
    let told = children(facts);
    for (i, later) in told.iter().enumerate() {
        let before: Vec<&Children> = told[..i].iter().filter(|it| may_be_of_one(it, later)).collect();
        let Some(earlier) = before.first() else { continue };
        // Where the draft tells two numbers or of two parents, the later place may mean either.
        let is_one = before.iter().all(|it| is_same(it.count, earlier.count) && it.of == earlier.of);
        let is_told =
            conflict::is_told(found, later.place) || facts.is_other_source(earlier.place, later.place);
        if !is_one || is_told || is_same(earlier.count, later.count) {
            continue;
        }
        let both_known = earlier.of.is_some() && later.of.is_some();
        let conflict = conflict::two_places(facts, earlier.place, later.place);
        found.extend(conflict.map(|it| if both_known { it } else { it.at(Level::Information) }));
    }
}

/// Whether two places may tell of the children of one person.
fn may_be_of_one(earlier: &Children, later: &Children) -> bool {
    let is_known = earlier.of.is_some();
    is_known && (later.of.is_none() || later.of == earlier.of) && earlier.noun == later.noun
}

fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() < f64::EPSILON
}
