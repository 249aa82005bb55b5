//! Several days of one month: “May 6-9, 2025”, “May 6 and 7”, “6 to 9 May”.

use std::ops::Range;

use super::super::Stated;
use super::super::meaning::{Pick, When};
use super::super::pieces::Joint;
use super::{Found, Reader};

impl Reader<'_> {
    /// Several days of one month: “May 6-9, 2025”, “May 6 and 7”, “6 to 9 May”.
    pub(super) fn days(&self, at: usize) -> Found<Vec<(Range<usize>, When)>> {
        if let Some((month, next)) = self.month(at) {
            let (days, end) = self.series(next)?;
            let (with_year, end) = self.with_year(Stated { month: Some(month), ..Stated::default() }, end);
            return Some((spread(at, end, &days, with_year), end));
        }
        let (days, next) = self.series(at)?;
        let (month, next) = self.month(next)?;
        let (with_year, end) = self.with_year(Stated { month: Some(month), ..Stated::default() }, next);
        Some((spread(at, end, &days, with_year), end))
    }

    /// Two or more days in a row, with the pieces they stand in. A comma alone joins no day: “By Feb. 6, 30 had died”.
    fn series(&self, at: usize) -> Found<Vec<(Range<usize>, i8)>> {
        let (first, mut end) = self.day(at)?;
        let mut days = vec![(at..end, first)];
        // How many of the days, and the piece behind them, are joined by more than commas.
        let mut joined = (0, end);
        loop {
            let is_joined = matches!(self.joint(end), Joint::Hyphen | Joint::Slash);
            let is_comma = !is_joined && self.is(end, &[","]);
            let start = if is_joined { end } else { end + 1 };
            let start = start + usize::from(is_comma && self.is(start, &["and", "or", "&"]));
            if !is_joined && !self.is(end, &["and", "to", "through", "or", ",", "&"]) {
                break;
            }
            let (before, after) = (days.last().map_or(0, |(_, day)| *day), self.day(start));
            match after {
                Some((day, next))
                    if day > before && self.month(next).is_none_or(|_| days.len() == 1 || is_joined) =>
                {
                    days.push((start..next, day));
                    end = next;
                    if !is_comma || start > days[days.len() - 2].0.end + 1 {
                        joined = (days.len(), end);
                    }
                }
                _ => break,
            }
        }
        days.truncate(joined.0);
        (days.len() > 1).then_some((days, joined.1))
    }
}

/// A date for each day of a series; month and year stand at its ends.
fn spread(at: usize, end: usize, days: &[(Range<usize>, i8)], common: Stated) -> Vec<(Range<usize>, When)> {
    let last = days.len() - 1;
    let place = |(i, (pieces, day)): (usize, &(Range<usize>, i8))| {
        let start = if i == 0 { at } else { pieces.start };
        let end = if i == last { end } else { pieces.end };
        (start..end, When::Date(Stated { day: Some(*day), ..common }, Pick::Open))
    };
    days.iter().enumerate().map(place).collect()
}
