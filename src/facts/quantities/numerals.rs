//! Numerals: digits, number words and their mixtures as values.

mod classes;
mod fractions;
mod mixtures;
mod numeral;
mod reader;
mod words;

use self::classes::Class;
use self::fractions::{half_of_a_scale, vulgar};
pub(super) use self::numeral::{Form, Numeral};
use self::reader::Reader;
use super::lexemes::Lexemes;

/// Reads the numeral that begins at a place, the longest there is.
pub(super) fn read(pieces: Lexemes<'_>, at: usize) -> Option<Numeral> {
    if let Some(numeral) = half_of_a_scale(pieces, at) {
        return Some(numeral);
    }
    let reader = Reader { pieces };
    let numeral = reader.signed(at).or_else(|| reader.bare_fraction(at))?;
    let numeral = reader.one_over(&numeral).unwrap_or_else(|| reader.fraction_after(numeral));
    Some(reader.of_a_scale(&numeral).unwrap_or(numeral))
}

impl Reader<'_> {
    fn class(&self, at: usize) -> Option<(Class, f64)> {
        classes::class(&self.pieces.get(at)?.lower)
    }

    /// A numeral with “minus” or its sign, which must touch the digits and no word before it.
    fn signed(&self, at: usize) -> Option<Numeral> {
        let pieces = self.pieces;
        let opens = |before| pieces.is_any(before, &["(", "[", "“", "\"", "‘"]);
        let apart = !pieces.is_glued(at) || at.checked_sub(1).is_some_and(opens);
        let sign = pieces.is_any(at, &["-", "−"]) && apart && pieces.is_glued(at + 1);
        let negative = pieces.is_any(at, &["minus", "negative"]) || sign;
        if !negative {
            return self.unsigned(at);
        }
        let numeral = self.unsigned(at + 1).filter(|numeral| numeral.form != Form::Ordinal)?;
        Some(Numeral { range: at..numeral.range.end, value: -numeral.value, ..numeral })
    }

    fn unsigned(&self, at: usize) -> Option<Numeral> {
        if let Some(number) = self.pieces.get(at)?.number {
            return Some(self.with_rest(self.digits(at, number)));
        }
        Some(self.with_spoken_decimals(self.words(at)?))
    }

    /// Digits, with what may follow them: “21st”, “1.2 million”, “3 dozen”, “4.2bn”, “1/4”, “5½”.
    fn digits(&self, at: usize, number: f64) -> Numeral {
        let pieces = self.pieces;
        let mut numeral = Numeral { range: at..at + 1, value: number, form: Form::Cardinal, scale: 1.0 };
        if pieces.is_glued(at + 1) && pieces.is_any(at + 1, &["st", "nd", "rd", "th"]) {
            return Numeral { range: at..at + 2, form: Form::Ordinal, ..numeral };
        }
        if let Some((value, end)) = self.groups(at) {
            return self.scaled(Numeral { range: at..end, value, ..numeral });
        }
        if let Some((part, end)) = self.slashed(at) {
            return Numeral { range: at..end, value: part, form: Form::Fraction, scale: 1.0 };
        }
        if let Some((value, end)) = self.whole_and_slashed(at) {
            return self.scaled(Numeral { range: at..end, value, ..numeral });
        }
        let mixed = self.slashed(at + 1).filter(|_| number.fract() == 0.0);
        let vulgar = pieces.get(at + 1).and_then(|piece| vulgar(&piece.text)).map(|part| (part, at + 2));
        if let Some((part, end)) = mixed.or(vulgar) {
            numeral.value += part;
            numeral.range.end = end;
        }
        self.scaled(numeral)
    }

    /// With the scale words behind it.
    fn scaled(&self, mut numeral: Numeral) -> Numeral {
        loop {
            let hyphen =
                usize::from(self.pieces.is_hyphen(numeral.range.end) && self.is_tight(numeral.range.end));
            let at = numeral.range.end + hyphen;
            let word = self
                .class(at)
                .filter(|(class, _)| matches!(class, Class::Hundred | Class::Scale | Class::Dozen));
            let Some(scale) = word.map(|(_, value)| value).or_else(|| self.abbreviated_scale(at)) else {
                return numeral;
            };
            numeral.value *= scale;
            numeral.scale *= scale;
            numeral.range.end = at + 1;
        }
    }

    /// “4.2bn”, “10k”; a bare “m” is a metre unless money stands before it, which is read elsewhere.
    fn abbreviated_scale(&self, at: usize) -> Option<f64> {
        let piece = self.pieces.get(at)?;
        match piece.lower.as_str() {
            "bn" => Some(1e9),
            "tn" | "trn" => Some(1e12),
            "mn" | "mln" => Some(1e6),
            "k" if piece.glued && !self.pieces.is_glued(at + 1) => Some(1e3),
            "m" if piece.glued && piece.text == "M" => Some(1e6),
            // “5b” may be a paragraph; “1.2b” is none.
            "b" if piece.glued
                && self.pieces.get(at.wrapping_sub(1)).is_some_and(|it| it.text.contains('.')) =>
            {
                Some(1e9)
            }
            _ => None,
        }
    }

    /// The place itself, or where a hyphen stands there the one behind it.
    fn behind_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.pieces.is_hyphen(at))
    }

    /// A hyphen with no white space on either side.
    fn is_tight(&self, hyphen: usize) -> bool {
        self.pieces.is_glued(hyphen) && self.pieces.is_glued(hyphen + 1)
    }
}
