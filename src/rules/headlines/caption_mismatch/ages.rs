//! Ages of captions.

use super::ends::{conflict, is_shown};
use crate::facts::{Attribute, Facts};
use crate::rules::Findings;
use crate::rules::numbers::age_of_then;

/// Finds ages of captions of which the story gives another.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    for entity in facts.entities() {
        let ages: Vec<(&Attribute, f64)> =
            entity.attributes.iter().filter_map(|it| Some((it, it.age()?))).collect();
        let now = |(attribute, _): &&(&Attribute, f64)| !age_of_then::is_dated(facts, attribute, &ages);
        let shown = |(it, _): &&(&Attribute, f64)| is_shown(facts, it.place.sentence);
        let told: Vec<_> = ages.iter().filter(now).filter(|it| !shown(it)).collect();
        let Some((other, _)) = told.first() else { continue };
        for (attribute, years) in ages.iter().filter(now).filter(shown) {
            if !told.iter().any(|(_, it)| it == years) {
                found.push(conflict(facts, attribute.place.span, other.place.span));
            }
        }
    }
}
