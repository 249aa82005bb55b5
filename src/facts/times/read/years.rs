//! Years: “2024”, “’24”, “nineteen ninety-six”.

use super::super::Stated;
use super::super::pieces::Joint;
use super::super::vocabulary::Word;
use super::{Found, Reader};
use crate::english::lists;

/// Prepositions before a year that stands alone.
pub(super) const IN: [&str; 12] =
    ["in", "since", "of", "from", "by", "until", "till", "to", "before", "after", "during", "circa"];

lists::sets! {
    "../data/beside.txt":
    /// What stands behind a number that is an amount, not a day or a year.
    pub(super) AMOUNT_ENDS = "behind an amount";
}

impl Reader<'_> {
    /// Four digits that can be a year, or “’24”.
    pub(super) fn year(&self, at: usize) -> Found<i16> {
        if self.is(at, &["'", "‘"]) && self.joint(at + 1) == Joint::None {
            let Word::Digits(year @ 0..=99) = self.word(at + 1) else { return None };
            let century = if year < 50 { 2000 } else { 1900 };
            return (self.pieces[at + 1].span.len() == 2)
                .then_some((i16::try_from(century + year).ok()?, at + 2));
        }
        let Word::Digits(year @ 1000..=2199) = self.word(at) else { return None };
        (self.pieces[at].span.len() == 4).then_some((i16::try_from(year).ok()?, at + 1))
    }

    /// A year without month, which a number of four digits is only in the right place.
    pub(super) fn year_alone(&self, at: usize) -> Found<i16> {
        if let Some(spoken) = self.spoken_year(at) {
            return Some(spoken);
        }
        let (year, end) = self.year(at).filter(|_| !self.is(at, &["'", "‘"]))?;
        let is_money = self.follows(at, &["$", "£", "€", "no.", "#", "flight", "number", "room"]);
        let is_unit = self.is_in(end, &AMOUNT_ENDS) || matches!(self.word(end), Word::Units(_) | Word::Zone);
        if is_money || is_unit || self.is_joined_to_number(at, end) {
            return None;
        }
        let is_placed = self.follows(at, &IN) && !self.counts(at);
        (is_placed || self.is_likely_year(at, year)).then_some((year, end))
    }

    /// Whether a hyphen or a slash joins a number to what may be a year, so that both are a code: “555-1990”. “1990-1995” are
    /// two years, “1990-95” one stretch.
    fn is_joined_to_number(&self, at: usize, end: usize) -> bool {
        let is_behind_number = || self.number_at(at - 1) && self.year(at - 1).is_none();
        let is_before_number = || self.number_at(end) && self.pieces[end].span.len() > 4;
        at > 0 && self.joint(at) == Joint::Hyphen && is_behind_number()
            || matches!(self.joint(end), Joint::Hyphen | Joint::Slash) && is_before_number()
    }

    /// Whether a number of four digits is rather a year than a count.
    fn is_likely_year(&self, at: usize, year: i16) -> bool {
        let is_round = year % 100 == 0;
        (1900..=2035).contains(&year) && !(is_round && self.counts(at)) && !self.counts_people(at)
    }

    /// “1989”, “fiscal 1989”, “the 1988 period”.
    pub(super) fn year_with_its_noun(&self, at: usize) -> Found<Stated> {
        let stated = |year| Stated { year: Some(year), ..Stated::default() };
        if self.is(at, &["the"]) {
            let (year, end) = self.year_alone(at + 1)?;
            return self.is(end, &["period", "quarter"]).then_some((stated(year), end + 1));
        }
        let (year, end) = self.year_alone(at + usize::from(self.is(at, &["fiscal"])))?;
        Some((stated(year), end))
    }

    fn counts_people(&self, at: usize) -> bool {
        self.counts(at)
            && self.is(
                at + 1,
                &["people", "troops", "soldiers", "votes", "jobs", "workers", "miles", "feet", "km"],
            )
    }

    /// “nineteen ninety-six”.
    fn spoken_year(&self, at: usize) -> Found<i16> {
        let (Word::Cardinal(century @ (18..=20)), Word::Cardinal(tens)) = (self.word(at), self.word(at + 1))
        else {
            return None;
        };
        let (rest, end) = self.cardinal(at + 1)?;
        (tens >= 10 && century < 20 && rest < 100).then_some((i16::try_from(century * 100 + rest).ok()?, end))
    }
}
