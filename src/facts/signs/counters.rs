//! Those who count people who came to harm.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lists;
use crate::english::{Token, Upos};

static COUNTERS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::words(include_str!("data/counters.txt")));

/// Whether a word means one of those who count the dead and the hurt: “police”, “the health ministry”.
pub(in crate::facts) fn is_counter(token: &Token) -> bool {
    matches!(token.upos, Upos::Noun | Upos::Propn)
        && (COUNTERS.contains(token.lemma.to_lowercase().as_str()) || COUNTERS.contains(token.lower.as_str()))
}
