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
    let next = |at: usize| sentence.tokens.get(age.place.words.end + at).map(|token| token.lower.as_str());
    let past = matches!(next(0), Some("when" | "at")) || next(0) == Some(",") && next(1) == Some("when");
    let told = age.kind == QuantityKind::Age;
    let stop = next(0).is_none_or(|next| {
        !next.contains(char::is_alphanumeric)
            || matches!(next, "and" | "but" | "from" | "years")
            || told && next == "of"
    });
    let number = |at: usize| {
        let token = sentence.tokens.get(age.place.words.end + at);
        token.is_some_and(|token| token.upos == Upos::Num)
    };
    // “Cole is 12 and 3 as a starter”: a record.
    let record = !told && next(0) == Some("and") && number(1);
    // “Cole, 45-36”: a score.
    stop && !past && !record && !matches!(next(0), Some("-" | "–" | "%" | "/"))
}

/// The noun that an age describes: of “a 45-year-old teacher” the teacher.
pub(super) fn noun_of(sentence: &Placed, age: &Quantity) -> Option<usize> {
    let last = age.place.words.end - 1;
    sentence.ancestors(last).find(|&at| at > last && sentence.tokens[at].upos == Upos::Noun)
}
