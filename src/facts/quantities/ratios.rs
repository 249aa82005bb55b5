//! Parts of a whole told as two numbers: “one in five”, “three out of four”.

use super::amount::Amount;
use super::reading::Reader;
use super::{Quantity, QuantityKind, Value, amounts, bounds, counted};
use crate::english::{Upos, lists};

lists::sets! {
    "data/around.txt":
    /// What goes on between two years or two matches.
    SPANS_OF_TIME = "span of time";
}

impl Reader<'_> {
    /// A ratio as a fraction, and where to read on.
    pub(super) fn ratio(&self, above: &Amount) -> Option<(usize, Quantity)> {
        let pieces = self.pieces;
        // “One volunteer in eight”
        let noun = usize::from(self.is_noun(above.range.end) && pieces.is(above.range.end + 1, "in"));
        let end = above.range.end + noun;
        let (joint, out) = match pieces.get(end)?.lower.as_str() {
            "in" => (1, false),
            "out" if pieces.is(end + 1, "of") => (2, true),
            _ => return None,
        };
        // “One in every four”
        let every = usize::from(pieces.is(end + joint, "every"));
        let below = amounts::read(pieces, end + joint + every)?;
        if !is_part_of(above, &below) || !(out || is_usual(above.value, below.value)) {
            return None;
        }
        // “Two schools in eight villages” are no ratio.
        if noun > 0 && self.is_noun(below.range.end) {
            return None;
        }
        if self.is_time(&below.range) || pieces.is_in(below.range.end, &SPANS_OF_TIME) {
            return None;
        }
        let range = above.range.start..below.range.end;
        let words = pieces.words(range.clone());
        let of = counted::noun(self.sentence, words);
        let value = Value::Number(above.value / below.value);
        let end = range.end;
        let (bound, _) = bounds::read(pieces, range.start, end);
        let kind = QuantityKind::Fraction;
        let place = self.place(range);
        Some((end, Quantity { place, kind, value, unit: None, step: 1.0, bound, of, bare_end: None }))
    }

    /// Whether a piece is a noun, or an adjective before one.
    fn is_noun(&self, at: usize) -> bool {
        if self.pieces.get(at).is_none() {
            return false;
        }
        let token = self.sentence.tokens.get(self.pieces.words(at..at + 1).start);
        token.is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj))
    }
}

/// Whether one number may be of as many as the other, which is no year: “120 in 1998”.
fn is_part_of(above: &Amount, below: &Amount) -> bool {
    let is_plain = |amount: &Amount| amount.kind == QuantityKind::Cardinal && amount.value.fract() == 0.0;
    let is_year = (1900.0..2100.0).contains(&below.value);
    is_plain(above) && is_plain(below) && (1.0..below.value).contains(&above.value) && !is_year
}

/// Whether a ratio is one that people use: of few, of a hundred, or one of a round number.
fn is_usual(above: f64, below: f64) -> bool {
    below <= 20.0 || below == 100.0 || above <= 1.0 && is_round(below)
}

/// Whether odds are told to one in so many: 25, 40, 250, 5,000.
fn is_round(below: f64) -> bool {
    let multiple = |of: f64| below % of == 0.0;
    below <= 100.0 && multiple(5.0) || below <= 1_000.0 && multiple(50.0) || multiple(500.0)
}
