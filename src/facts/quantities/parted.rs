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
    let tight = pieces.is_hyphen(end) && pieces.is_glued(end) && pieces.is_glued(end + 1);
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
    let plain = numeral.range.len() == 1 && numeral.value.fract() == 0.0 && numeral.value > 0.0;
    let digits = pieces.get(start).is_some_and(|piece| piece.number.is_some());
    let is_mark = |at: usize, marks: &[&str]| pieces.is_glued(at) && pieces.is_any(at, marks);
    // Of an angle they are minutes and seconds: “51°7'39"”.
    let angle = pieces.is_glued(start) && start.checked_sub(1).is_some_and(|before| pieces.is(before, "°"));
    if !plain || !digits || angle || !is_mark(mark, &FOOT) {
        return None;
    }
    let inches = numerals::read(pieces, mark + 1).filter(|inches| {
        let figures = pieces.get(inches.range.start).is_some_and(|piece| piece.number.is_some());
        figures && inches.form != Form::Ordinal && (0.0..INCHES_OF_A_FOOT).contains(&inches.value)
    });
    let Some(inches) = inches else {
        let side = pieces.is_in(mark + 1, &SIDES) && !pieces.is_glued(mark + 1);
        return side.then_some((numeral.value, mark + 1));
    };
    let behind = inches.range.end;
    let doubled = is_mark(behind, &FOOT) && is_mark(behind + 1, &FOOT);
    let marked = is_mark(behind, &INCH) || doubled;
    let height = HEIGHTS.contains(&numeral.value) && pieces.is_glued(mark + 1);
    let ends = !pieces.is_glued(behind) || pieces.is_any(behind, &[",", ".", ")", ";", ":", "-"]);
    let value = numeral.value + inches.value / INCHES_OF_A_FOOT;
    match (marked, height && ends) {
        (true, _) => Some((value, behind + 1 + usize::from(doubled))),
        (false, true) => Some((value, behind)),
        _ => None,
    }
}
