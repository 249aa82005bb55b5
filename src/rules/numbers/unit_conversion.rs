//! `unit-conversion`

use rustc_hash::FxHashSet;

use super::conversions::{is_rounded, is_temperature, ways};
use super::factors::{self, Conversion};
use super::restated::{self, Restated};
use super::{same_figure, spelling};
use crate::facts::quantities::plural;
use crate::facts::{Bound, Facts, Quantity, QuantityKind, Value};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A measure that is given again in another unit, where the two are not the same, and one figure that stands with two
    /// units: “3,000 acres” burned and “3,000 square miles” burned.
    ///
    /// ```draft
    /// The lighthouse stands 30 miles (75 kilometers) from the port.
    ///                       ~~~~~~~~ “30 miles”
    ///                                 ^^^^^^^^^^^^^ “30 miles” are about 48 kilometers, but “75 kilometers” are about 47 miles.
    /// ```
    ///
    /// Either number may be the rounded one, as far as its digits allow: “100 miles (160 kilometers)” is fine. A mile may be
    /// the sea’s, a gallon imperial and a ton of any kind. A rise by 10 degrees Celsius is one by 18 degrees Fahrenheit, but
    /// a temperature of 10 degrees Celsius is 50 degrees Fahrenheit.
    ///
    /// ## Why it matters
    /// Readers in one half of the world get a wrong distance, weight or temperature, and the other half can see it.
    ///
    /// ## What to do
    /// Find out which of the two was given by the source, and convert it again.
    pub(in crate::rules) static RULE = {
        name: "unit-conversion",
        group: Group::Numbers,
        summary: "A measure that is given again in another unit and is not the same",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let pairs: Vec<Restated<'_>> = restated::pairs(facts).collect();
    found.extend(pairs.iter().filter_map(|&pair| mismatch(facts, pair)));
    found.extend(same_figure::find(facts, &pairs));
    found.extend(apart(facts, &pairs));
    found.sort_by_key(|it| it.span);
}

/// So many sentences apart one measure is told again in another system at most.
const APART: usize = 3;

/// Two measures of one sort in two systems, each told by itself and near the other, which is seldom another measure: “cruised at
/// 30,000 feet. At 6,100 meters …”
fn apart(facts: &Facts, pairs: &[Restated<'_>]) -> Vec<Found> {
    let told: FxHashSet<Span> =
        pairs.iter().flat_map(|pair| [pair.first, pair.second]).map(|it| it.place.span).collect();
    let is_told = |it: &Quantity| told.contains(&it.place.span);
    let single = |it: &&Quantity| {
        it.kind == QuantityKind::Measure
            && it.bound == Bound::Exact
            && it.number().is_some_and(|it| it != 0.0)
    };
    let dimension = |it: &Quantity| it.unit.as_deref().and_then(factors::dimension);
    let mut found = Vec::new();
    for second in facts.quantities().iter().filter(single) {
        let Some(sort) = dimension(second).filter(|_| !is_told(second)) else { continue };
        let near = facts.sentences().around(second.place.sentence, APART, APART);
        let near = near.flat_map(|it| facts.quantities_in(it)).filter(single);
        let mut others = near.filter(|it| dimension(it) == Some(sort) && *it != second);
        let (Some(first), None) = (others.next(), others.next()) else { continue };
        let is_before = first.place.span < second.place.span && !is_told(first);
        let pair = Restated { first, second, loose: true };
        found.extend(is_before.then(|| apart_mismatch(facts, pair)).flatten());
    }
    found
}

fn apart_mismatch(facts: &Facts, pair: Restated<'_>) -> Option<Found> {
    let Restated { first, second, .. } = pair;
    let temperature = is_temperature(first);
    let (from, to) = (first.unit.as_deref()?, second.unit.as_deref()?);
    if !temperature && !factors::are_of_two_systems(from, to) {
        return None;
    }
    let ways = ways(facts, &pair)?;
    let (one, other) = (first.number()?, second.number()?);
    let usual = *ways.first()?;
    let near = (0.4..2.5).contains(&(usual.there(one) / other).abs()) || temperature;
    let fits = |way: &Conversion| is_rounded(*way, (first, one), (second, other));
    let quoted = facts.is_quoted(first.place.span) && facts.is_quoted(second.place.span);
    // One figure in two units is told as such.
    let is_told = one == other;
    if !near || quoted || is_told || ways.iter().any(fits) {
        return None;
    }
    Some(finding(facts, first, second, usual).at(Level::Information))
}

fn mismatch(facts: &Facts, pair: Restated<'_>) -> Option<Found> {
    let Restated { first, second, .. } = pair;
    let ways = ways(facts, &pair)?;
    let ends = ends(first, second)?;
    let fits =
        |way: &Conversion| ends.iter().all(|&(one, other)| is_rounded(*way, (first, one), (second, other)));
    let usual = *ways.first()?;
    if ways.iter().any(fits) || facts.is_quoted(first.place.span) && facts.is_quoted(second.place.span) {
        return None;
    }
    // Words between the two, or two units of one system: it may be another measure altogether.
    let same_system = !factors::are_of_two_systems(first.unit.as_ref()?, second.unit.as_ref()?)
        && first.kind == QuantityKind::Measure
        && !is_temperature(first);
    let (one, other) = ends[0];
    let ratio = (usual.there(one) / other).abs();
    if (pair.loose || same_system) && !(0.4..2.5).contains(&ratio) {
        return None;
    }
    Some(finding(facts, first, second, usual))
}

fn finding(facts: &Facts, first: &Quantity, second: &Quantity, way: Conversion) -> Found {
    let (own, other) = (first.place.span, second.place.span);
    let (there, back) = (
        converted(first, second, |value| way.there(value)),
        converted(second, first, |value| way.back(value)),
    );
    let message = format!(
        "“{}” {} about {there}, but “{}” {} about {back}.",
        facts.words(own),
        are(first),
        facts.words(other),
        are(second),
    );
    let (here, related) = if facts.is_quoted(other) { (own, other) } else { (other, own) };
    let mut found = Found::new(here, message).related(related, format!("“{}”", facts.words(related)));
    for (span, words) in [(other, there), (own, back)] {
        // A hyphen ties a measure to its noun: another form than “80 kilometers”.
        let plain = facts.raw(span) == facts.words(span) && !facts.words(span).contains('-');
        if plain && !facts.is_quoted(span) {
            found =
                found.fix(Fix::replace(format!("Change “{}” to {words}", facts.words(span)), span, words));
        }
    }
    found
}

fn are(quantity: &Quantity) -> &'static str {
    if quantity.number().is_some_and(|number| number.abs() <= 1.0) { "is" } else { "are" }
}

/// A quantity in the unit of another, as fine as the other is printed.
fn converted(quantity: &Quantity, like: &Quantity, convert: impl Fn(f64) -> f64) -> String {
    let fine = |value: f64| {
        let place = 10_f64.powf(value.abs().max(1e-6).log10().floor() - 1.0);
        let step = place.min(if like.step > 0.0 { like.step } else { 1.0 }.max(1e-3));
        (value / step).round() * step
    };
    let unit = like.unit.as_deref().unwrap_or_default();
    match quantity.value {
        Value::Range(Some(low), Some(high)) => {
            let (low, high) = (fine(convert(low)), fine(convert(high)));
            format!("{} to {} {}", spelling::figure(low), spelling::figure(high), plural(unit, false))
        }
        Value::Number(value) => {
            let value = fine(convert(value));
            format!("{} {}", spelling::figure(value), plural(unit, value == 1.0))
        }
        Value::Range(..) => String::new(),
    }
}

/// The numbers that stand for each other.
fn ends(first: &Quantity, second: &Quantity) -> Option<Vec<(f64, f64)>> {
    match (first.value, second.value) {
        (Value::Number(one), Value::Number(other)) => Some(vec![(one, other)]),
        (Value::Range(Some(low), Some(high)), Value::Range(Some(other_low), Some(other_high))) => {
            Some(vec![(low, other_low), (high, other_high)])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
