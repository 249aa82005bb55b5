//! Fractions: “two-thirds”, “1/4”, “5½”, “half a million”.

use super::classes::{Class, class};
use super::numeral::{Form, Numeral};
use super::reader::{Read, Reader};
use crate::facts::quantities::lexemes::Lexemes;

/// “half a million”, “half a dozen”.
pub(super) fn half_of_a_scale(pieces: Lexemes<'_>, at: usize) -> Option<Numeral> {
    let half = pieces.is(at, "half") && pieces.is_any(at + 1, &["a", "an"]);
    half.then(|| of_a_scale(pieces, at, 0.5, at + 2)).flatten()
}

/// So much of a hundred, a dozen, a million, where the word for that stands at `scale`.
fn of_a_scale(pieces: Lexemes<'_>, start: usize, part: f64, scale: usize) -> Option<Numeral> {
    let (class, value) = class(&pieces.get(scale)?.lower)?;
    if !matches!(class, Class::Hundred | Class::Scale | Class::Dozen) {
        return None;
    }
    // Of a million the digits are hidden, so that half of one is no exact 500,000.
    let hidden = if class == Class::Scale { value } else { 1.0 };
    let (range, value) = (start..scale + 1, part * value);
    Some(Numeral { range, value, form: Form::Cardinal, scale: hidden })
}

/// The slash of the keyboard, and those that are made for fractions.
const SLASHES: [&str; 3] = ["/", "⁄", "∕"];

impl Reader<'_> {
    /// “1/4”: digits on both sides of a slash, a denominator that people divide by.
    pub(super) fn slashed(&self, at: usize) -> Option<Read> {
        let (above, below) = (self.pieces.get(at)?.number?, self.pieces.get(at + 2)?.number?);
        let tight = self.pieces.is_any(at + 1, &SLASHES)
            && self.pieces.is_glued(at + 1)
            && self.pieces.is_glued(at + 2);
        let usual = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0].contains(&below);
        let date = self.pieces.is(at + 3, "/");
        (tight && usual && above < below && above.fract() == 0.0 && !date).then_some((above / below, at + 3))
    }

    /// “23⁄4” for 2¾: where the raised figures of a fraction were lost, the whole number stands glued to it. Nobody
    /// prints 23 quarters.
    pub(super) fn whole_and_slashed(&self, at: usize) -> Option<Read> {
        let (above, below) = (self.pieces.get(at)?.number?, self.pieces.get(at + 2)?.number?);
        let fraction = self.pieces.is_any(at + 1, &SLASHES[1..])
            && self.pieces.is_glued(at + 1)
            && self.pieces.is_glued(at + 2);
        let (whole, part) = ((above / 10.0).floor(), above % 10.0);
        let usual = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0].contains(&below) && part > 0.0 && part < below;
        (fraction && usual && whole > 0.0 && above.fract() == 0.0).then_some((whole + part / below, at + 3))
    }

    /// “three quarters of a million”, where that is what a fraction is of.
    pub(super) fn of_a_scale(&self, numeral: &Numeral) -> Option<Numeral> {
        let of = numeral.range.end;
        let article = self.pieces.is(of, "of") && self.pieces.is_any(of + 1, &["a", "an"]);
        let part = numeral.form == Form::Fraction && numeral.value < 1.0;
        (part && article)
            .then(|| of_a_scale(self.pieces, numeral.range.start, numeral.value, of + 2))
            .flatten()
    }

    /// What a fraction behind a number makes of it: “two-thirds”, “three and a half million”.
    pub(super) fn fraction_after(&self, numeral: Numeral) -> Numeral {
        if numeral.form != Form::Cardinal || numeral.scale > 1.0 {
            return numeral;
        }
        let end = numeral.range.end;
        if let Some((below, behind)) =
            self.denominator(self.behind_hyphen(end), (numeral.value - 1.0).abs() > 1e-9)
        {
            let range = numeral.range.start..behind;
            return Numeral { range, value: numeral.value / below, form: Form::Fraction, scale: 1.0 };
        }
        let part = self.pieces.is(end, "and").then(|| self.bare_fraction(end + 1)).flatten();
        let part = part.or_else(|| {
            let above = self.pieces.is(end, "and").then(|| self.below_hundred(end + 1)).flatten()?;
            let (below, behind) = self.denominator(self.behind_hyphen(above.1), above.0 > 1.0)?;
            Some(Numeral { range: end + 1..behind, value: above.0 / below, form: Form::Fraction, scale: 1.0 })
        });
        match part {
            Some(part) => {
                let value = numeral.value + part.value;
                self.scaled(Numeral { range: numeral.range.start..part.range.end, value, ..numeral })
            }
            None => numeral,
        }
    }

    /// “thirds” behind “two”, “third” behind “one”, “twenty-fifth”.
    fn denominator(&self, at: usize, plural: bool) -> Option<Read> {
        let singular = |at: usize| {
            let word = self.pieces.get(at)?.lower.as_str();
            Some(if plural { word.strip_suffix('s').unwrap_or("") } else { word })
        };
        if let Some((Class::Ten, tens)) = self.class(at) {
            let ones = self.behind_hyphen(at + 1);
            return match class(singular(ones)?) {
                Some((Class::OrdinalUnit, value)) => Some((tens + value, ones + 1)),
                _ => None,
            };
        }
        let word = self.pieces.get(at)?.lower.as_str();
        match class(singular(at)?).or_else(|| class(word).filter(|_| plural && word == "halves")) {
            // “one second” is a time.
            Some((class, value)) if class.is_ordinal() && value > 2.0 => Some((value, at + 1)),
            Some((Class::Part, value)) => Some((value, at + 1)),
            _ => None,
        }
    }

    /// A fraction without a number before it: “half of”, “a third of”, “½”.
    pub(super) fn bare_fraction(&self, at: usize) -> Option<Numeral> {
        let pieces = self.pieces;
        let fraction = |value, end| Some(Numeral { range: at..end, value, form: Form::Fraction, scale: 1.0 });
        if let Some(value) = vulgar(&pieces.get(at)?.text) {
            return fraction(value, at + 1);
        }
        let article = usize::from(pieces.is_any(at, &["a", "an"]));
        match self.class(at + article)? {
            (Class::Part, 2.0) => fraction(0.5, at + article + 1),
            (Class::Part, value) if article == 1 => fraction(1.0 / value, at + 2),
            (class, _) if article == 1 && (class.is_ordinal() || class == Class::Ten) => {
                let (below, end) = self.denominator(at + 1, false)?;
                let whole = pieces.is_any(end, &["of", ".", ",", "that"]) || end == pieces.0.len();
                if whole { fraction(1.0 / below, end) } else { None }
            }
            _ => None,
        }
    }
}

/// The value of a fraction that is one letter.
pub(super) fn vulgar(sign: &str) -> Option<f64> {
    match sign {
        "½" => Some(0.5),
        "⅓" => Some(1.0 / 3.0),
        "⅔" => Some(2.0 / 3.0),
        "¼" => Some(0.25),
        "¾" => Some(0.75),
        "⅕" => Some(0.2),
        "⅛" => Some(0.125),
        "⅜" => Some(0.375),
        "⅝" => Some(0.625),
        "⅞" => Some(0.875),
        _ => None,
    }
}
