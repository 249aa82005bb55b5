//! The words that rank, and those that are told of what is ranked, from `data`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lists;

static SUPERLATIVES: &str = include_str!("data/superlatives.txt");
static WORDS: &str = include_str!("data/words.txt");

/// The quality of a superlative: `large` of “biggest”.
pub(super) static MOST: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = lists::lines(SUPERLATIVES).filter_map(|line| line.split_once(": "));
    lines.flat_map(|(name, words)| words.split_whitespace().map(move |word| (word, name))).collect()
});

pub(super) static WITH_MOST: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(SUPERLATIVES, "with most"));
pub(super) static FIXED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::set(WORDS, "fixed"));
pub(super) static OPEN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::set(WORDS, "open"));
pub(super) static SAID: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::set(WORDS, "said"));

/// For a word with others of its meaning, the first of them.
pub(super) static ALIKE: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let heading = |line: &&str| *line != "[alike]";
    let groups = lists::lines(WORDS).skip_while(heading).skip(1).take_while(|line| !line.starts_with('['));
    let words = groups.flat_map(|line| {
        let first = line.split_whitespace().next().unwrap_or_default();
        line.split_whitespace().map(move |word| (word, first))
    });
    words.collect()
});

/// The quality that a superlative, “only” or “sole” names: `large` of “biggest”, `only`.
pub fn quality(lower: &str) -> Option<&'static str> {
    MOST.get(lower).copied()
}

/// Whether a word takes a rank back, leaves it open, or gives it to another time: “until”, “perhaps”.
pub fn is_open_word(lower: &str) -> bool {
    OPEN.contains(lower)
}

/// Whether a verb, in dictionary form, is that of those who only say so: “claims to be the oldest”.
pub fn is_said_word(lemma: &str) -> bool {
    SAID.contains(lemma)
}
