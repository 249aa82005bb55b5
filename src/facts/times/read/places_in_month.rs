//! Places in a month: “the last Friday of October”, “the first weekend in May 2024”, “the last day of June”.

use super::super::Stated;
use super::super::meaning::{Nth, NthOf, Pick, When};
use super::super::vocabulary::{Unit, Which, Word};
use super::{Found, Reader};

impl Reader<'_> {
    /// “the last Friday of October”
    pub(super) fn place_in_month(&self, at: usize) -> Found<When> {
        let start = at + usize::from(self.is(at, &["the"]));
        let (number, next) = match self.word(start) {
            Word::Which(Which::Last) => (-1, start + 1),
            _ if self.is(start, &["final", "closing"]) => (-1, start + 1),
            _ if self.is(start, &["opening"]) => (1, start + 1),
            _ => self.ordinal(start)?,
        };
        let (of, next) = match self.word(next) {
            Word::Unit(Unit::Weekend) => (NthOf::Weekend, next + 1),
            Word::Unit(Unit::Week) => (NthOf::Week, next + 1),
            Word::Unit(Unit::Day) => (NthOf::Day, next + 1),
            _ => self.weekday(next).map(|(weekday, next)| (NthOf::Weekday(weekday), next))?,
        };
        if of != NthOf::Day && !matches!(number, -1 | 1..=5) || !self.is(next, &["in", "of"]) {
            return None;
        }
        let (month, next) = self.month(next + 1)?;
        let stated = Stated { month: Some(month), ..Stated::default() };
        let (stated, end) = match self.year(next + usize::from(self.is(next, &[",", "of"]))) {
            Some((year, end)) => (Stated { year: Some(year), ..stated }, end),
            None => (stated, next),
        };
        Some((When::Nth(Nth { number, of }, stated, Pick::Open), end))
    }
}
