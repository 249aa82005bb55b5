//! Whether a draft itself explains why two counts of one group differ.

mod changed;
mod summed;
mod unmoved;

use self::changed::is_change_told;
use self::summed::is_sum;
use crate::english::Rel;
use crate::facts::{Count, Facts, Placed};

/// Whether the difference of two counts of one group is told: it changed, it was corrected, somebody else says
/// so, or other counts add up to it.
pub(crate) fn is_told(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    is_told_in_words(facts, earlier, later) || is_sum(facts, earlier, later)
}

/// The same, but for other counts that add up to it: a rough number is no sum.
pub(crate) fn is_told_in_words(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    is_change_told(facts, earlier, later)
        || facts.is_other_source(earlier.span, later.span)
        || becomes_another(facts, earlier, later)
}

/// Whether a body with a number in its noun becomes another: “the quartet became a quintet”.
fn becomes_another(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let becomes = |sentence: &Placed| {
        sentence.tokens.iter().any(|token| {
            let of_body = Some(&token.lemma) == earlier.lemma.as_ref() && token.rel == Rel::Nsubj;
            of_body && token.head.is_some_and(|verb| sentence.tokens[verb].lemma == "become")
        })
    };
    earlier.is_fixed() && facts.sentences()[earlier.sentence.through(later.sentence)].iter().any(becomes)
}
