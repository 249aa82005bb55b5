//! Several weekdays with the days they fall on: “Saturday and Sunday, Sept. 26-27, 2022”, “from Friday to Sunday, Sept.
//! 26-28”, “Friday 26 to Sunday 28 September”.

use std::ops::Range;

use jiff::civil::Weekday;

use super::super::Stated;
use super::super::meaning::{Pick, When};
use super::super::pieces::Joint;
use super::{Found, Reader};

/// Words between two days of a list or the ends of a range.
const BETWEEN: [&str; 9] = ["and", "to", "through", "thru", "until", "till", "or", ",", "&"];

impl Reader<'_> {
    /// Several weekdays and then the days, the first for the first and the last for the last.
    pub(super) fn weekdays_and_days(&self, at: usize) -> Found<Vec<(Range<usize>, When)>> {
        let (weekdays, next) = self.weekday_list(at)?;
        let is_bracket = self.is(next, &["("]);
        let start = next + usize::from(is_bracket || self.is(next, &[","]));
        let (days, end) = self.days(start).or_else(|| self.dates_of_two_months(start))?;
        let (last, of_all) = (days.len() - 1, days.len() == weekdays.len());
        if is_bracket && !self.is(end, &[")"]) {
            return None;
        }
        let with_weekday = |(i, (pieces, when)): (usize, (Range<usize>, When))| {
            let weekday = match i {
                0 => weekdays.first(),
                _ if i == last => weekdays.last(),
                _ => weekdays.get(i).filter(|_| of_all),
            };
            let start = if i == 0 { at } else { pieces.start };
            (start..pieces.end, on(when, weekday.copied()))
        };
        Some((days.into_iter().enumerate().map(with_weekday).collect(), end + usize::from(is_bracket)))
    }

    /// “Saturday and Sunday”, “Friday-Sunday”, “Friday, Saturday and Sunday”.
    fn weekday_list(&self, at: usize) -> Found<Vec<Weekday>> {
        let (first, mut end) = self.weekday(at)?;
        let mut weekdays = vec![first];
        while let Some((weekday, next)) = self.behind_joint(end).and_then(|start| self.weekday(start)) {
            weekdays.push(weekday);
            end = next;
        }
        (weekdays.len() > 1).then_some((weekdays, end))
    }

    /// “Sept. 30 and Oct. 1”
    fn dates_of_two_months(&self, at: usize) -> Found<Vec<(Range<usize>, When)>> {
        let (first, next) = self.day_and_month(at)?;
        let start = self.behind_joint(next)?;
        let (second, end) = self.day_and_month(start)?;
        let date = |stated| When::Date(stated, Pick::Open);
        Some((vec![(at..next, date(first)), (start..end, date(second))], end))
    }

    /// “Friday 26 to Sunday 28 September 2025”: days with their weekdays and one month for all.
    pub(super) fn weekdays_before_month(&self, at: usize) -> Found<Vec<(Range<usize>, When)>> {
        let mut days = Vec::new();
        let (mut start, mut end) = (at, at);
        while let Some((weekday, next)) = self.weekday(start) {
            let next = next + usize::from(self.is(next, &[","]));
            let Some((day, behind)) = self.day(next + usize::from(self.is(next, &["the"]))) else { break };
            days.push((start..behind, weekday, day));
            end = behind;
            match self.behind_joint(end) {
                Some(next) => start = next,
                None => break,
            }
        }
        if days.len() < 2 {
            return None;
        }
        let (month, next) = self.month(end + usize::from(self.is(end, &["of"])))?;
        let (common, end) = self.with_year(Stated { month: Some(month), ..Stated::default() }, next);
        let last = days.len() - 1;
        let date = |(i, (pieces, weekday, day)): (usize, (Range<usize>, Weekday, i8))| {
            let stated = Stated { weekday: Some(weekday), day: Some(day), ..common };
            (pieces.start..if i == last { end } else { pieces.end }, When::Date(stated, Pick::Open))
        };
        Some((days.into_iter().enumerate().map(date).collect(), end))
    }

    /// The piece behind what joins two days.
    fn behind_joint(&self, at: usize) -> Option<usize> {
        if matches!(self.joint(at), Joint::Hyphen | Joint::Slash) {
            return Some(at);
        }
        // “Friday, and Saturday”
        let next = at + usize::from(self.is(at, &[",", "-", "–"]));
        let next = next + usize::from(self.is(next, &BETWEEN));
        (next > at).then_some(next)
    }
}

/// A date that falls on a weekday.
fn on(when: When, weekday: Option<Weekday>) -> When {
    match when {
        When::Date(stated, pick) => When::Date(Stated { weekday, ..stated }, pick),
        other => other,
    }
}
