//! Two numbers that probably give one quantity and cannot both be right.

use crate::facts::ids::MeasureId;

/// Two numbers that probably give one quantity and cannot both be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Discrepancy {
    /// The one that comes first in the draft.
    pub earlier: MeasureId,
    /// The other one.
    pub later: MeasureId,
    /// How much speaks for it that they give one quantity, as the logarithm of the odds.
    pub odds: f32,
    /// Whether the earlier one is told again elsewhere, so that the later one is the odd one out.
    pub earlier_recurs: bool,
    /// Whether so much speaks for it that hardly any two numbers of published copy are so alike.
    pub is_sure: bool,
    /// What speaks most for it, the heaviest first: “the verb is the same”.
    pub reasons: Vec<&'static str>,
}
