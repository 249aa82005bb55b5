//! An amount as it stands in a sentence, and whether it is one at all.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::QuantityKind;
use super::lexemes::Lexemes;
use super::numerals::Numeral;
use crate::english::lists;

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    /// All its pieces.
    pub(super) range: Range<usize>,
    /// The numeral in it.
    pub(super) numeral: Numeral,
    pub(super) kind: QuantityKind,
    pub(super) value: f64,
    pub(super) unit: Option<String>,
}

static LABELS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/labels.txt")).collect());

impl Amount {
    /// With the unit and the scale that stand only at the other end of a range: “20 to 30 percent”, “$2-3 million”.
    pub(super) fn like(mut self, other: &Self) -> Self {
        if self.numeral.scale < other.numeral.scale
            && self.numeral.value < other.numeral.value / other.numeral.scale
        {
            let factor = other.numeral.scale / self.numeral.scale;
            self.value *= factor;
            self.numeral.value *= factor;
            self.numeral.scale = other.numeral.scale;
        }
        if self.unit.is_none() {
            self.kind = other.kind;
            self.unit.clone_from(&other.unit);
        }
        self
    }

    /// Whether it is part of something longer that is no amount: a phone number, a date, a score, the name of a
    /// thing (“F-16”, “Covid-19”, “5G”, “No. 5”).
    pub(super) fn is_part_of_a_code(&self, pieces: Lexemes<'_>) -> bool {
        let numeral = &self.numeral.range;
        if !is_figure(pieces, numeral.start) && !is_figure(pieces, numeral.end - 1) {
            return false;
        }
        // “10 000”
        let is_in_groups =
            numeral.len() > 1 && is_figure(pieces, numeral.start) && is_figure(pieces, numeral.start + 1);
        let is_dialled = !is_in_groups && pieces.is_number_to_dial(numeral.start);
        is_dialled || self.is_end_of_a_code(pieces) || self.is_start_of_a_code(pieces)
    }

    /// “F16”, “#5”, the second half of “192.168.1.2”
    fn is_end_of_a_code(&self, pieces: Lexemes<'_>) -> bool {
        let start = self.range.start;
        let has_sign = start < self.numeral.range.start && self.kind == QuantityKind::Money;
        if has_sign || !pieces.is_glued(start) {
            return false;
        }
        let Some(before) = start.checked_sub(1) else { return false };
        if is_figure(pieces, before) || is_letters(pieces, before) || pieces.is(before, "#") {
            return true;
        }
        !self.is_other_scale(pieces, before) && is_behind_joint(pieces, before)
    }

    /// “104°F/40°C” is one temperature in two scales.
    fn is_other_scale(&self, pieces: Lexemes<'_>, slash: usize) -> bool {
        let has_unit = self.unit.is_some() && pieces.is(slash, "/");
        has_unit && slash.checked_sub(1).is_some_and(|before| !is_figure(pieces, before))
    }

    /// “5G”, the first half of “7/11”
    fn is_start_of_a_code(&self, pieces: Lexemes<'_>) -> bool {
        let end = self.range.end;
        if !pieces.is_glued(end) || self.unit.is_some() && pieces.is(end, "/") {
            return false;
        }
        if is_figure(pieces, end) || self.unit.is_none() && is_letters(pieces, end) {
            return true;
        }
        let is_joint = pieces.is_any(end, &["/", ":", "_", "=", ".", "–", "-"]);
        is_joint && pieces.is_glued(end + 1) && is_figure(pieces, end + 1)
    }

    /// Whether a word before it makes a name of it: “Article 5”, “No. 5”.
    pub(super) fn is_labelled(&self, pieces: Lexemes<'_>) -> bool {
        let Some(mut before) = self.range.start.checked_sub(1) else { return false };
        if pieces.is(before, ".") && before > 0 && pieces.is(before - 1, "no") {
            before -= 1;
        }
        let label = &pieces.0[before];
        let capital = label.text.chars().next().is_some_and(char::is_uppercase);
        self.unit.is_none()
            && LABELS.contains(label.lower.as_str())
            && (capital || pieces.get(self.numeral.range.start).is_some_and(|piece| piece.number.is_some()))
    }
}

fn is_figure(pieces: Lexemes<'_>, at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.number.is_some())
}

fn is_letters(pieces: Lexemes<'_>, at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.text.chars().all(char::is_alphabetic))
}

/// Whether a mark at a place joins what follows to letters or figures before it: “F-16”, “7/11”.
fn is_behind_joint(pieces: Lexemes<'_>, joint: usize) -> bool {
    let is_joint = pieces.is_any(joint, &["-", "–", "/", ":", ".", ",", "+", "#", "_", "=", "%", "&"]);
    let Some(before) = joint.checked_sub(1).filter(|_| is_joint && pieces.is_glued(joint)) else {
        return false;
    };
    is_figure(pieces, before) || is_letters(pieces, before)
}
