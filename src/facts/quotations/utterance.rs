//! Whether two wordings are of one utterance, so that only one of them can be what was said.

use super::likeness::Difference;
use super::occasion::are_two_occasions;
use super::quotation::Quotation;
use crate::facts::Facts;

/// Whether two wordings are of one utterance: of one speaker, and nothing tells of two occasions.
pub(crate) fn is_one_utterance(
    facts: &Facts,
    one: &Quotation,
    other: &Quotation,
    difference: Difference,
) -> bool {
    !one.nested
        && one.paragraph != other.paragraph
        && one.voice.may_be(&other.voice)
        && is_near_enough(one, other, difference)
        && !are_two_occasions(facts, one, other)
}

/// How much two wordings must share: the less, the surer it is that one speaker says both.
fn is_near_enough(one: &Quotation, other: &Quotation, difference: Difference) -> bool {
    let Difference { shared, content, of, is_inside } = difference;
    let is_surely = one.voice.is_surely(&other.voice);
    let is_shown = one.is_shown() || other.is_shown();
    // So many words, so many of them with content, and so many tenths of the shorter one.
    let (words, telling, tenths) = match (is_surely, is_shown) {
        (true, true) if is_inside => (3, 1, 0),
        (true, false) if is_inside && shared >= 6 => (6, 1, 0),
        (true, false) if is_inside => (3, 1, 7),
        (true, true) => (3, 2, 0),
        (true, false) => (5, 2, 0),
        (false, true) if shared == 4 => (4, 1, 8),
        (false, true) => (5, 2, 7),
        (false, false) => (6, 3, 8),
    };
    shared >= words && content >= telling && shared * 10 >= of * tenths
}
