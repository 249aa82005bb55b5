//! What is said of one quantity with two values: one finding, both ends shown, neither called wrong.

use rustc_hash::FxHashSet;

use crate::facts::measures::Link;
use crate::facts::{Facts, Measure};
use crate::rules::Found;
use crate::span::Span;

/// The end to mark and the other one: of two ends the later is marked, of a quotation or a correction and the
/// narrator the narrator.
pub(in crate::rules) fn ends<'a>(
    facts: &Facts,
    earlier: &'a Measure,
    later: &'a Measure,
) -> (&'a Measure, &'a Measure) {
    let given = |it: &Measure| facts.is_given(it.place.span);
    if given(later) && !given(earlier) { (earlier, later) } else { (later, earlier) }
}

/// Pairs of an earlier number and a later one, each later one only once, with the first that it goes with: a draft that gives
/// one quantity a hundred values has no five thousand faults.
pub(in crate::rules) fn once<'a>(
    pairs: impl Iterator<Item = (&'a Measure, &'a Measure)>,
) -> impl Iterator<Item = (&'a Measure, &'a Measure)> {
    let mut told = FxHashSet::default();
    pairs.filter(move |(_, later)| told.insert((later.place.sentence, later.number.clone())))
}

/// Where a number stands, with the noun that it counts or describes: “up to 600 million particles”, “10-inch knife”.
pub(in crate::rules) fn span(facts: &Facts, measure: &Measure) -> Span {
    /// So many words on, the noun is still read as one with its number.
    const NEAR: usize = 6;
    let words = &measure.place.words;
    let noun = measure.frame.thing.as_ref().map(|thing| thing.word).filter(|&noun| {
        !matches!(measure.frame.link, Link::States(_)) && (words.end..words.end + NEAR).contains(&noun)
    });
    let sentence = &facts.sentences()[measure.place.sentence];
    noun.map_or(measure.place.span, |noun| measure.place.span.cover(sentence.span_of(noun..noun + 1)))
}

/// The finding that a quantity has one value here and another there; `says` makes the message of the two in words and
/// the line of the other.
pub(in crate::rules) fn found(
    facts: &Facts,
    here: &Measure,
    there: &Measure,
    says: impl FnOnce(&str, &str, &str) -> String,
) -> Found {
    let (own, other) = (span(facts, here), span(facts, there));
    let line = facts.draft().line_in_words(other.start);
    let message = says(facts.words(own), facts.words(other), &line);
    Found::new(own, message).related(other, format!("“{}”", facts.words(other)))
}
