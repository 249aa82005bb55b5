//! Two numbers that were compared, with what bears on them.

use super::feature::{Degrees, Feature};
use super::value::Kind;
use super::weights::WEIGHTS;
use crate::facts::ids::MeasureId;
use crate::facts::sameness::Named;

/// Two numbers that were compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The one that comes first in the draft.
    pub earlier: MeasureId,
    /// The other one.
    pub later: MeasureId,
    /// What kind of numbers they are.
    pub kind: Kind,
    /// The earlier and the later one as they were printed.
    pub values: [f64; 2],
    /// How they differ, if they cannot both be right and a slip makes numbers differ so.
    pub slip: Option<&'static str>,
    /// How much speaks for it that they give one quantity, as the logarithm of the odds.
    pub odds: f32,
    /// Whether that is enough to ask about them, or to hold them for one.
    pub is_likely: bool,
    /// How far each feature is so.
    pub(super) degrees: Degrees,
}

impl Compared {
    /// What bears on it, with how far it is so: 1 where it is simply so.
    pub fn features(&self) -> impl Iterator<Item = (&'static str, f32)> {
        let all = Feature::ALL.iter().map(|&feature| (feature.name(), self.degrees[feature.index()]));
        all.filter(|(_, degree)| *degree != 0.0)
    }

    /// What of it weighs, the heaviest first: above zero what speaks for one quantity, below zero what speaks against it.
    pub fn weighed(&self) -> Vec<(&'static str, f32)> {
        let weighed = WEIGHTS.weighed(self.kind, |feature| self.degrees[feature.index()]);
        let mut weighed: Vec<(&str, f32)> =
            weighed.map(|(feature, weight)| (feature.name(), weight)).collect();
        weighed.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        weighed
    }
}
