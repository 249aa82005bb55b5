//! Whether two numbers differ as a slip of the pen makes one differ from the other.

use crate::facts::measures::amount::is_power_of_ten;
use crate::facts::sameness::named;

/// Small counts are got wrong by one or two: “six members”, “five heroes”.
const SMALL: f64 = 20.0;
const MISCOUNTED_BY: f64 = 2.0;

/// So great a part of the larger number lies at most between two that were taken from different versions of the same figure.
const REVISED_BY: f64 = 0.08;

/// Of two numbers of which one is rough the smaller is at least so great a part of the larger.
const ROUGHLY: f64 = 0.5;

/// Who rounds a number to say “nearly” or “more than” comes at least so near to it.
pub(super) const ROUNDED: f64 = 0.85;

/// A single figure that was misread lies at most so far from the right one.
const MISREAD_BY: u8 = 3;

named! {
    /// How two numbers differ.
    pub(super) enum Slip {
        /// €1.37 million and €13.7 million: three figures are hardly ever the same by chance.
        MagnitudeOfThree = "by a power of ten, with three figures the same",
        /// $62 and $62 million.
        MagnitudeOfTwo = "by a power of ten, with two figures the same",
        /// 300 and 3,000.
        MagnitudeOfOne = "by a power of ten, with one figure the same",
        /// 1,284 and 1,248.
        Swapped = "two figures have changed places",
        /// 412 and 472.
        OneFigure = "one figure is another",
        /// “Six”, “five”.
        Miscounted = "a small count is one or two more",
        /// 1,284 and 1,302.
        Near = "one is a little more",
        /// “More than 300”, “280”.
        Belied = "one is rough, and the other does not fit it",
        /// “More than 300”, “290”: as near as numbers are rounded, and on the wrong side.
        Crossed = "one is rough, and the other lies just on its wrong side",
    }
}

impl Slip {
    /// Whether only the point has moved, and more than one figure is the same.
    pub(super) const fn is_of_point(self) -> bool {
        matches!(self, Self::MagnitudeOfThree | Self::MagnitudeOfTwo)
    }
}

/// So many figures are hardly ever the same by chance.
const UNUSUAL: usize = 3;
const UNUSUAL_OF_AMOUNT: usize = 2;

/// The figures of a number without zeros at its ends and without its point, if they are hardly ever met twice by chance: of an
/// amount of money or a size fewer figures do, since fewer of them are told.
pub(super) fn unusual_figures(number: f64, is_amount: bool) -> Option<String> {
    let figures: String = written(number).chars().filter(char::is_ascii_digit).collect();
    let figures = figures.trim_matches('0');
    let least = if is_amount { UNUSUAL_OF_AMOUNT } else { UNUSUAL };
    (figures.len() >= least).then(|| figures.to_owned())
}

/// How two positive numbers differ, if a slip makes numbers differ so.
pub(super) fn slip(one: f64, other: f64) -> Option<Slip> {
    let (low, high) = (one.min(other), one.max(other));
    if low <= 0.0 || low >= high {
        return None;
    }
    if is_power_of_ten(low, high) {
        return Some(match significant(&written(high)) {
            0 | 1 => Slip::MagnitudeOfOne,
            2 => Slip::MagnitudeOfTwo,
            _ => Slip::MagnitudeOfThree,
        });
    }
    if high <= SMALL && high - low <= MISCOUNTED_BY && low.fract() == 0.0 && high.fract() == 0.0 {
        return Some(Slip::Miscounted);
    }
    match figures(low, high) {
        Some(slip) => Some(slip),
        None if high - low <= REVISED_BY * high => Some(Slip::Near),
        None => None,
    }
}

/// How two positive numbers differ, of which one is rough: just not as its word says, as others do, or otherwise. That they are
/// near is no excuse: whoever rounds comes near.
pub(super) fn slip_of_rough(one: f64, other: f64) -> Option<Slip> {
    let (low, high) = (one.min(other), one.max(other));
    let is_within = |part: f64| low > 0.0 && low >= part * high;
    let crossed = (is_within(ROUNDED) && high > SMALL).then_some(Slip::Crossed);
    let other = || slip(one, other).filter(|slip| *slip != Slip::Near);
    crossed.or_else(other).or(is_within(ROUGHLY).then_some(Slip::Belied))
}

/// How the figures of two numbers of one length differ.
fn figures(low: f64, high: f64) -> Option<Slip> {
    let (one, other) = (written(low), written(high));
    let whole = |number: &str| number.find('.').unwrap_or(number.len());
    if whole(&one) != whole(&other) {
        return None;
    }
    let length = significant(&one).max(significant(&other));
    let pad = |number: &str| -> Vec<u8> {
        number.bytes().filter(u8::is_ascii_digit).chain(std::iter::repeat(b'0')).take(length).collect()
    };
    let (one, other) = (pad(&one), pad(&other));
    let differing: Vec<usize> = (0..length).filter(|&i| one[i] != other[i]).collect();
    match differing[..] {
        [at] if length > 1 || one[at].abs_diff(other[at]) <= MISREAD_BY && high > SMALL => {
            Some(Slip::OneFigure)
        }
        [at, next] if next == at + 1 && one[at] == other[next] && one[next] == other[at] => {
            Some(Slip::Swapped)
        }
        _ => None,
    }
}

/// The figures of a number, as many as tell it from its neighbours.
fn written(number: f64) -> String {
    let rounded = (number * 1e4).round() / 1e4;
    format!("{rounded}")
}

/// How many figures a number has without the zeros at its end.
fn significant(number: &str) -> usize {
    let figures = number.bytes().filter(u8::is_ascii_digit).count();
    let zeros = number.bytes().rev().take_while(|&b| b == b'0').count();
    if number.contains('.') { figures } else { figures - zeros }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        assert_eq!(slip(6.0, 5.0), Some(Slip::Miscounted));
        assert_eq!(slip(14.0, 17.0), Some(Slip::OneFigure));
        assert_eq!(slip(9.0, 15.0), None);
        assert_eq!(slip(412.0, 472.0), Some(Slip::OneFigure));
        assert_eq!(slip(1_284.0, 1_248.0), Some(Slip::Swapped));
        assert_eq!(slip(1_284.0, 1_302.0), Some(Slip::Near));
        assert_eq!(slip(3_000_000.0, 3_400_000.0), Some(Slip::OneFigure));
        assert_eq!(slip(3_000.0, 4_500.0), None);
        assert_eq!(slip(62.0, 62_000_000.0), Some(Slip::MagnitudeOfTwo));
        assert_eq!(slip(4.2, 42.0), Some(Slip::MagnitudeOfTwo));
        assert_eq!(slip(1_370_000.0, 13_700_000.0), Some(Slip::MagnitudeOfThree));
        assert_eq!(unusual_figures(1_370_000.0, false), unusual_figures(13.7, false));
        assert_eq!(unusual_figures(14_000.0, false), None);
        assert_eq!(unusual_figures(14_000.0, true), unusual_figures(1.4, true));
        assert_eq!(slip(3.0, 300.0), Some(Slip::MagnitudeOfOne));
        assert_eq!(slip(200.0, 500.0), Some(Slip::OneFigure));
        assert_eq!(slip(200.0, 900.0), None);
        assert_eq!(slip(0.0, 5.0), None);
        assert_eq!(slip(7.0, 7.0), None);
        assert_eq!(slip(41.0, 97.0), None);
        assert_eq!(slip(2.25, 2.35), Some(Slip::OneFigure));
        assert_eq!(slip_of_rough(300.0, 412.0), Some(Slip::Belied));
        assert_eq!(slip_of_rough(300.0, 287.0), Some(Slip::Crossed));
        assert_eq!(slip_of_rough(50.0, 43.0), Some(Slip::Crossed));
        assert_eq!(slip_of_rough(12.0, 11.0), Some(Slip::Miscounted));
        assert_eq!(slip_of_rough(300.0, 700.0), None);
    }
}
