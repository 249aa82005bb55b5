//! Which numbers may be somebody’s age in years, and what stands beside one.

use crate::english::Upos;
use crate::facts::{Placed, Quantity, QuantityKind};

/// Whether a number may be somebody’s age in years.
pub(in super::super) fn is_years(age: &Quantity) -> bool {
    let plain = matches!(age.kind, QuantityKind::Age | QuantityKind::Cardinal)
        && age.of.is_none()
        && age.unit.as_deref().is_none_or(|unit| unit == "year");
    plain && age.number().is_some_and(|years| years.fract() == 0.0 && (10.0..=110.0).contains(&years))
}

/// Whether nothing behind an age says of what time it is, or that it is no age at all.
pub(super) fn closes(sentence: &Placed, age: &Quantity) -> bool {
    let token = |at: usize| sentence.tokens.get(age.place.words.end + at);
    let next = |at: usize| token(at).map_or("", |token| token.lower.as_str());
    let is_told = age.kind == QuantityKind::Age;
    match (next(0), next(1)) {
        // “Cole was 45 when”, “Cole, 45 at the time”; and “Cole, 45-36”: a score.
        ("when" | "at" | "-" | "–" | "%" | "/", _) | (",", "when") => false,
        ("but" | "from" | "years", _) => true,
        // “Cole is 12 and 3 as a starter”: a record.
        ("and", _) => is_told || token(1).is_none_or(|token| token.upos != Upos::Num),
        ("of", _) => is_told,
        (next, _) => !next.contains(char::is_alphanumeric),
    }
}

/// The noun that an age describes: of “a 45-year-old teacher” the teacher.
pub(super) fn noun_of(sentence: &Placed, age: &Quantity) -> Option<usize> {
    let last = age.place.words.end - 1;
    sentence.ancestors(last).find(|&at| at > last && sentence.tokens[at].upos == Upos::Noun)
}
