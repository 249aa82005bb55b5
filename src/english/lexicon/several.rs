//! Nouns for what a draft hardly ever has only one of.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lists;

static SEVERAL: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/several.txt")));

/// Whether there are several of what a noun, in dictionary form, means wherever it is spoken of.
pub(crate) fn are_always_several(lemma: &str) -> bool {
    SEVERAL.contains(lemma)
}
