//! How much each feature weighs, from a table that `training/sameness` writes.
//!
//! ```text
//! # Comments begin with a number sign.
//! [what speaks for one quantity]
//! the noun is the same: 0.61 0.40 0.52
//! [how the values differ]
//! swapped: 1.20 0.80 0.80
//! [odds]
//! without anything else: -1.10 -0.80 -1.00
//! sure: 2.10 2.40 2.00
//! ```
//!
//! The columns are of counts, of money, and of all other measures. What has no line weighs nothing.

use std::sync::LazyLock;

use super::feature::Feature;
use super::slip::Slip;
use crate::english::lists;
use crate::facts::measures::Scale;
use crate::facts::sameness::Named;

/// The parts of the table in which features stand, by what a person would expect of them.
const FEATURES: [&str; 3] =
    ["what speaks for one quantity", "what speaks against it", "what may speak for either"];

/// The kinds of numbers with weights of their own: counts, money, all others.
const KINDS: usize = 3;

/// A weight for each kind of number.
type Weight = [f32; KINDS];

/// How much everything weighs.
pub(super) struct Weights {
    features: Vec<(Feature, Weight)>,
    slips: Vec<(&'static str, Weight)>,
    odds: Vec<(&'static str, Weight)>,
}

/// The table.
pub(super) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let table = include_str!("data/weights.txt");
    let part = |name: &'static str| lists::lines_of(table, name).map(line);
    let feature = |(name, weight)| {
        let feature = Feature::with_name(name).unwrap_or_else(|| panic!("there is no feature “{name}”"));
        (feature, weight)
    };
    Weights {
        features: FEATURES.into_iter().flat_map(part).map(feature).collect(),
        slips: part("how the values differ").collect(),
        odds: part("odds").collect(),
    }
});

fn line(line: &'static str) -> (&'static str, Weight) {
    let (name, weights) = line.split_once(": ").expect("a line has a name and weights");
    let mut weights = weights.split(' ').map(|weight| weight.parse().expect("a weight is a number"));
    (name, std::array::from_fn(|_| weights.next().expect("a line has a weight for each kind")))
}

/// Which column holds for numbers of a scale.
pub(super) const fn kind(scale: &Scale) -> usize {
    match scale {
        Scale::Count => 0,
        Scale::Money(_) => 1,
        _ => 2,
    }
}

impl Weights {
    /// How much speaks for one quantity, as the logarithm of the odds; `of` tells how far each feature holds.
    pub(super) fn odds(&self, kind: usize, of: impl Fn(Feature) -> f32) -> f32 {
        let features = self.features.iter().filter(|(_, weight)| weight[kind] != 0.0);
        self.named("without anything else", kind)
            + features.map(|(feature, weight)| weight[kind] * of(*feature)).sum::<f32>()
    }

    /// What of each feature weighs, in the order of the table.
    pub(super) fn weighed(&self, kind: usize, of: impl Fn(Feature) -> f32) -> Vec<(Feature, f32)> {
        let weighed = self.features.iter().map(|(feature, weight)| (*feature, weight[kind] * of(*feature)));
        weighed.filter(|(_, weight)| *weight != 0.0).collect()
    }

    /// How much likelier a slip is where two values differ in such a way, as a logarithm.
    pub(super) fn slip(&self, kind: usize, slip: Slip) -> f32 {
        self.slips.iter().find(|(name, _)| *name == slip.name()).map_or(0.0, |(_, weight)| weight[kind])
    }

    /// From which odds on a pair is told as a conflict.
    pub(super) fn sure(&self, kind: usize) -> f32 {
        self.named("sure", kind)
    }

    /// From which odds on it is asked about.
    pub(super) fn likely(&self, kind: usize) -> f32 {
        self.named("likely", kind)
    }

    fn named(&self, name: &str, kind: usize) -> f32 {
        self.odds.iter().find(|(line, _)| *line == name).map_or(0.0, |(_, weight)| weight[kind])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let weights = &WEIGHTS;
        for name in ["without anything else", "sure", "likely"] {
            assert!(weights.odds.iter().any(|(line, _)| *line == name), "{name}");
        }
        for slip in Slip::ALL {
            assert!(weights.slips.iter().any(|(line, _)| *line == slip.name()), "{slip:?}");
        }
        for kind in 0..KINDS {
            assert!(weights.sure(kind) >= weights.likely(kind));
        }
    }

    #[test]
    fn nothing_weighs_against_what_a_person_would_expect() {
        let table = include_str!("data/weights.txt");
        let weights = |name: &'static str| lists::lines_of(table, name).map(line).flat_map(|(_, weights)| weights);
        assert!(weights(FEATURES[0]).all(|weight| weight >= 0.0));
        assert!(weights(FEATURES[1]).all(|weight| weight <= 0.0));
    }
}
