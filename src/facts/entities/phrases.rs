//! A phrase of a sentence: where it stands in the draft, and how the reader sees it.

use std::ops::Range;

use crate::facts::{Place, Placed};

/// Words of a sentence as a place in the draft.
pub(super) fn place(sentence: &Placed, number: usize, words: Range<usize>) -> Place {
    Place { sentence: number, span: sentence.span_of(words.clone()), words }
}

/// Words of a sentence as the reader sees them, on one line.
pub(super) fn on_one_line(sentence: &Placed, words: &Range<usize>) -> String {
    sentence.text_of(words.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
}
