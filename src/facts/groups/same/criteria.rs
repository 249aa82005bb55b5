//! What the evidence asks of a count: its size, its place in the story, whether a group may begin with it.

use crate::facts::groups::Count;
use crate::facts::text::Text;

/// So many sentences on, a story may have come to another event of the kind.
pub(in crate::facts::groups) const EVENT: usize = 12;

/// Whether two counts have one size, as the draft writes it.
pub(in crate::facts::groups) fn has_size_of(one: &Count, other: &Count) -> bool {
    (one.value - other.value).abs() < 0.5
}

/// Whether a count can be the first of a group by its noun.
pub(in crate::facts::groups) fn may_introduce(count: &Count) -> bool {
    count.is_exact_whole() && count.value >= 2.0 && !count.joined
}

/// Whether a count stands above the story or in its lead, which tell whom it is about.
pub(in crate::facts::groups) fn is_lead(text: &Text, count: &Count) -> bool {
    count.sentence < text.story_start() || text.is_lead(count.sentence)
}
