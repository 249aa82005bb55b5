//! Amounts: a numeral with its sign or unit, alone or as one end of a range.

use super::QuantityKind;
use super::amount::Amount;
use super::lexemes::Lexemes;
use super::numerals::{self, Form, Numeral};
use super::{below_zero, parted, units};

/// Reads the amount that begins at a place.
pub(super) fn read(pieces: Lexemes<'_>, at: usize) -> Option<Amount> {
    if let Some((code, start)) = units::money_sign(pieces, at) {
        return money(pieces, at, start, code);
    }
    if let Some(amount) = one_and_a_part(pieces, at) {
        return Some(amount);
    }
    let numeral = numerals::read(pieces, at)?;
    let kind = match numeral.form {
        Form::Cardinal => QuantityKind::Cardinal,
        Form::Ordinal => QuantityKind::Ordinal,
        Form::Fraction => QuantityKind::Fraction,
    };
    let mut amount = Amount { range: numeral.range.clone(), value: numeral.value, kind, unit: None, numeral };
    if kind != QuantityKind::Ordinal {
        amount.take_unit(pieces);
    }
    if kind == QuantityKind::Fraction && amount.unit.is_none() {
        amount.take_article_and_unit(pieces);
    }
    Some(amount)
}

/// “a mile and a half”, “an inch and three-quarters”.
fn one_and_a_part(pieces: Lexemes<'_>, at: usize) -> Option<Amount> {
    let (unit, end) = units::measure(pieces, at + 1).filter(|_| pieces.is_any(at, &["a", "an", "one"]))?;
    let part = numerals::read(pieces, end + 1).filter(|_| pieces.is(end, "and"))?;
    if part.form != Form::Fraction || part.value >= 1.0 {
        return None;
    }
    let (value, kind) = (1.0 + part.value, QuantityKind::Measure);
    let range = at..part.range.end;
    let numeral = Numeral { range: range.clone(), value, form: Form::Fraction, scale: 1.0 };
    Some(Amount { range, numeral, kind, value, unit: Some(unit.to_owned()) })
}

fn money(pieces: Lexemes<'_>, at: usize, start: usize, code: &str) -> Option<Amount> {
    let mut numeral = numerals::read(pieces, start).filter(|numeral| numeral.form == Form::Cardinal)?;
    numeral.take_glued_scale(pieces);
    let mut unit = code.to_owned();
    let mut end = numeral.range.end;
    // “$5 million Canadian” stays American; “$5 million Australian dollars” does not.
    if let Some(named) = units::unit_after(pieces, &numeral).filter(|unit| unit.kind == QuantityKind::Money) {
        (unit, end) = (named.name, named.end);
    }
    let value = numeral.value;
    Some(Amount { range: at..end, numeral, kind: QuantityKind::Money, value, unit: Some(unit) })
}

impl Numeral {
    /// Where the number is money, “m” and “b” behind it are scales: “$5m”, “200m rupees”.
    fn take_glued_scale(&mut self, pieces: Lexemes<'_>) {
        let end = self.range.end;
        let scale = match pieces.get(end).map(|piece| piece.lower.as_str()) {
            Some("m") if pieces.is_glued(end) => 1e6,
            Some("b") if pieces.is_glued(end) => 1e9,
            Some("t") if pieces.is_glued(end) => 1e12,
            _ => return,
        };
        self.range.end += 1;
        self.value *= scale;
        self.scale *= scale;
    }
}

impl Amount {
    fn take_unit(&mut self, pieces: Lexemes<'_>) {
        if units::is_money(pieces, self.numeral.range.end + 1) {
            self.numeral.take_glued_scale(pieces);
            self.value = self.numeral.value;
        }
        if let Some((value, end)) = parted::feet_and_inches(pieces, &self.numeral) {
            (self.kind, self.unit) = (QuantityKind::Measure, Some("foot".to_owned()));
            (self.value, self.range.end) = (value, end);
            return;
        }
        if let Some(unit) = units::unit_after(pieces, &self.numeral) {
            self.range.end = unit.end;
            self.kind = unit.kind;
            if let Some((part, end)) = parted::smaller_part(pieces, &unit.name, unit.end) {
                self.value += part;
                self.range.end = end;
            }
            self.unit = Some(unit.name);
        }
        if let Some(reading) = below_zero::read(pieces, self) {
            (self.kind, self.unit) = (QuantityKind::Measure, Some(reading.unit.to_owned()));
            (self.value, self.range.end) = (reading.value, reading.end);
        }
    }

    /// “half a mile”, “three-quarters of an inch”: a fraction of one of a unit.
    fn take_article_and_unit(&mut self, pieces: Lexemes<'_>) {
        let article = self.range.end + usize::from(pieces.is(self.range.end, "of"));
        if !pieces.is_any(article, &["a", "an"]) {
            return;
        }
        let Some((unit, end)) = units::measure(pieces, article + 1) else { return };
        (self.kind, self.unit, self.range.end) = (QuantityKind::Measure, Some(unit.to_owned()), end);
    }
}
