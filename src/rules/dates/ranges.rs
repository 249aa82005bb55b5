//! Lengths said of the stretch between two dates of the same sentence.

use std::cmp::Ordering;

use super::length::{Ends, Length};
use crate::english::Sentence;
use crate::facts::Time;
use crate::facts::spells::stretches::Stretch;
use crate::facts::spells::{Link, link};

/// Whether a length before or behind a stretch of its sentence is said of the same thing, and cannot be.
pub(super) fn conflicts(
    sentence: &Sentence,
    time: &Time,
    length: Length,
    stretch: &Stretch,
    ends: &Ends,
) -> bool {
    let between = sentence.tokens.get(time.place.words.end..stretch.words.start).unwrap_or_default();
    let is_through = length.is_over()
        && matches!(between, [comma] if comma.text == ",")
        && time.place.words.start.checked_sub(1).is_some_and(|at| sentence.tokens[at].lower == "over");
    let length = if is_through { length.without_bound() } else { length };
    match link(sentence, &time.place.words, &stretch.words) {
        Some(Link::Whole) => !length.fits(ends),
        Some(Link::Within) => length.compare(ends) == Ordering::Greater,
        None => false,
    }
}
