//! Countries, capitals, large cities and demonyms.

/// Whether a folded name is known as a place’s.
pub fn is_place(_folded: &str) -> bool {
    false
}
