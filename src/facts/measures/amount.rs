//! How much: what a number can mean, and whether two can both be right.

use crate::facts::{Bound, Interval, Quantity, Value};

/// What a number can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The number as written; of a range or a vague word its least, or most where the least is open.
    pub stated: f64,
    /// How exact it is meant. A range and a vague word are “about”.
    pub bound: Bound,
    /// From the least to the most.
    pub interval: Interval,
}

/// How two amounts that cannot both be right differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Two plain numbers, by just a power of ten: a lost “million”, a decimal point that moved.
    Magnitude,
    /// One says “nearly”, “more than”, “dozens”, and the other is not that.
    Hedge,
    /// Two plain numbers, otherwise.
    Value,
}

/// “About” takes in a tenth on either side.
const ABOUT: f64 = 0.1;
/// What “up to” a number speaks of comes at least this near to it, or nobody would give the number.
const REACHED: f64 = 0.1;

impl Amount {
    /// What a quantity can mean, with its digits and the word that bounds it.
    pub(super) fn of(quantity: &Quantity) -> Self {
        match quantity.value {
            Value::Number(number) => Self::bounded(number, quantity.bound, quantity.interval()),
            Value::Range(low, high) => Self::range(low, high),
        }
    }

    /// So many days.
    pub(super) fn days(days: f64, bound: Bound) -> Self {
        let by = if bound == Bound::About { days * ABOUT } else { 0.0 };
        let Interval { low, high } = Interval::around(days, by);
        let low = if matches!(bound, Bound::AtMost | Bound::Under) { f64::NEG_INFINITY } else { low };
        let high = if matches!(bound, Bound::AtLeast | Bound::Over) { f64::INFINITY } else { high };
        Self::bounded(days, bound, Interval { low, high })
    }

    fn bounded(stated: f64, bound: Bound, interval: Interval) -> Self {
        let least = if stated > 0.0 { stated * REACHED } else { f64::NEG_INFINITY };
        Self { stated, bound, interval: Interval { low: interval.low.max(least), ..interval } }
    }

    /// From one number to another; an open end is `None`.
    pub(super) fn range(low: Option<f64>, high: Option<f64>) -> Self {
        let stated = low.or(high).unwrap_or_default();
        let interval =
            Interval { low: low.unwrap_or(f64::NEG_INFINITY), high: high.unwrap_or(f64::INFINITY) };
        Self { stated, bound: Bound::About, interval }
    }

    /// How two amounts differ, if they cannot both be right.
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        if self.interval.meets(other.interval) {
            return None;
        }
        let exact = self.bound == Bound::Exact && other.bound == Bound::Exact;
        Some(match is_power_of_ten(self.stated, other.stated) {
            _ if !exact => Difference::Hedge,
            true => Difference::Magnitude,
            false => Difference::Value,
        })
    }
}

/// Whether one number is ten times the other, a hundred times, a thousand times …
pub(super) fn is_power_of_ten(one: f64, other: f64) -> bool {
    let (small, large) = (one.abs().min(other.abs()), one.abs().max(other.abs()));
    if small <= 0.0 {
        return false;
    }
    let power = (large / small).log10();
    power > 0.9 && (power - power.round()).abs() < 1e-6
}

/// The days of a duration, as TIMEX3 writes it: `P14D`, `P2Y6M`, `PT90M`.
pub(super) fn days(value: &str) -> Option<f64> {
    let mut rest = value.strip_prefix('P')?;
    let mut days = 0.0;
    let mut clock = false;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T') {
            (clock, rest) = (true, behind);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..end].parse().ok()?;
        let unit = match (rest.as_bytes()[end], clock) {
            (b'Y', false) => 365.0,
            (b'Q', false) => 91.25,
            (b'M', false) => 365.0 / 12.0,
            (b'W', false) => 7.0,
            (b'D', false) => 1.0,
            (b'H', true) => 1.0 / 24.0,
            (b'M', true) => 1.0 / 1440.0,
            (b'S', true) => 1.0 / 86_400.0,
            _ => return None,
        };
        days += number * unit;
        rest = &rest[end + 1..];
    }
    (days > 0.0).then_some(days)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::testing;

    #[test]
    fn two_numbers_in_a_row() {
        testing::facts().draw(
            expect![[r#"
                Under $3 million, $3.4 million. Under 500 cows, 487 cows. Over 500 cows, 512 cows. At least 500 cows, 487 cows.
                                  ~~~~~~~~~~~~ Hedge
                                                                ~~~ none
                                                                                         ~~~ none
                                                                                                                      ~~~ Hedge

                About 60 cows, about 30 cows. About 60 cows, 63 cows. Over 50,000 cows, under 9,000 cows. Up to 6,000 cows, 120 cows.
                                     ~~ Hedge
                                                             ~~ none
                                                                                              ~~~~~ Hedge
                                                                                                                            ~~~ Hedge

                The $110 hall, the $110 million hall. The $3.4 million hall, the $3,412,000 hall. The 5 cows, the 10 cows.
                                   ~~~~~~~~~~~~ Magnitude
                                                                                 ~~~~~~~~~~ none
                                                                                                                  ~~ Value
            "#]],
            |facts| {
                let told = |pair: &[Quantity]| {
                    let (one, other) = (Amount::of(&pair[0]), Amount::of(&pair[1]));
                    assert_eq!(one.difference(&other), other.difference(&one));
                    let said = one.difference(&other).map_or("none".to_owned(), |it| format!("{it:?}"));
                    (pair[1].place.span, said)
                };
                facts.quantities().chunks_exact(2).map(told).collect()
            },
        );
    }

    #[test]
    fn durations_in_days() {
        assert_eq!(days("P14D"), Some(14.0));
        assert_eq!(days("P2W"), Some(14.0));
        assert_eq!(days("PT36H"), Some(1.5));
        assert_eq!(days("PXD"), None);
        assert_eq!(days("P"), None);
        assert_eq!(Amount::days(14.0, Bound::About).difference(&Amount::days(15.0, Bound::Exact)), None);
        assert!(Amount::days(14.0, Bound::Under).difference(&Amount::days(15.0, Bound::Exact)).is_some());
    }
}
