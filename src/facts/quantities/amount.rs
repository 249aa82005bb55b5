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
        let (start, end) = (self.range.start, self.range.end);
        let letters =
            |at: usize| pieces.get(at).is_some_and(|piece| piece.text.chars().all(char::is_alphabetic));
        let digits = |at: usize| pieces.get(at).is_some_and(|piece| piece.number.is_some());
        let own_digits = digits(self.numeral.range.end - 1) || digits(self.numeral.range.start);
        let in_groups = digits(self.numeral.range.start)
            && digits(self.numeral.range.start + 1)
            && self.numeral.range.len() > 1;
        if own_digits && !in_groups && pieces.is_number_to_dial(self.numeral.range.start) {
            return true;
        }
        let has_sign = self.range.start < self.numeral.range.start && self.kind == QuantityKind::Money;
        if own_digits && !has_sign && pieces.is_glued(start) && start > 0 {
            let before = start - 1;
            // “104°F/40°C” is one temperature in two scales.
            let restated = pieces.is(before, "/") && self.unit.is_some() && before > 0 && !digits(before - 1);
            let joint = !restated
                && pieces.is_any(before, &["-", "–", "/", ":", ".", ",", "+", "#", "_", "=", "%", "&"]);
            // “F16”, “#5”, the second half of “192.168.1.2”
            if letters(before) || digits(before) || pieces.is(before, "#") {
                return true;
            }
            if joint && pieces.is_glued(before) && before > 0 && (digits(before - 1) || letters(before - 1)) {
                return true;
            }
        }
        if own_digits && pieces.is_glued(end) && !(self.unit.is_some() && pieces.is(end, "/")) {
            if letters(end) && self.unit.is_none() || digits(end) {
                return true;
            }
            let joint = pieces.is_any(end, &["/", ":", "_", "=", ".", "–", "-"]);
            if joint && pieces.is_glued(end + 1) && digits(end + 1) {
                return true;
            }
        }
        false
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
