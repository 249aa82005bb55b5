//! Words that tell that two numbers are not of the same thing: “another”, “average”, “rise”.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lexicon::change::is_verb_of_change;
use crate::english::lists;

static APART: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/apart.txt")).collect());

/// Whether a word, in dictionary form, tells that a number is not of the same as another.
pub(crate) fn tells_apart(lemma: &str) -> bool {
    APART.contains(lemma) || is_verb_of_change(lemma)
}
