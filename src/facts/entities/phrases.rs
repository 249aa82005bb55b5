//! A phrase of a sentence, as the reader sees it.

use std::ops::Range;

use crate::facts::Placed;

/// Words of a sentence as the reader sees them, on one line.
pub(super) fn on_one_line(sentence: &Placed, words: &Range<usize>) -> String {
    sentence.text_of(words.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
}
