//! Lengths of time as a draft states them, held against two ends in the calendar.

use jiff::civil::Date;

use crate::english::lexicon::further;
use crate::english::{Sentence, grammar};
use crate::facts::quantities::bounds;
use crate::facts::{Bound, Period, Stated, Time, TimeKind};

/// What a length is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    const fn days(self) -> f64 {
        match self {
            Self::Hour => 1.0 / 24.0,
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 30.44,
            Self::Year => 365.25,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A stated length: “eight years”, “about 14 months”.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Length {
    /// How many units.
    pub(super) count: f64,
    pub(super) unit: Unit,
    bound: Bound,
    /// “Almost”, “just under”: little is missing.
    nearly: bool,
}

impl Length {
    /// The length that a time expression of this sentence states.
    pub(super) fn of(time: &Time, sentence: &Sentence) -> Option<Self> {
        if time.kind != TimeKind::Duration {
            return None;
        }
        let words = &sentence.tokens[time.place.words.clone()];
        let is_more_than = |i: usize| words.get(i + 1).is_some_and(|next| next.lower == "than");
        if words
            .iter()
            .enumerate()
            .any(|(i, word)| further::OTHER_LENGTH.contains(word.lower.as_str()) && !is_more_than(i))
        {
            return None;
        }
        let (count, unit) = counted(&time.value)?;
        let before = time.place.words.clone().map(|at| bounds::before(sentence, at));
        let is = |word: &str| words.iter().any(|token| token.lower == word);
        let bound = if is("so") {
            Bound::About
        } else {
            before.into_iter().find(|bound| *bound != Bound::Exact).unwrap_or(Bound::Exact)
        };
        let nearly = bound == Bound::Under && time.place.words.clone().any(|at| is_nearly(sentence, at));
        Some(Self { count, unit, bound, nearly })
    }

    /// The same without the word before it: “over four years, from 2019 to 2023”, all through them.
    pub(super) fn without_bound(self) -> Self {
        Self { bound: Bound::Exact, nearly: false, ..self }
    }

    /// Whether it is told with “over”.
    pub(super) fn is_over(self) -> bool {
        self.bound == Bound::Over
    }

    /// Whether it can be the time from the one end to the other.
    pub(super) fn fits(self, ends: &Ends) -> bool {
        self.compare(ends).is_eq()
    }

    /// How it compares with the time from the one end to the other, as far as its words commit it.
    pub(super) fn compare(self, ends: &Ends) -> std::cmp::Ordering {
        use std::cmp::Ordering::{Equal, Greater, Less};

        let rounding = self.rounding(ends);
        let below = if self.nearly { rounding.max(self.count * 0.15) } else { rounding };
        let (low, high) =
            ((self.count - below) * self.unit.days(), (self.count + rounding) * self.unit.days());
        let (shortest, longest) = ends.days();
        match self.bound {
            Bound::AtLeast | Bound::Over if high < shortest => Equal,
            Bound::AtMost | Bound::Under if low > longest && !self.nearly => Equal,
            _ if low > longest => Greater,
            _ if high < shortest => Less,
            _ => Equal,
        }
    }

    /// By how many units a careful writer may be off: none where the ends are given in the same unit, most of one
    /// where they are finer, more where the number is marked as rough or the last end is not stated.
    fn rounding(self, ends: &Ends) -> f64 {
        // Months and years differ in length by a day or two.
        let uneven = match self.unit {
            // Of a day the hour is open.
            Unit::Hour => 24.0,
            Unit::Day | Unit::Week => 0.0,
            Unit::Month => 0.15,
            Unit::Year => 0.05,
        };
        let coarse: f64 = if self.unit > ends.grain { 0.8 } else { uneven };
        let rough = if self.bound == Bound::About || self.bound == Bound::Under && !self.nearly {
            (self.count * 0.2).max(1.0)
        } else {
            0.0
        };
        // The news is days old when it is printed, and “14 months” is said of fifteen.
        let open = if ends.is_open {
            (self.count * 0.1).max(if self.unit <= Unit::Day { 4.0 } else { 1.3 })
        } else {
            0.0
        };
        coarse.max(rough).max(open)
    }
}

/// Whether the word before a number says that little is missing: “almost”, “just under”.
fn is_nearly(sentence: &Sentence, number: usize) -> bool {
    let before = |back: usize| number.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    matches!(before(1), "almost" | "nearly" | "approaching" | "nearing" | "quite")
        || matches!((before(2), before(1)), ("just", "under") | ("shy", "of"))
}

/// The first and the last of a stretch of time, each as exact as it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    start: (Date, Date),
    end: (Date, Date),
    /// The coarser of what they are given in.
    grain: Unit,
    /// Whether the last is the day of the draft.
    is_open: bool,
}

impl Ends {
    /// From one stated date to another. Where a year is left out, it is that of the other end.
    pub(super) fn between(start: Stated, end: Stated) -> Option<Self> {
        // Any year serves where neither end has one.
        let common = start.year.or(end.year).unwrap_or(2001);
        let first = stretch(start, start.year.or(end.year).unwrap_or(common))?;
        let mut last = stretch(end, end.year.unwrap_or(common))?;
        let mut first = first;
        if last.1 < first.0 {
            match (start.year, end.year) {
                (None, Some(year)) => first = stretch(start, year - 1)?,
                (_, None) => last = stretch(end, common + 1)?,
                _ => return None,
            }
        }
        (first.0 <= last.1).then_some(Self {
            start: first,
            end: last,
            grain: grain(start).max(grain(end)),
            is_open: false,
        })
    }

    /// From a stated date to the day of the draft.
    pub(super) fn until(start: Stated, today: Date) -> Option<Self> {
        let first = stretch(start, start.year?)?;
        (first.1 < today).then_some(Self {
            start: first,
            end: (today, today),
            grain: grain(start),
            is_open: true,
        })
    }

    /// The shortest and the longest time between the ends, the longest with both days counted.
    fn days(&self) -> (f64, f64) {
        let days = |from: Date, to: Date| to.since(from).map_or(0, |span| span.get_days());
        let shortest = days(self.start.1, self.end.0).max(0);
        (f64::from(shortest), f64::from(days(self.start.0, self.end.1) + 1))
    }

    /// The nearest whole number of units from end to end.
    #[expect(clippy::cast_possible_truncation, reason = "the calendar has fewer days")]
    pub(super) fn count(&self, unit: Unit) -> i64 {
        let (shortest, longest) = self.days();
        let days = if self.grain == Unit::Day { longest } else { f64::midpoint(shortest, longest) };
        (days / unit.days()).round() as i64
    }

    /// “six years”, in figures.
    pub(super) fn in_words(&self, unit: Unit) -> String {
        let count = self.count(unit);
        let about = if unit == Unit::Day && self.grain == Unit::Day { "" } else { "about " };
        format!("{about}{count} {}{}", unit.name(), if count == 1 { "" } else { "s" })
    }

    /// The day so many units before the last end, both days counted where days are.
    #[expect(clippy::cast_possible_truncation, reason = "checked against the calendar’s range")]
    pub(super) fn start_for(&self, length: Length) -> Option<Date> {
        let count =
            (length.count.fract() == 0.0 && length.count < 10_000.0).then_some(length.count as i64)?;
        let both = i64::from(length.unit == Unit::Day && !self.is_open);
        let back = match length.unit {
            Unit::Hour => return None,
            Unit::Day => jiff::Span::new().try_days(count - both),
            Unit::Week => jiff::Span::new().try_weeks(count),
            Unit::Month => jiff::Span::new().try_months(count),
            Unit::Year => jiff::Span::new().try_years(count),
        };
        self.end.0.checked_sub(back.ok()?).ok()
    }
}

/// Number and unit of a TIMEX3 length: `P14M`; of `P2Y6M` the months.
fn counted(value: &str) -> Option<(f64, Unit)> {
    let parts = value.strip_prefix('P')?;
    if let Some(hours) = parts.strip_prefix('T') {
        return Some((hours.strip_suffix('H')?.parse().ok().filter(|hours| *hours >= 24.0)?, Unit::Hour));
    }
    if let Some((years, months)) = parts.strip_suffix('M').and_then(|parts| parts.split_once('Y')) {
        return Some((years.parse::<f64>().ok()? * 12.0 + months.parse::<f64>().ok()?, Unit::Month));
    }
    let unit = match parts.chars().last()? {
        'D' => Unit::Day,
        'W' => Unit::Week,
        'M' => Unit::Month,
        'Y' => Unit::Year,
        _ => return None,
    };
    let count = parts[..parts.len() - 1].parse().ok().filter(|count| *count > 0.0 && *count < 100_000.0)?;
    Some((count, unit))
}

/// The first and last day of what a date states, in a year.
fn stretch(stated: Stated, year: i16) -> Option<(Date, Date)> {
    let period = match (stated.month, stated.day) {
        (Some(month), Some(day)) => Period::Day(Date::new(year, month, day).ok()?),
        (Some(month), None) => Period::Month(year, month),
        (None, None) => Period::Year(stated.year?),
        (None, Some(_)) => return None,
    };
    Some((period.begin()?, period.end()?))
}

/// How exact a date is.
const fn grain(stated: Stated) -> Unit {
    match (stated.month, stated.day) {
        (_, Some(_)) => Unit::Day,
        (Some(_), None) => Unit::Month,
        (None, None) => Unit::Year,
    }
}

/// The one word that is the number of a length; none in “a year”.
pub(super) fn number(time: &Time, sentence: &Sentence) -> Option<usize> {
    let mut numbers = time.place.words.clone().filter(|&i| grammar::is_numeral(&sentence.tokens[i]));
    let number = numbers.next()?;
    numbers.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests;
