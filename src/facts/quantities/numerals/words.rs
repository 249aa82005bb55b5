//! Numerals in words: “twenty-three”, “two hundred and five thousand”, and their ordinals.

use super::classes::Class;
use super::numeral::{Form, Numeral};
use super::reader::Reader;

impl Reader<'_> {
    /// Number words: groups below a thousand, each with its scale, from large to small.
    pub(super) fn words(&self, at: usize) -> Option<Numeral> {
        let mut numeral = Numeral { range: at..at, value: 0.0, form: Form::Cardinal, scale: 1.0 };
        let mut least = f64::INFINITY;
        let mut next = at;
        while let Some((group, mut end, mut form)) = self.group(next, next == at) {
            if form == Form::Ordinal && group >= least {
                break;
            }
            let mut scale = 1.0;
            while form == Form::Cardinal
                && let Some((class @ (Class::Scale | Class::Dozen | Class::OrdinalScale), value)) =
                    self.class(self.behind_hyphen(end))
            {
                scale *= value;
                end = self.behind_hyphen(end) + 1;
                if class == Class::OrdinalScale {
                    form = Form::Ordinal;
                }
            }
            if group * scale >= least {
                break;
            }
            numeral.value += group * scale;
            numeral.range.end = end;
            numeral.form = form;
            numeral.scale = scale;
            if form == Form::Ordinal || scale < 1000.0 {
                break;
            }
            least = scale;
            next = end + usize::from(self.pieces.is(end, "and") || self.pieces.is(end, ","));
        }
        (numeral.range.end > at).then_some(numeral)
    }

    /// “twenty-three”, “two hundred and five”, “a hundred”, and their ordinals: below a thousand.
    fn group(&self, at: usize, first: bool) -> Option<(f64, usize, Form)> {
        let article = first && self.pieces.is_any(at, &["a", "an"]);
        if article {
            let (class, value) = self.class(at + 1)?;
            return match class {
                Class::Hundred => Some(self.below_hundred_after(100.0, at + 2)),
                Class::Scale | Class::Dozen => Some((1.0, at + 1, Form::Cardinal)),
                // “a hundredth of a second” is a fraction, “a hundredth birthday” is none.
                Class::OrdinalHundred if self.pieces.is(at + 2, "of") || at + 2 == self.pieces.0.len() => {
                    None
                }
                Class::OrdinalHundred => Some((value, at + 2, Form::Ordinal)),
                _ => None,
            };
        }
        let (class, value) = self.class(at)?;
        if matches!(class, Class::OrdinalHundred | Class::OrdinalScale) {
            return Some((value, at + 1, Form::Ordinal));
        }
        let (small, end, form) = self.below_hundred(at)?;
        let then = self.behind_hyphen(end);
        match self.class(then) {
            Some((Class::Hundred, _)) if form == Form::Cardinal => {
                Some(self.below_hundred_after(small * 100.0, then + 1))
            }
            Some((Class::OrdinalHundred, _)) if form == Form::Cardinal => {
                Some((small * 100.0, then + 1, Form::Ordinal))
            }
            _ => Some((small, end, form)),
        }
    }

    /// The part of a group behind its hundreds, where there is one.
    fn below_hundred_after(&self, hundreds: f64, at: usize) -> (f64, usize, Form) {
        let next = at + usize::from(self.pieces.is(at, "and"));
        match self.below_hundred(next) {
            // “between one hundred and two hundred” is two numbers.
            Some((rest, end, form)) if !matches!(self.class(end), Some((Class::Hundred, _))) => {
                (hundreds + rest, end, form)
            }
            _ => (hundreds, at, Form::Cardinal),
        }
    }

    pub(super) fn below_hundred(&self, at: usize) -> Option<(f64, usize, Form)> {
        let (class, value) = self.class(at)?;
        match class {
            Class::Unit | Class::Teen => Some((value, at + 1, Form::Cardinal)),
            Class::OrdinalUnit | Class::OrdinalTeen | Class::OrdinalTen => {
                Some((value, at + 1, Form::Ordinal))
            }
            Class::Ten => {
                let next = self.behind_hyphen(at + 1);
                match self.class(next) {
                    Some((Class::Unit, unit)) if unit > 0.0 => Some((value + unit, next + 1, Form::Cardinal)),
                    Some((Class::OrdinalUnit, unit)) => Some((value + unit, next + 1, Form::Ordinal)),
                    _ => Some((value, at + 1, Form::Cardinal)),
                }
            }
            _ => None,
        }
    }
}
