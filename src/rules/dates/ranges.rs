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
    match link(sentence, &time.place.words, &stretch.words) {
        Some(Link::Whole) => !length.fits(ends),
        Some(Link::Within) => length.compare(ends) == Ordering::Greater,
        None => false,
    }
}
