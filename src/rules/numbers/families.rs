//! How many children somebody has, told with two numbers.

use super::conflict;
use crate::facts::Facts;
use crate::facts::lives::children;
use crate::rules::Findings;

/// Adds the places that give somebody another number of children than one before them does.
pub(super) fn add(facts: &Facts, found: &mut Findings) {
    let told = children(facts);
    for (i, later) in told.iter().enumerate() {
        let mut before = told[..i].iter().filter(|it| it.of == later.of && it.noun == later.noun);
        // Where both numbers are told, the later place may mean some of them.
        let Some(earlier) = before.next().filter(|first| before.all(|it| is_same(it.count, first.count))) else {
            continue;
        };
        let is_other = !is_same(earlier.count, later.count)
            && !facts.is_other_source(earlier.place, later.place)
            && !conflict::is_told(found, later.place);
        found.extend(conflict::two_places(facts, earlier.place, later.place).filter(|_| is_other));
    }
}

fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() < f64::EPSILON
}
