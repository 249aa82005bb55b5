//! Named stretches of time: seasons, quarters, halves, holidays, decades, centuries.

use super::super::holidays;
use super::super::meaning::{Pick, When};
use super::super::pieces::Joint;
use super::super::vocabulary::Word;
use super::{Found, Reader};
use crate::english::Upos;

impl Reader<'_> {
    /// “the summer of 2003”, “summer 2003”, “the summer”.
    pub(super) fn season(&self, at: usize) -> Found<When> {
        let article = self.is(at, &["the"]);
        let start = at + usize::from(article);
        let Word::Season(season) = self.word(start) else { return None };
        let (pick, end) = self.year_behind(start + 1);
        // “spring”, “fall” and the like are verbs, water and “Spring Street” as well.
        let is_noun = self.token(start).is_some_and(|token| token.upos == Upos::Noun && token.name.is_none());
        let is_placed = article || self.follows(start, &["in", "since", "by", "until", "early", "late"]);
        (pick != Pick::Open || is_noun && is_placed).then_some((When::Season(season, pick), end))
    }

    /// “the third quarter of 2024”, “third-quarter”, “the fiscal first quarter”, “the first half”, “Q3 2024”.
    pub(super) fn quarter(&self, at: usize) -> Found<When> {
        let article = self.is(at, &["the", "this"]);
        let start = at + usize::from(article);
        let (leading_year, start) = match self.year_alone(start) {
            Some((year, next)) => (Some(year), next),
            None => (None, start),
        };
        let start = start + usize::from(self.is(start, &["fiscal"]));
        if let Some(number) = quarter_code(self.lower(start)) {
            let (pick, end) = match leading_year {
                Some(year) => (Pick::Year(year), start + 1),
                None => self.year_behind(start + 1),
            };
            return Some((When::Quarter(number, pick), end));
        }
        // “the final quarter of 2024”
        let last = || {
            let is_last = self.is(start, &["final", "last"]) && self.is(start + 1, &["quarter"]);
            let has_year = is_last && matches!(self.year_behind(start + 2).0, Pick::Year(_));
            has_year.then_some((4, start + 1))
        };
        let ordinal = self.ordinal(start).filter(|(number, _)| (1..=4).contains(number));
        let (number, next) = ordinal.or_else(last)?;
        let next = next + usize::from(self.is(next, &["fiscal", "calendar"]));
        let is_half = self.is(next, &["half"]);
        // “the third-quarter loss”: the article belongs to the noun behind.
        let is_joined = article && self.joint(next) == Joint::Hyphen;
        if is_joined || !is_half && !self.is(next, &["quarter"]) {
            return None;
        }
        let (pick, end) = match leading_year {
            Some(year) => (Pick::Year(year), next + 1),
            None => self.year_behind(next + 1),
        };
        // A half without its year may be one of a match, or of anything.
        if is_half {
            return (pick != Pick::Open && number <= 2).then_some((When::Half(number, pick), end));
        }
        Some((When::Quarter(number, pick), end))
    }

    /// “Christmas”, “Thanksgiving Day 2024”.
    pub(super) fn holiday(&self, at: usize) -> Found<When> {
        let (holiday, next) = self.named_day(at)?;
        let start = next + usize::from(self.is(next, &[",", "of"]));
        Some(match self.year_alone(start) {
            Some((year, end)) => (When::Holiday(holiday, Pick::Year(year)), end),
            None => (When::Holiday(holiday, Pick::Open), next),
        })
    }

    pub(super) fn named_day(&self, at: usize) -> Found<holidays::Holiday> {
        if !self.is_capital(at) && !self.is(at, &["the"]) {
            return None;
        }
        let (holiday, words) = holidays::find(&self.pieces[at..].iter().map(|piece| piece.lower.as_ref()))?;
        // “Christmas tree”, “Easter Island”
        let end = at + words;
        let is_whole = self.token(end).is_none_or(|token| !matches!(token.upos, Upos::Noun | Upos::Propn));
        is_whole.then_some((holiday, end))
    }

    /// “the 1990s”, “the early ’90s”, “the nineties”, “the 19th century”.
    pub(super) fn decade(&self, at: usize) -> Found<When> {
        let article = self.is(at, &["the"]);
        let start = at + usize::from(article);
        let start = start + usize::from(self.is(start, &["early", "mid", "late"]));
        let apostrophe = self.is(start, &["'", "‘"]);
        let decade = start + usize::from(apostrophe);
        if let Word::Decade(first) = self.word(decade) {
            // “in the 80s” is a temperature, “in her nineties” an age.
            let is_full = self.pieces[decade].span.len() >= 5
                && self.lower(decade).starts_with(|c: char| c.is_ascii_digit());
            let is_word = article && !self.lower(decade).starts_with(|c: char| c.is_ascii_digit());
            return (is_full || apostrophe || is_word).then_some((When::Decade(first), decade + 1));
        }
        let (number, next) = self.ordinal(start)?;
        let is_century = self.is(next, &["century"]) && number <= 22;
        is_century.then_some((When::Century(i16::from(number) - 1), next + 1))
    }
}

/// The quarter that a code names: “Q3”, “3Q”.
fn quarter_code(lower: &str) -> Option<i8> {
    let digit = lower.strip_prefix('q').or_else(|| lower.strip_suffix('q'))?;
    digit.parse().ok().filter(|number| digit.len() == 1 && (1..=4).contains(number))
}
