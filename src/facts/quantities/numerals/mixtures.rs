//! Numbers in pieces: “five point two”, “3 hundred and 21”, “40 000”, “one over three”.

use super::classes::Class;
use super::numeral::{Form, Numeral};
use super::reader::{Read, Reader};

impl Reader<'_> {
    /// With the decimals that are read out behind it: “five point two million”.
    pub(super) fn with_spoken_decimals(&self, numeral: Numeral) -> Numeral {
        let point = numeral.range.end;
        // “At one point two men came in.”
        let at_one = numeral.range.start.checked_sub(1).is_some_and(|before| self.pieces.is(before, "at"));
        if numeral.form != Form::Cardinal || !self.pieces.is(point, "point") || at_one {
            return numeral;
        }
        let mut part = 0.0;
        let mut place = 1.0;
        let mut end = point + 1;
        while let Some((Class::Unit, digit)) = self.class(end) {
            place /= 10.0;
            part += digit * place;
            end += 1;
        }
        if end == point + 1 {
            // “point seventy-one”
            let Some((two_digits, behind, Form::Cardinal)) = self.below_hundred(end) else { return numeral };
            (part, end) = (two_digits / 100.0, behind);
        }
        self.scaled(Numeral { range: numeral.range.start..end, value: numeral.value + part, ..numeral })
    }

    /// With what stands behind figures and a scale: “3 hundred and 21”, “4 thousand 3 hundred”.
    pub(super) fn with_rest(&self, mut numeral: Numeral) -> Numeral {
        let end = numeral.range.end;
        let rest = match numeral.scale {
            100.0 if self.pieces.is(end, "and") => {
                self.small(end + 1).filter(|read| !matches!(self.class(read.1), Some((Class::Hundred, _))))
            }
            1000.0 => self.small(end).and_then(|(hundreds, at)| {
                let hundred = matches!(self.class(at), Some((Class::Hundred, _))) && hundreds < 10.0;
                let whole = |at: usize| Numeral {
                    range: end..at + 1,
                    value: hundreds * 100.0,
                    form: Form::Cardinal,
                    scale: 100.0,
                };
                hundred.then(|| self.with_rest(whole(at))).map(|rest| (rest.value, rest.range.end))
            }),
            _ => None,
        };
        if let Some((rest, end)) = rest {
            numeral.value += rest;
            numeral.range.end = end;
        }
        numeral
    }

    /// A whole number below a hundred, in figures or words, that is not scaled itself.
    fn small(&self, at: usize) -> Option<Read> {
        self.below_scale(at).filter(|read| !matches!(self.class(read.1), Some((Class::Scale, _))))
    }

    fn below_scale(&self, at: usize) -> Option<Read> {
        if let Some(number) = self.pieces.get(at)?.number {
            return (number.fract() == 0.0 && number < 100.0 && !self.pieces.is_glued(at + 1))
                .then_some((number, at + 1));
        }
        self.below_hundred(at).filter(|read| read.2 == Form::Cardinal).map(|(value, end, _)| (value, end))
    }

    /// Figures in groups of three with spaces between them, as much of the world writes thousands. A single group is
    /// taken for one only where it is “000”, since “in 19 300 people” is two numbers.
    pub(super) fn groups(&self, at: usize) -> Option<Read> {
        let figures = |at: usize| {
            self.pieces.get(at).filter(|piece| piece.text.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let alone = at.checked_sub(1).is_none_or(|before| figures(before).is_none());
        let first =
            figures(at).filter(|piece| alone && piece.text.len() <= 3 && !piece.text.starts_with('0'))?;
        let group = |at: &usize| figures(*at).is_some_and(|piece| piece.text.len() == 3 && !piece.glued);
        let count = (at + 1..self.pieces.0.len()).take_while(group).count();
        let end = at + 1 + count;
        let thousands = count > 1 || count == 1 && self.pieces.is(at + 1, "000");
        if !thousands || self.pieces.get(end).is_some_and(|piece| piece.number.is_some()) {
            return None;
        }
        let add = |value: f64, at: usize| {
            value * 1000.0 + self.pieces.get(at).and_then(|piece| piece.number).unwrap_or(0.0)
        };
        Some(((at + 1..end).fold(first.number?, add), end))
    }

    /// “One over three”, a fraction as it is read out, where nothing follows that the second number counts.
    pub(super) fn one_over(&self, numeral: &Numeral) -> Option<Numeral> {
        let over = numeral.range.end;
        let is_one = numeral.value.abs() == 1.0 && numeral.form == Form::Cardinal;
        let below =
            is_one.then(|| self.unsigned(over + 1)).flatten().filter(|_| self.pieces.is(over, "over"))?;
        let end = below.range.end;
        let closed = self.pieces.get(end).is_none_or(|piece| !piece.text.starts_with(char::is_alphanumeric));
        let fits = below.form == Form::Cardinal && below.value > 1.0 && closed;
        fits.then(|| Numeral {
            range: numeral.range.start..end,
            value: numeral.value / below.value,
            form: Form::Fraction,
            scale: 1.0,
        })
    }
}
