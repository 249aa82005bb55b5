//! Numbers that probably give one quantity and cannot both be right: told where so much speaks for it that published copy hardly
//! ever has such a pair, and asked about where less does.

use super::conflict::is_told;
use super::two_values;
use crate::draft::Part;
use crate::facts::measures::{Discrepancy, Measure};
use crate::facts::quantities::is_same_count;
use crate::facts::{Difference, Facts, explained, posts};
use crate::finding::Level;
use crate::rules::{Findings, Found};

/// Adds what is probable of numbers of the story, but for places where the rule has found something already. `is_meant` chooses
/// by what they are and how they differ.
pub(in crate::rules) fn in_story(
    facts: &Facts,
    is_meant: impl Fn(&Measure, &Measure, Difference) -> bool,
    found: &mut Findings,
) {
    for pair in pairs(facts) {
        // A headline that is out by a power of ten picks no part of what the story tells.
        let is_asked = pair.difference == Difference::Magnitude && !pair.discrepancy.is_sure;
        if (pair.display.is_none() || is_asked) && is_meant(pair.earlier, pair.later, pair.difference) {
            let (here, there) = two_values::ends(facts, pair.earlier, pair.later);
            add(conflict(facts, &pair, here, there), found);
        }
    }
}

/// The same of numbers of which the earlier one stands above the story, in a part that `is_meant` chooses. Headlines pick what is
/// told of a part, so nothing is asked of them, and a speaker may tell it otherwise.
pub(in crate::rules) fn in_display(facts: &Facts, is_meant: impl Fn(Part) -> bool, found: &mut Findings) {
    for pair in pairs(facts) {
        let is_own = !facts.is_given(pair.later.place.span);
        if pair.discrepancy.is_sure && is_own && pair.display.is_some_and(&is_meant) {
            add(conflict(facts, &pair, pair.earlier, pair.later), found);
        }
    }
}

/// Two numbers that probably give one quantity.
struct Pair<'a> {
    earlier: &'a Measure,
    later: &'a Measure,
    difference: Difference,
    /// The part above the story in which the earlier one stands, unless the story bears it out.
    display: Option<Part>,
    discrepancy: &'a Discrepancy,
}

/// All of them that no reason decides of and the draft does not explain.
fn pairs(facts: &Facts) -> impl Iterator<Item = Pair<'_>> {
    let measures = facts.measures();
    let is_decided = |it: &Discrepancy| measures.repeated.contains(&(it.earlier, it.later));
    measures.discrepancies.iter().filter(move |it| !is_decided(it)).filter_map(|it| {
        let (earlier, later) = (&measures.all[it.earlier], &measures.all[it.later]);
        let difference = earlier.amount.difference(&later.amount)?;
        let display = display(facts, earlier).filter(|_| !it.earlier_recurs);
        let pair = Pair { earlier, later, difference, display, discrepancy: it };
        (!is_excused(facts, earlier, later, difference) && !is_rounded(facts, earlier, later)).then_some(pair)
    })
}

/// Which part above the story a number stands in, if it does.
fn display(facts: &Facts, measure: &Measure) -> Option<Part> {
    let part = facts.sentences()[measure.place.sentence].part;
    part.is_display().then_some(part)
}

/// Whether a number above the story leaves out what the story says of it, and so fits: “£100,000”, which the story has as “more than
/// £100,000”.
fn is_rounded(facts: &Facts, earlier: &Measure, later: &Measure) -> bool {
    let fits = |it: &Measure| {
        it.scale == earlier.scale
            && is_same_count(it.amount.stated, earlier.amount.stated)
            && it.amount.difference(&later.amount).is_none()
    };
    display(facts, earlier).is_some() && facts.measures().all.iter().any(fits)
}

/// Whether the draft says why they differ, or only somebody else’s words differ.
fn is_excused(facts: &Facts, earlier: &Measure, later: &Measure, difference: Difference) -> bool {
    let spans = [earlier.place.span, later.place.span];
    let groups = facts.groups();
    let count = |it: &Measure| Some(&groups.counts[groups.count_on(it.place.sentence, it.number.start)?]);
    let counts = count(earlier).zip(count(later));
    let is_told =
        if difference == Difference::Hedge { explained::is_told_in_words } else { explained::is_told };
    spans.iter().all(|&span| facts.is_given(span))
        || facts.is_other_source(earlier.place.span, later.place.span)
        || posts::are_two(&facts.text, earlier.place.sentence, later.place.sentence)
        || counts.is_some_and(|(earlier, later)| is_told(facts, earlier, later))
}

/// Adds a finding, unless one of its ends is told already.
fn add(conflict: Found, found: &mut Findings) {
    let mut ends = [conflict.span].into_iter().chain(conflict.related.iter().map(|end| end.span));
    if !ends.any(|end| is_told(found, end)) {
        found.push(conflict);
    }
}

fn conflict(facts: &Facts, pair: &Pair<'_>, here: &Measure, there: &Measure) -> Found {
    let told = |own: &str, other: &str, line: &str| format!("“{own}” here, but “{other}” in {line}.");
    let asked = |own: &str, other: &str, line: &str| {
        format!("Are these the same? “{own}” here, “{other}” in {line}.")
    };
    let mut found = if pair.discrepancy.is_sure {
        two_values::found(facts, here, there, told)
    } else {
        two_values::found(facts, here, there, asked).at(Level::Information)
    };
    if let (Some(end), [_, ..]) = (found.related.first_mut(), &pair.discrepancy.reasons[..]) {
        end.message = format!("{}: {}", end.message, pair.discrepancy.reasons.join("; "));
    }
    found
}
