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
    match (is_surely, is_shown) {
        (true, true) if is_inside => shared >= 3 && content >= 1,
        (true, false) if is_inside => shared >= 3 && content >= 1 && (shared >= 6 || shared * 10 >= of * 7),
        (true, true) => shared >= 3 && content >= 2,
        (true, false) => shared >= 5 && content >= 2,
        (false, true) if shared == 4 => content >= 1 && shared * 10 >= of * 8,
        (false, true) => shared >= 5 && content >= 2 && shared * 10 >= of * 7,
        (false, false) => shared >= 6 && content >= 3 && shared * 10 >= of * 8,
    }
}
