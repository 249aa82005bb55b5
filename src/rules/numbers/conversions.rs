//! How a measure may be converted into the unit of another, and whether the one is the other, rounded as its digits allow.

use super::factors::{self, Conversion};
use super::restated::Restated;
use crate::english::lexicon::change::is_noun_of_change;
use crate::english::lexicon::hedges;
use crate::english::lists;
use crate::facts::{Bound, Facts, Quantity};

/// The conversions that the words allow, the usual first.
pub(super) fn ways(facts: &Facts, pair: &Restated<'_>) -> Option<Vec<Conversion>> {
    let (from, to) = (pair.first.unit.as_deref()?, pair.second.unit.as_deref()?);
    if let Some((reading, difference)) = factors::temperatures(from, to) {
        return Some(match meant(facts, pair) {
            Some(Temperature::Reading) => vec![reading],
            Some(Temperature::Difference) => vec![difference],
            None => vec![reading, difference],
        });
    }
    Some(factors::between(from, to)).filter(|ways| !ways.is_empty())
}

pub(super) fn is_temperature(quantity: &Quantity) -> bool {
    quantity.unit.as_ref().is_some_and(|unit| unit.starts_with("degree") || unit == "kelvin")
}

/// What a number of degrees tells.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Temperature {
    Reading,
    Difference,
}

lists::sets! {
    "data/degrees.txt":
    /// Words right behind degrees that compare.
    COMPARES = "comparing";
    /// Words anywhere in the sentence after which degrees may be a difference.
    LIMITS = "limits";
    /// Words right before degrees that tell a reading.
    TELLS = "readings";
}

lists::sets! {
    "data/change.txt":
    /// Nouns of a difference: “a rise of 2 degrees”.
    CHANGES = "differences";
}

/// Whether a noun, in dictionary form, is one of a difference between two readings.
fn is_difference(lemma: &str) -> bool {
    CHANGES.contains(lemma) || is_noun_of_change(lemma)
}

/// Whether degrees tell how warm it is or by how much that differs, where the words around leave no doubt.
fn meant(facts: &Facts, pair: &Restated<'_>) -> Option<Temperature> {
    let place = &pair.first.place;
    let sentence = &facts.sentences()[place.sentence];
    // “by as much as 5 degrees”, “an estimated 5 degrees”
    let hedged = |i: &usize| {
        let word = sentence.tokens[*i].lower.as_str();
        hedges::is_hedge(word) || matches!(word, "as" | "much" | "a" | "an")
    };
    let before = (0..place.words.start).rev().find(|i| !hedged(i));
    let at = |i: Option<usize>| {
        i.map_or(("", ""), |i| (sentence.tokens[i].lower.as_str(), sentence.tokens[i].lemma.as_str()))
    };
    let (word, lemma) = at(before);
    let changed = at(before.and_then(|i| i.checked_sub(1)));
    let behind = pair.second.place.words.end..sentence.tokens.len().min(pair.second.place.words.end + 3);
    let zero = behind.clone().any(|i| matches!(sentence.tokens[i].lower.as_str(), "zero" | "freezing" | "0"));
    let compared = behind.clone().any(|i| COMPARES.contains(sentence.tokens[i].lower.as_str())) && !zero;
    if word == "by" || compared || word == "of" && is_difference(changed.1) {
        return Some(Temperature::Difference);
    }
    let doubtful = zero
        || sentence.tokens.iter().any(|token| {
            LIMITS.contains(token.lemma.as_str())
                || is_difference(&token.lemma) && token.lemma != "fall" && token.lemma != "drop"
        });
    let told = TELLS.contains(lemma) || word == "of" && changed.1 == "temperature" || lemma == "temperature";
    (told && !doubtful).then_some(Temperature::Reading)
}

/// Whether one of the two is the other, rounded as its digits allow.
pub(super) fn is_rounded(
    way: Conversion,
    (first, one): (&Quantity, f64),
    (second, other): (&Quantity, f64),
) -> bool {
    (way.there(one) - other).abs() <= slack(second, other)
        || (one - way.back(other)).abs() <= slack(first, one)
}

/// Of the value, so much is lost by sensible rounding, and more by no digits.
const SENSIBLE: f64 = 0.1;

/// How far a printed number may lie from what was converted. The last digit may be cut off as well as rounded.
fn slack(quantity: &Quantity, value: f64) -> f64 {
    let magnitude = value.abs();
    let least = match quantity.bound {
        Bound::Exact => 0.0,
        _ => magnitude * SENSIBLE,
    };
    let step = if quantity.step > 0.0 { quantity.step } else { 1.0 };
    let broken = (magnitude / step - (magnitude / step).round()).abs() > 1e-6;
    let digits = if broken {
        // “3½ miles”, “6 feet 2 inches”
        0.05 * step
    } else if step >= 1.0 && magnitude < 10.0 {
        step / 2.0
    } else if step < 1.0 {
        step
    } else {
        place(magnitude, step).min(magnitude * SENSIBLE)
    };
    digits.max(least)
}

/// The value of one in the last digit that is no zero.
fn place(magnitude: f64, step: f64) -> f64 {
    let mut place = step;
    let mut digits = (magnitude / step).round();
    while digits >= 10.0 && digits % 10.0 == 0.0 {
        digits /= 10.0;
        place *= 10.0;
    }
    place
}
