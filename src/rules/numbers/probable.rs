//! Numbers that probably give one quantity and cannot both be right: told where so much speaks for it that published copy hardly
//! ever has such a pair, and asked about where less does.

use super::two_values;
use crate::facts::measures::{Discrepancy, Measure};
use crate::facts::{Count, Difference, Facts, explained, posts};
use crate::finding::Level;
use crate::rules::{Findings, Found};

/// Adds what is probable of the numbers that are meant, but for places where the rule has found something already.
pub(in crate::rules) fn check(
    facts: &Facts,
    is_meant: impl Fn(&Measure, &Measure) -> bool,
    found: &mut Findings,
) {
    let measures = facts.measures();
    for discrepancy in &measures.discrepancies {
        let pair = [discrepancy.earlier, discrepancy.later].map(|id| &measures.all[id]);
        let [earlier, later] = pair;
        let is_known = measures.repeated.contains(&(discrepancy.earlier, discrepancy.later));
        if is_known || !is_meant(earlier, later) || is_excused(facts, earlier, later) {
            continue;
        }
        let conflict = conflict(facts, discrepancy, earlier, later);
        let touches = |it: &Found| {
            let mut ends = it.related.iter().map(|end| end.span).chain([it.span]);
            ends.any(|span| span.overlaps(earlier.place.span) || span.overlaps(later.place.span))
        };
        if !found.iter().any(touches) {
            found.push(conflict);
        }
    }
}

/// Whether two numbers have the same figures, and one is ten, a thousand or a million times the other.
pub(in crate::rules) fn is_magnitude(one: &Measure, other: &Measure) -> bool {
    one.amount.difference(&other.amount) == Some(Difference::Magnitude)
}

/// Whether the draft says why they differ, or somebody else’s words are all that differs.
fn is_excused(facts: &Facts, earlier: &Measure, later: &Measure) -> bool {
    let spans = [earlier.place.span, later.place.span];
    let counts = count(facts, earlier).zip(count(facts, later));
    spans.iter().all(|&span| facts.is_given(span))
        || posts::are_two(&facts.text, earlier.place.sentence, later.place.sentence)
        || counts.is_some_and(|(earlier, later)| explained::is_told(facts, earlier, later))
}

/// The count that a number is.
fn count<'a>(facts: &'a Facts, measure: &Measure) -> Option<&'a Count> {
    let counts = &facts.groups().counts;
    let sentence = measure.place.sentence;
    let mut here = counts.stretch(|count| count.sentence < sentence, |count| count.sentence == sentence);
    here.find(|&id| counts[id].words.contains(&measure.number.start)).map(|id| &counts[id])
}

fn conflict(facts: &Facts, discrepancy: &Discrepancy, earlier: &Measure, later: &Measure) -> Found {
    let (here, there) = two_values::ends(facts, earlier, later);
    if discrepancy.is_sure {
        two_values::found(facts, here, there, |own, other, line| format!("“{own}” here, but “{other}” in {line}."))
    } else {
        let asked = |own: &str, other: &str, line: &str| {
            format!("Is this the same as “{other}” in {line}? Here it is “{own}”.")
        };
        two_values::found(facts, here, there, asked).at(Level::Information)
    }
}
