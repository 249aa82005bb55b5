//! The languages that are known, and the function words of each.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;

static FILE: &str = include_str!("../data/languages.txt");

/// ISO 639 codes with the names of the languages. English comes first: it wins a tie.
pub(super) const LANGUAGES: [(&str, &str); 12] = [
    ("en", "English"),
    ("es", "Spanish"),
    ("fr", "French"),
    ("de", "German"),
    ("pt", "Portuguese"),
    ("it", "Italian"),
    ("nl", "Dutch"),
    ("sv", "Swedish"),
    ("da", "Danish or Norwegian"),
    ("pl", "Polish"),
    ("tr", "Turkish"),
    ("id", "Indonesian"),
];

/// Every function word with the languages that it is one of, a bit for each.
pub(super) static FUNCTION_WORDS: LazyLock<FxHashMap<&'static str, u16>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for (bit, (code, _)) in LANGUAGES.iter().enumerate() {
        for word in lists::set(FILE, code) {
            *words.entry(word).or_default() |= 1 << bit;
        }
    }
    words
});
