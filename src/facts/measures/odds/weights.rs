//! How much each feature weighs, from a table that `training/sameness` writes.
//!
//! ```text
//! # Comments begin with a number sign.
//! [what speaks for one quantity]
//! the noun is the same: 0.61 0.40 0.52 0.31
//! [how the values differ]
//! two figures have changed places: 1.20 0.80 0.80 0.80
//! [odds]
//! without anything else: -1.10 -0.80 -1.00 -1.20
//! sure: 2.10 2.40 2.00 2.60
//! ```
//!
//! The columns are of counts, of money, of sizes and of lengths of time. What has no line weighs nothing.

use std::sync::LazyLock;

use super::feature::Feature;
use super::slip::Slip;
use super::value::Kind;
use crate::english::lists;
use crate::facts::sameness::Named;

/// The parts of the table in which features stand, by what a person would expect of them.
const FEATURES: [&str; 3] = [FOR, "what speaks against it", "what may speak for either"];
const FOR: &str = "what speaks for one quantity";

/// A weight for each kind of number.
type Weight = [f32; Kind::COUNT];

/// How much everything weighs.
pub(super) struct Weights {
    features: Vec<(Feature, Weight)>,
    speaks_for: Vec<Feature>,
    /// Of each kind of slip, in the order of [`Slip::ALL`].
    slips: Vec<Weight>,
    without_anything: Weight,
    sure: Weight,
    likely: Weight,
}

/// The table.
pub(super) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let table = include_str!("data/weights.txt");
    let part = |name: &'static str| lists::lines_of(table, name).map(line);
    let feature = |(name, weight)| {
        let feature = Feature::with_name(name).unwrap_or_else(|| panic!("there is no feature “{name}”"));
        (feature, weight)
    };
    let named = |name: &'static str, of: &str| {
        let mut lines = part(name).filter(|(line, _)| *line == of);
        lines.next().unwrap_or_else(|| panic!("“{of}” has no weight")).1
    };
    Weights {
        features: FEATURES.into_iter().flat_map(part).map(feature).collect(),
        speaks_for: part(FOR).map(feature).map(|(feature, _)| feature).collect(),
        slips: Slip::ALL.iter().map(|slip| named("how the values differ", slip.name())).collect(),
        without_anything: named("odds", "without anything else"),
        sure: named("odds", "sure"),
        likely: named("odds", "likely"),
    }
});

fn line(line: &'static str) -> (&'static str, Weight) {
    let (name, weights) = line.split_once(": ").expect("a line has a name and weights");
    let mut weights = weights.split(' ').map(|weight| weight.parse().expect("a weight is a number"));
    (name, std::array::from_fn(|_| weights.next().expect("a line has a weight for each kind")))
}

impl Weights {
    /// How much speaks for one quantity, as the logarithm of the odds; `of` tells how far each feature holds.
    pub(super) fn odds(&self, kind: Kind, of: impl Fn(Feature) -> f32) -> f32 {
        let features = self.features.iter().filter(|(_, weight)| weight[kind as usize] != 0.0);
        self.without_anything[kind as usize]
            + features.map(|(feature, weight)| weight[kind as usize] * of(*feature)).sum::<f32>()
    }

    /// What of each feature weighs, in the order of the table.
    pub(super) fn weighed(
        &self,
        kind: Kind,
        of: impl Fn(Feature) -> f32,
    ) -> impl Iterator<Item = (Feature, f32)> {
        let weighed = self
            .features
            .iter()
            .map(move |(feature, weight)| (*feature, weight[kind as usize] * of(*feature)));
        weighed.filter(|(_, weight)| *weight != 0.0)
    }

    /// What a person, too, would say for it that two numbers give one quantity, with its weight, in the order of the table.
    pub(super) fn in_favour(&self, kind: Kind, of: impl Fn(Feature) -> f32) -> Vec<(Feature, f32)> {
        let speaks = |(feature, weight): &(Feature, f32)| *weight > 0.0 && self.speaks_for.contains(feature);
        self.weighed(kind, of).filter(speaks).collect()
    }

    /// How much likelier a slip is where two values differ in such a way, as a logarithm.
    pub(super) fn slip(&self, kind: Kind, slip: Slip) -> f32 {
        self.slips[slip.index()][kind as usize]
    }

    /// From which odds on a pair is told as a conflict.
    pub(super) const fn sure(&self, kind: Kind) -> f32 {
        self.sure[kind as usize]
    }

    /// From which odds on it is asked about.
    pub(super) const fn likely(&self, kind: Kind) -> f32 {
        self.likely[kind as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        // What has no line ends the program where the table is read.
        let weights = &WEIGHTS;
        assert_eq!(weights.slips.len(), Slip::ALL.len());
        for kind in [Kind::Count, Kind::Money, Kind::Size, Kind::Duration] {
            assert!(weights.sure(kind) >= weights.likely(kind));
        }
    }

    #[test]
    fn nothing_weighs_against_what_a_person_would_expect() {
        let table = include_str!("data/weights.txt");
        let weights =
            |name: &'static str| lists::lines_of(table, name).map(line).flat_map(|(_, weights)| weights);
        assert!(weights(FEATURES[0]).all(|weight| weight >= 0.0));
        assert!(weights(FEATURES[1]).all(|weight| weight <= 0.0));
    }
}
