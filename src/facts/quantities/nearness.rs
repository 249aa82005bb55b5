//! How near two numbers lie that count as one: the tolerances of those who compare numbers as such, and not what their digits
//! allow, which [`Interval`](super::Interval) holds.

/// Whole numbers that differ at all differ by more.
const HALF: f64 = 0.5;
/// What is lost where fractions are reckoned in binary.
const ROUNDING: f64 = 1e-9;

/// Whether two counts are one.
pub fn is_same_count(one: f64, other: f64) -> bool {
    (one - other).abs() < HALF
}

/// Whether two numbers differ as counts do. Those that lie half apart may be one, rounded, and are neither the same nor others.
pub fn is_other_count(one: f64, other: f64) -> bool {
    (one - other).abs() > HALF
}

/// Whether two numbers that were reckoned lie no further apart than `by`.
pub fn is_within(one: f64, other: f64, by: f64) -> bool {
    (one - other).abs() <= by + ROUNDING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_neither_the_same_nor_others() {
        assert!(is_same_count(12.0, 12.0) && is_other_count(12.0, 13.0));
        assert!(!is_same_count(1.5, 2.0) && !is_other_count(1.5, 2.0));
    }

    #[test]
    fn what_is_lost_in_reckoning_is_no_difference() {
        assert!(is_within(0.1 + 0.2, 0.3, 0.0) && is_within(25.0, 25.5, 0.5));
        assert!(!is_within(25.0, 25.6, 0.5));
    }
}
