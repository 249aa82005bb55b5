//! Number words.

use std::sync::LazyLock;

use crate::english::lists;

static FILE: &str = include_str!("data/numbers.txt");

/// The cardinals from zero to twenty, in order.
pub(crate) static CARDINALS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lists::section(FILE, "cardinal").collect());

/// The ordinals from first to twelfth, in order.
pub(crate) static ORDINALS: LazyLock<Vec<&str>> = LazyLock::new(|| lists::section(FILE, "ordinal").collect());

lists::sets! {
    "data/numbers.txt":
    /// Words that stand for a round number without giving it: “dozens”.
    pub(crate) VAGUE = "vague";
}

/// The number that a cardinal up to twenty, in lower case, stands for.
pub(crate) fn cardinal(word: &str) -> Option<usize> {
    CARDINALS.iter().position(|cardinal| *cardinal == word)
}

/// Which place in a row a word in lower case gives: 3 for “third” and “thirdly”.
pub(crate) fn place(word: &str) -> Option<usize> {
    let plain = word.strip_suffix("ly").unwrap_or(word);
    ORDINALS.iter().position(|ordinal| *ordinal == plain).map(|index| index + 1)
}
