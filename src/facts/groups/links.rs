//! Which earlier count of its group a count looks back to.

use super::same::{Context, Known, has_size_of};
use super::{Count, Counts};
use crate::facts::Bound;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// Gives every count the one it looks back to.
pub(super) fn link(text: &Text, numbers: &Numbers, people: &People, counts: &mut Counts) {
    let mut known = Known::new(text, counts);
    for id in counts.ids() {
        counts[id].antecedent = Context { text, numbers, people, counts }.antecedent(&known, id);
        known.add(counts, id);
    }
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
