//! How far the sizes of two counts are apart.

use super::counts::has_size_of;
use crate::facts::groups::Count;
use crate::facts::numbers::Numbers;
use crate::facts::quantities::is_same_count;
use crate::facts::{Bound, Quantity};

/// Whether two counts are near enough to be of one group with a slip in it: a team of four and “the 25 fights of her career” are not.
pub(super) fn are_of_same_order(one: &Count, other: &Count) -> bool {
    const TIMES: f64 = 3.0;
    let (small, large) = (one.value.min(other.value), one.value.max(other.value));
    large <= small * TIMES || has_one_digit_more(small, large)
}

/// Whether a digit was typed that should not have been, or left out: 12 and 112, 30 and 300, but not 3 and 3,000. Beside a single
/// digit only a zero tells that.
fn has_one_digit_more(small: f64, large: f64) -> bool {
    const MANY: f64 = 10.0;
    let (less, more) = (format!("{small:.0}"), format!("{large:.0}"));
    let without = |at: usize| format!("{}{}", &more[..at], &more[at + 1..]);
    is_same_count(large, small * MANY)
        || small >= MANY && less.len() + 1 == more.len() && (0..more.len()).any(|at| without(at) == less)
}

/// Whether `later` is so near `earlier` in size that it may be a slip: 13 delegates are none of 34,570 citizens.
pub(super) fn are_few_apart(earlier: &Count, later: &Count) -> bool {
    (earlier.value - later.value).abs() <= f64::max(2.0, earlier.value.max(later.value) / 3.0)
}

/// Whether some number before `later` is as large, whatever it counts: “bringing the number to 11”.
pub(super) fn is_told_otherwise(numbers: &Numbers, later: &Count) -> bool {
    let before = numbers.quantities.iter().take_while(|it| it.place.span.start < later.span.start);
    before.filter_map(Quantity::number).any(|value| is_same_count(value, later.value))
}

/// Whether two counts may both be right as to their size.
pub fn agree(one: &Count, other: &Count) -> bool {
    match one.bound {
        Bound::Exact => has_size_of(one, other),
        Bound::About => (one.value - other.value).abs() <= one.value * 0.2,
        Bound::AtLeast | Bound::Over => other.value >= one.value,
        Bound::AtMost | Bound::Under => other.value <= one.value,
    }
}
