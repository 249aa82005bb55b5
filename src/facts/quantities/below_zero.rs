//! Temperatures told from zero or from freezing: “2 degrees below zero Celsius”, “3 C above freezing”.

use super::QuantityKind;
use super::amount::Amount;
use super::lexemes::Lexemes;
use super::numerals;
use super::units;

/// A reading of a thermometer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) value: f64,
    pub(super) unit: &'static str,
    /// The piece behind it.
    pub(super) end: usize,
}

/// Units of temperature. The plain degree is one of either scale.
const DEGREES: [&str; 3] = ["degree", "degree Celsius", "degree Fahrenheit"];
/// Where water freezes.
const FREEZING: [(&str, f64); 2] = [("degree Celsius", 0.0), ("degree Fahrenheit", 32.0)];

/// The reading that an amount of degrees tells together with the words behind it.
pub(super) fn read(pieces: Lexemes<'_>, amount: &Amount) -> Option<Reading> {
    let at = amount.range.end;
    let side = match pieces.get(at)?.lower.as_str() {
        "below" => -1.0,
        "above" => 1.0,
        _ => return None,
    };
    let own = match (amount.kind, &amount.unit) {
        // “It was 10 below zero.”
        (QuantityKind::Cardinal, None) => "degree",
        (_, Some(unit)) => DEGREES.into_iter().find(|it| it == unit)?,
        _ => return None,
    };
    if pieces.is(at + 1, "freezing") {
        let &(unit, zero) = FREEZING.iter().find(|(unit, _)| *unit == own)?;
        return Some(Reading { value: zero + side * amount.value, unit, end: at + 2 });
    }
    let zero = numerals::read(pieces, at + 1).filter(|zero| zero.value == 0.0)?;
    let scale = units::unit_after(pieces, &zero);
    let scale = scale.and_then(|it| Some((DEGREES.into_iter().find(|unit| *unit == it.name)?, it.end)));
    let (unit, end) = match scale {
        Some((unit, end)) if own == "degree" => (unit, end),
        _ => (own, zero.range.end),
    };
    Some(Reading { value: side * amount.value, unit, end })
}
