//! How exact a number is as printed: “1.2 million” may be anything from 1.15 to 1.25 million, “203” is 203.
//!
//! Every comparison of two numbers allows what their digits allow, and nothing beyond it.

use super::amount::Amount;
use super::lexemes::Lexemes;
use super::{Bound, Quantity, QuantityKind, Value};

/// Of the value, at most this much is lost where a scale word hides the digits: whoever rounds more writes a
/// decimal, “2.4 million” and not “2 million”.
const BEHIND_A_SCALE: f64 = 0.05;
/// Of the value, at most this much is lost in zeros that are written out: “4,000” may stand for 4,012.
const IN_ZEROS: f64 = 0.01;
/// Below it a count is taken as counted, zeros or not: “200 seats”.
const COUNTED: f64 = 1000.0;
/// Of the value, so much either way is still “about” it.
const ABOUT: f64 = 0.1;

/// The value of one in the last printed digit of an amount.
pub(super) fn step(pieces: Lexemes<'_>, amount: &Amount) -> f64 {
    let digits = pieces.0[amount.numeral.range.clone()].iter().find(|piece| piece.number.is_some());
    let decimals =
        digits.and_then(|piece| piece.text.split_once('.')).map_or(0, |(_, decimals)| decimals.len());
    amount.numeral.scale / 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX))
}

/// All that a number may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
}

impl Interval {
    /// A number and what lies no further from it than `by`.
    pub fn around(value: f64, by: f64) -> Self {
        Self { low: value - by, high: value + by }
    }

    /// The number in its middle.
    pub fn middle(self) -> f64 {
        f64::midpoint(self.low, self.high)
    }

    /// Whether a number may be it. Of fractions that have no end the last digit does not count.
    pub fn contains(self, value: f64) -> bool {
        let least = value.abs() * 1e-9;
        self.low - least <= value && value <= self.high + least
    }

    /// Whether two numbers may be the same.
    pub fn meets(self, other: Self) -> bool {
        let least = self.last_digit(other);
        self.low <= other.high + least && other.low <= self.high + least
    }

    /// Whether all that it may be is no more than the least that another may be.
    pub fn is_up_to(self, other: Self) -> bool {
        self.high <= other.low + self.last_digit(other)
    }

    /// A difference that is none. An open end says nothing of how fine the last digit is.
    fn last_digit(self, other: Self) -> f64 {
        let finite = |end: f64| if end.is_finite() { end.abs() } else { 0.0 };
        finite(self.low).max(finite(other.low)) * 1e-9
    }

    /// The sum of two numbers.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    /// The difference of two numbers.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self { low: self.low - other.high, high: self.high - other.low }
    }

    /// How often another number goes into it. Both are above zero; a divisor that may be zero leaves the top open.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        let high = if other.low > 0.0 { self.high / other.low } else { f64::INFINITY };
        Self { low: self.low.max(0.0) / other.high, high }
    }

    /// A number of times it.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        let (one, other) = (self.low * factor, self.high * factor);
        Self { low: one.min(other), high: one.max(other) }
    }
}

impl Quantity {
    /// How far the number may lie from the printed one, words of bound left aside.
    pub fn rounding(&self) -> f64 {
        let Some(value) = self.number().map(f64::abs) else { return 0.0 };
        let whole = self.step >= 1.0 && value.fract() == 0.0;
        match self.kind {
            QuantityKind::Fraction | QuantityKind::Ordinal | QuantityKind::Age | QuantityKind::Range => 0.0,
            // Beyond a hundred percent tens are written, not ones.
            QuantityKind::Percent if value > 100.0 => {
                (self.step / 2.0).max((self.place() / 2.0).min(value * 0.025))
            }
            QuantityKind::Percent => self.step / 2.0,
            QuantityKind::Cardinal if whole && self.step <= 1.0 && value < COUNTED => 0.0,
            QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure => {
                let zeros = if whole { (self.place() / 2.0).min(value * IN_ZEROS) } else { 0.0 };
                let is_counted = self.kind == QuantityKind::Cardinal && self.place() <= 1.0;
                let hidden = if whole && self.step <= 1.0 { IN_ZEROS } else { BEHIND_A_SCALE };
                let digits = (self.step / 2.0).min(value * hidden);
                if whole && is_counted { 0.0 } else { digits.max(zeros) }
            }
        }
    }

    /// The value of one in its last digit that is no zero: 100 in “200”, 1 in “203”, 100,000 in “1.2 million”.
    pub fn place(&self) -> f64 {
        let value = self.number().unwrap_or_default().abs();
        let step = if self.step > 0.0 { self.step } else { 1.0 };
        let mut digits = (value / step).round();
        let mut place = step;
        while digits >= 1.0 && digits % 10.0 == 0.0 {
            digits /= 10.0;
            place *= 10.0;
        }
        place
    }

    /// All that the number may be, as printed and bounded: “about 40” is 36 to 44, “more than 40” has no top.
    pub fn interval(&self) -> Interval {
        let (low, high) = match self.value {
            Value::Number(number) => (number, number),
            Value::Range(low, high) => (low.unwrap_or(f64::NEG_INFINITY), high.unwrap_or(f64::INFINITY)),
        };
        let by = match self.bound {
            Bound::About => self.rounding().max(low.abs() * ABOUT),
            _ => self.rounding(),
        };
        let top = matches!(self.bound, Bound::AtLeast | Bound::Over);
        let bottom = matches!(self.bound, Bound::AtMost | Bound::Under);
        Interval {
            low: if bottom { f64::NEG_INFINITY } else { low - by },
            high: if top { f64::INFINITY } else { high + by },
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Interval;
    use crate::testing;

    #[test]
    fn digits_say_how_exact() {
        testing::facts().draw(
            expect![[r#"
                The port took 203 ships, then 200 ships, 4,000 ships, 4,012 ships.
                              ~~~ 203 to 203
                                              ~~~ 200 to 200
                                                         ~~~~~ 3960 to 4040
                                                                      ~~~~~ 4012 to 4012
                The bill was $1.2 million, $12 million, $2 million, £4.25bn, $20, $1,500.
                             ~~~~~~~~~~~~ 1150000 to 1250000
                                           ~~~~~~~~~~~ 11500000 to 12500000
                                                        ~~~~~~~~~~ 1900000 to 2100000
                                                                    ~~~~~~~ 4245000000 to 4255000000
                                                                             ~~~ 19.8 to 20.2
                                                                                  ~~~~~~ 1485 to 1515
                Turnout was 40 percent, 40.5 percent, 7.25%. The wall is 6.5 miles long.
                            ~~~~~~~~~~ 39.5 to 40.5
                                        ~~~~~~~~~~~~ 40.45 to 40.55
                                                      ~~~~~ 7.245 to 7.255
                                                                         ~~~~~~~~~ 6.45 to 6.55
                About 40 cows, more than 40 cows, nearly 40 cows, 30 to 40 cows. A third of it.
                      ~~ 36 to 44
                                         ~~ 40 to inf
                                                         ~~ -inf to 40
                                                                  ~~~~~~~~ 30 to 40
                                                                                 ~~~~~~~ 0.333 to 0.333
            "#]],
            |facts| {
                let shown = |value: f64| format!("{}", (value * 1000.0).round() / 1000.0);
                let it = |interval: Interval| format!("{} to {}", shown(interval.low), shown(interval.high));
                facts
                    .quantities()
                    .iter()
                    .map(|quantity| (quantity.place.span, it(quantity.interval())))
                    .collect()
            },
        );
    }

    #[test]
    fn numbers_that_may_be_the_same_meet() {
        let third = Interval::around(1.0, 0.0).over(Interval::around(3.0, 0.0));
        assert!(third.times(3.0).meets(Interval::around(1.0, 0.0)));
        assert!(!Interval::around(20.0, 0.5).meets(Interval::around(25.0, 0.5)));
        assert!(Interval::around(5.0, 1.0).minus(Interval::around(2.0, 1.0)).contains(1.0));
        assert!(Interval::around(1.0, 0.0).over(Interval::around(0.0, 1.0)).high.is_infinite());
        assert!(Interval::around(2.0, 0.5).plus(Interval::around(1.0, 0.5)).contains(2.0));
    }
}
