//! Measures told in a larger unit and a smaller one: “6 feet 2 inches”, “6'2"”, “12 stone 4”.

use super::lexemes::Lexemes;
use super::numerals::{self, Form, Numeral};
use super::units;
use crate::english::lists;

/// Units that are told together with a smaller one, and how many of that make one: “6 feet 2 inches”.
const PARTED: [(&str, &str, f64); 3] =
    [("foot", "inch", 12.0), ("stone", "pound", 14.0), ("pound", "ounce", 16.0)];

/// The inches behind feet, as a part of a foot, and the like: “5 feet, 2 inches”, “5-foot-2”, “12 stone 4”.
pub(super) fn smaller_part(pieces: Lexemes<'_>, unit: &str, end: usize) -> Option<(f64, usize)> {
    let &(_, smaller, whole) = PARTED.iter().find(|(name, ..)| *name == unit)?;
    let tight = pieces.is_glued_hyphen(end);
    let joint = usize::from(tight || pieces.is_any(end, &["and", ","]));
    let part = numerals::read(pieces, end + joint)?;
    if part.form == Form::Ordinal || part.value >= whole || part.value < 0.0 {
        return None;
    }
    let after = part.range.end;
    if unit == "foot" && pieces.is_any(after, &["in", "ins"]) {
        // The preposition is no inch: “5 feet 2 in the dark”.
        let glued = pieces.is_glued(after) || pieces.is(end - 1, "ft");
        return glued.then_some((part.value / whole, after + 1));
    }
    match units::unit_after(pieces, &part) {
        Some(named) => (named.name == smaller).then_some((part.value / whole, named.end)),
        // “5-foot-2”
        None => (tight && unit == "foot").then_some((part.value / whole, after)),
    }
}

/// Marks for feet and for inches, as typewriters, word processors and printers set them.
const FOOT: [&str; 4] = ["'", "’", "‘", "′"];
const INCH: [&str; 4] = ["\"", "”", "“", "″"];
const INCHES_OF_A_FOOT: f64 = 12.0;
/// So tall people are: without the mark of inches “6'2” can be little else.
const HEIGHTS: std::ops::RangeInclusive<f64> = 3.0..=8.0;
lists::sets! {
    "data/sides.txt":
    /// Words behind a single mark that make feet of it, which else may be an apostrophe.
    SIDES = "side";
}

/// Feet, with their inches as a part, behind a number with their marks: “6'2"”, “6’ 2½”, “a 6' tall man”.
pub(super) fn feet_and_inches(pieces: Lexemes<'_>, numeral: &Numeral) -> Option<(f64, usize)> {
    let (start, mark) = (numeral.range.start, numeral.range.end);
    let is_number = is_whole_figure(pieces, numeral) && !is_behind_degrees(pieces, start);
    if !is_number || !is_mark(pieces, mark, &FOOT) {
        return None;
    }
    let inches = numerals::read(pieces, mark + 1).filter(|inches| may_be_inches(pieces, inches));
    let Some(inches) = inches else {
        let side = pieces.is_in(mark + 1, &SIDES) && !pieces.is_glued(mark + 1);
        return side.then_some((numeral.value, mark + 1));
    };
    let behind = inches.range.end;
    let is_height = HEIGHTS.contains(&numeral.value) && pieces.is_glued(mark + 1);
    let ends = !pieces.is_glued(behind) || pieces.is_any(behind, &[",", ".", ")", ";", ":", "-"]);
    let end = behind_inch_mark(pieces, behind).or_else(|| (is_height && ends).then_some(behind))?;
    Some((numeral.value + inches.value / INCHES_OF_A_FOOT, end))
}

/// “6”, and neither “six” nor “6.5” or “0”.
fn is_whole_figure(pieces: Lexemes<'_>, numeral: &Numeral) -> bool {
    let is_whole = numeral.value.fract() == 0.0 && numeral.value > 0.0;
    numeral.range.len() == 1 && is_whole && is_figure(pieces, numeral.range.start)
}

fn is_figure(pieces: Lexemes<'_>, at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.number.is_some())
}

/// Whether it is the minutes of an angle, of which the marks are those of feet and inches: “51°7'39"”.
fn is_behind_degrees(pieces: Lexemes<'_>, start: usize) -> bool {
    pieces.is_glued(start) && start.checked_sub(1).is_some_and(|before| pieces.is(before, "°"))
}

fn may_be_inches(pieces: Lexemes<'_>, numeral: &Numeral) -> bool {
    is_figure(pieces, numeral.range.start)
        && numeral.form != Form::Ordinal
        && (0.0..INCHES_OF_A_FOOT).contains(&numeral.value)
}

/// Whether one of some marks is written behind a number without a blank.
fn is_mark(pieces: Lexemes<'_>, at: usize, marks: &[&str]) -> bool {
    pieces.is_glued(at) && pieces.is_any(at, marks)
}

/// What stands behind the mark of inches, which is one piece or two: “"”, “''”.
fn behind_inch_mark(pieces: Lexemes<'_>, at: usize) -> Option<usize> {
    if is_mark(pieces, at, &FOOT) && is_mark(pieces, at + 1, &FOOT) {
        return Some(at + 2);
    }
    is_mark(pieces, at, &INCH).then_some(at + 1)
}
