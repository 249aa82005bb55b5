//! Values as they are held against each other: how far the true one may lie from what is printed.

use crate::facts::{Amount, Bound, Measure, Quantity, Scale, Value};

/// A bounded number is meant for what lies this near to it: “nearly 300” for 287.
const BOUNDED: f64 = 0.1;
/// Lengths of time in two units agree as far as months and weeks are alike.
const LENGTHS: f64 = 0.05;

/// A value, and how far the true one may lie from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct End {
    pub(super) value: f64,
    pub(super) slack: f64,
    pub(super) bound: Bound,
}

impl End {
    /// Whether both may be one value. A word such as “nearly” gives way on its own side, unless both have one.
    pub(super) fn may_be(self, other: Self) -> bool {
        let away = self.value.abs() * BOUNDED;
        let above = matches!(self.bound, Bound::Over | Bound::AtLeast);
        let below = matches!(self.bound, Bound::Under | Bound::AtMost);
        let bounded = match (self.bound == other.bound, other.bound) {
            (true, _) => 0.0,
            // “More than 3,000” is not true of 2,850.
            (_, Bound::Exact) if above && other.value < self.value => 0.0,
            (_, Bound::Exact) if below && other.value > self.value => 0.0,
            _ => away,
        };
        self.is_near(other.value, other.slack.max(bounded))
    }

    /// Whether a number that was reckoned may be this one.
    pub(super) fn fits(self, value: f64) -> bool {
        let bounded = if self.bound == Bound::Exact { 0.0 } else { self.value.abs() * BOUNDED };
        self.is_near(value, bounded)
    }

    fn is_near(self, value: f64, slack: f64) -> bool {
        (self.value - value).abs() <= self.slack.max(slack) + self.value.abs() * 1e-9
    }
}

/// The values of a measure.
pub(super) fn ends(measure: &Measure, quantity: Option<&Quantity>) -> Vec<End> {
    let Amount { stated, bound, .. } = measure.amount;
    match (quantity, &measure.scale) {
        (Some(quantity), _) => match quantity.value {
            Value::Number(value) => vec![End { value, slack: quantity.rounding(), bound }],
            Value::Range(low, high) => {
                let end = |value| End { value, slack: 0.0, bound: Bound::Exact };
                low.into_iter().chain(high).map(end).collect()
            }
        },
        (None, Scale::Duration) => vec![End { value: stated, slack: stated * LENGTHS, bound }],
        // A vague word.
        (None, _) => Vec::new(),
    }
}
