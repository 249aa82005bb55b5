//! Two numbers that were compared, with what bears on them.

use super::value::Kind;
use crate::facts::ids::MeasureId;

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
    /// What bears on it, with how far it is so: 1 where it is simply so.
    pub features: Vec<(&'static str, f32)>,
    /// What of it weighs, the heaviest first: above zero what speaks for one quantity, below zero what speaks against it.
    pub weighed: Vec<(&'static str, f32)>,
}
