//! What an expression of time says of its year, and what it belongs to in its sentence.

use super::super::meaning::{Anchor, Meaning, Pick, When};
use super::super::vocabulary::Unit;
use super::super::{Expression, Season, Stated, tense};
use crate::english::{Rel, Sentence, Upos};

/// Words of a sentence that can stand before the year that it begins with: “By early 2016”.
pub(super) const FRONT: usize = 2;

/// Whether an expression names no month and no day with its year.
pub(super) fn is_year_alone(expression: &Expression) -> bool {
    stated(expression).is_none_or(|date| date.month.is_none())
}

/// Whether an expression names its year in figures: “2022”, “May 6, 2022”, “the summer of 2022”.
pub(super) fn is_written(expression: &Expression) -> bool {
    match expression.meaning {
        Meaning::When(
            Some(
                When::Date(_, pick)
                | When::Nth(_, _, pick)
                | When::Season(_, pick)
                | When::Quarter(_, pick)
                | When::Half(_, pick)
                | When::Holiday(_, pick),
            ),
            _,
        ) => matches!(pick, Pick::Year(_)) || stated(expression).is_some_and(|date| date.year.is_some()),
        _ => false,
    }
}

/// “the winter of 2022”
pub(super) fn is_winter(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::When(Some(When::Season(Season::Winter, _)), _))
}

/// Whether a time says when the main clause of a sentence happened, one joined to it, or what it says somebody said.
/// Without a parse, any may be that.
pub(super) fn is_of_main_clause(sentence: &Sentence, expression: &Expression) -> bool {
    let Some(verb) = tense::verb(sentence, &expression.place.words) else { return true };
    let is_main =
        matches!(sentence.tokens[verb].rel, Rel::Root | Rel::Conj | Rel::Ccomp | Rel::Parataxis | Rel::Csubj);
    is_main && is_adjunct(sentence, expression)
}

/// Whether a year that is no part of a date stands behind a preposition of time, or at the front.
pub(super) fn is_placed(sentence: &Sentence, expression: &Expression) -> bool {
    let before = tense::word_before(sentence, &expression.place.words);
    matches!(before, "" | "in" | "during" | "of" | "by" | ",")
}

/// The fields of an expression that is a date as written.
pub(super) fn stated(expression: &Expression) -> Option<Stated> {
    match expression.meaning {
        Meaning::When(Some(When::Date(stated, _) | When::Nth(_, stated, _)), _) => Some(stated),
        _ => None,
    }
}

/// A month, or a day of one, that stands without its year.
pub(super) fn bare(expression: &Expression) -> Option<Stated> {
    match expression.meaning {
        Meaning::When(Some(When::Date(stated, Pick::Open) | When::Nth(_, stated, Pick::Open)), _) => {
            Some(stated).filter(|stated| stated.year.is_none() && stated.month.is_some())
        }
        _ => None,
    }
}

/// A month and a day in the order of a year; a month alone is its beginning.
pub(super) fn order(date: Stated) -> (i8, i8) {
    (date.month.unwrap_or_default(), date.day.unwrap_or_default())
}

/// “on Tuesday”, “last week”, “yesterday”; “a year ago” only compares.
pub(super) fn is_from_today(expression: &Expression) -> bool {
    match expression.meaning {
        Meaning::When(Some(When::Date(Stated { weekday, month, day, .. }, _)), _) => {
            weekday.is_some() && month.is_none() && day.is_none()
        }
        Meaning::When(Some(When::Away(_, unit, Anchor::Today)), _) => unit < Unit::Year,
        _ => false,
    }
}

/// “minister since 2015”: what began then lasts through every year behind it.
pub(super) fn is_open(sentence: &Sentence, expression: &Expression) -> bool {
    matches!(tense::word_before(sentence, &expression.place.words), "since" | "than")
}

/// “the 2022 fair”
pub(super) fn describes(sentence: &Sentence, expression: &Expression) -> bool {
    let next = sentence.tokens.get(expression.place.words.end);
    next.is_some_and(|next| matches!(next.upos, Upos::Noun | Upos::Propn | Upos::Adj) || next.lower == "'s")
}

/// Whether a time says when, and does not describe a noun.
pub(super) fn is_adjunct(sentence: &Sentence, expression: &Expression) -> bool {
    tense::top(sentence, &expression.place.words)
        .is_some_and(|top| matches!(sentence.tokens[top].rel, Rel::Obl | Rel::OblUnmarked | Rel::Advmod))
}
