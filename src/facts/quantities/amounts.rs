//! Amounts: a numeral with its sign or unit, alone or as one end of a range.

use crate::english::lists;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::QuantityKind;
use super::lexemes::Lexemes;
use super::numerals::{self, Form, Numeral};
use super::{below_zero, parted, units};

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
