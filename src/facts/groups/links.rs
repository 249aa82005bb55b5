//! Which earlier count of its group a count looks back to.

use super::Counts;
use super::same::{Context, Known};
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
