//! Which day that is: the words of a time expression placed in the calendar.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::choice::{Choice, Placed};
use super::holidays::Holiday;
use super::meaning::{Amount, Anchor, Clock, Meaning, Nth, NthOf, Pick, Tense, When};
use super::period::{self, Period, Season};
use super::side::{Side, choose, side, year_of_month};
use super::vocabulary::{Unit, Which};
use super::which_year::Given;
use super::{Away, Expression, Stated, Time, TimeKind, YearSource, value};

/// What a time expression leans on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchors {
    /// The document date.
    pub(super) today: Option<Date>,
    /// The last time of which the text spoke, the document date before the first.
    pub(super) text: Option<Period>,
}

impl Anchors {
    /// Places an expression with the years that the text gives it, and goes on from it.
    pub(super) fn place(&mut self, expression: Expression, given: Given) -> Time {
        let Expression { place, meaning, tense } = expression;
        let time = |kind, value| Time {
            place,
            kind,
            value,
            period: None,
            stated: Stated::default(),
            relative: false,
            away: None,
            year: YearSource::Stated,
            years: Vec::new(),
        };
        match meaning {
            Meaning::Length(parts) => time(TimeKind::Duration, value::length(&parts)),
            Meaning::Recurring(value) => time(TimeKind::Set, value),
            Meaning::Reference(reference) => {
                Time { relative: true, ..time(TimeKind::Date, reference.to_owned()) }
            }
            Meaning::When(when, clock) => {
                let Placed { period, year, years } = match when {
                    Some(When::Date(stated @ Stated { year: None, month: Some(month), .. }, Pick::Open)) => {
                        Choice { today: self.today, month, weekday: stated.weekday, tense, given }
                            .place(|year| of_year(stated, year))
                    }
                    Some(When::Nth(nth, Stated { year: None, month: Some(month), .. }, Pick::Open)) => {
                        Choice { today: self.today, month, weekday: None, tense, given }
                            .place(|year| nth_of(nth, year, month))
                    }
                    Some(when) => Placed::of(self.period(when, tense)),
                    None => Placed::of(self.today.map(Period::Day)),
                };
                // A comparison with a year ago does not move the story there.
                let compares = matches!(when, Some(When::Away(Amount(Some(..0)), Unit::Year, _)));
                self.text = period.filter(|_| when.is_some() && !compares).or(self.text);
                let kind = if clock.is_some() { TimeKind::Time } else { TimeKind::Date };
                let stated = match when {
                    Some(When::Date(stated, _) | When::Nth(_, stated, _)) => stated,
                    Some(When::Season(_, pick) | When::Half(_, pick)) => pick.stated(),
                    _ => Stated::default(),
                };
                let relative = when.is_none_or(leans);
                let away = when.and_then(away);
                Time {
                    period,
                    stated,
                    relative,
                    away,
                    year,
                    years,
                    ..time(kind, written(when, period, clock))
                }
            }
        }
    }

    /// The stretch of the calendar that is meant; `None` where that cannot be told.
    fn period(&self, when: When, tense: Tense) -> Option<Period> {
        match when {
            When::Date(stated, pick) => self.date(stated, pick, tense),
            When::Nth(nth, stated, pick) => {
                nth_of(nth, stated.year.or_else(|| self.year(pick))?, stated.month?)
            }
            When::Season(season, pick) => self.season(season, pick, tense),
            When::Quarter(number, pick) => self.quarter(number, pick, tense),
            When::Half(number, pick) => Some(Period::Half(self.year(pick)?, number)),
            When::Holiday(holiday, pick) => self.holiday(holiday, pick, tense),
            When::Decade(first) => Some(Period::Decade(first)),
            When::Century(first) => Some(Period::Century(first)),
            When::Away(amount, unit, anchor) => self.away(amount, unit, anchor),
        }
    }

    /// The year that the words give, at once or from this one.
    fn year(&self, pick: Pick) -> Option<i16> {
        match pick {
            Pick::Year(year) => Some(year),
            Pick::YearsAway(years) => self.today?.year().checked_add(years),
            Pick::Open | Pick::Which(_) | Pick::WeeksAway(_) => None,
        }
    }

    fn date(&self, stated: Stated, pick: Pick, tense: Tense) -> Option<Period> {
        let year = stated.year.or_else(|| self.year(pick));
        match (year, stated.month, stated.day) {
            (Some(year), Some(month), Some(day)) => Date::new(year, month, day).ok().map(Period::Day),
            (Some(year), Some(month), None) => Some(Period::Month(year, month)),
            (Some(year), None, None) => Some(Period::Year(year)),
            (None, Some(month), Some(day)) => {
                let text = self.text.and_then(Period::begin).map(Date::year);
                let year = if is_of_text(pick) { text? } else { self.today?.year() };
                Date::new(year, month, day).ok().map(Period::Day)
            }
            (None, Some(month), None) => self.month(month, pick, tense),
            (None, None, None) => self.weekday(stated.weekday?, pick, tense).map(Period::Day),
            (_, None, Some(_)) => None,
        }
    }

    /// A month without its year that a word picks: “last May”, “that May”.
    fn month(&self, month: i8, pick: Pick, tense: Tense) -> Option<Period> {
        let base = if is_of_text(pick) { self.text?.begin()? } else { self.today? };
        Some(Period::Month(year_of_month(month, base, side(pick, tense)), month))
    }

    /// A weekday without its date.
    fn weekday(&self, weekday: Weekday, pick: Pick, tense: Tense) -> Option<Date> {
        if let Pick::WeeksAway(weeks) = pick {
            let day = self.today?.checked_add(jiff::Span::new().try_weeks(i64::from(weeks)).ok()?).ok()?;
            return period::in_week_of(day, weekday);
        }
        let from = match pick {
            Pick::Which(Which::Previous | Which::Following | Which::That) => self.text?.begin()?,
            _ => self.today?,
        };
        let is_today = from.weekday() == weekday;
        match side(pick, tense) {
            Side::Until | Side::From | Side::Either if is_today => Some(from),
            Side::Before | Side::Until | Side::Either => from.nth_weekday(-1, weekday).ok(),
            Side::From | Side::After => from.nth_weekday(1, weekday).ok(),
            Side::Same => period::in_week_of(from, weekday),
        }
    }

    fn season(&self, season: Season, pick: Pick, tense: Tense) -> Option<Period> {
        let of = |year| Period::Season(year, season);
        match self.year(pick) {
            Some(year) => Some(of(year)),
            None => choose(self.today?, side(pick, tense), of),
        }
    }

    fn quarter(&self, number: i8, pick: Pick, tense: Tense) -> Option<Period> {
        let of = |year| Period::Quarter(year, number);
        match self.year(pick) {
            Some(year) => Some(of(year)),
            // Firms will report in autumn what the summer brought.
            None => {
                choose(self.today?, if tense == Tense::Future { Side::Either } else { side(pick, tense) }, of)
            }
        }
    }

    fn holiday(&self, holiday: Holiday, pick: Pick, tense: Tense) -> Option<Period> {
        if let Some(year) = self.year(pick) {
            return holiday.date(year).map(Period::Day);
        }
        let today = self.today?;
        let of = |year| holiday.date(year).map_or(Period::Year(year), Period::Day);
        choose(today, side(pick, tense), of)
    }

    /// So many units from the anchor, as long as the unit.
    fn away(&self, amount: Amount, unit: Unit, anchor: Anchor) -> Option<Period> {
        let base = match anchor {
            Anchor::Today => self.today?,
            Anchor::Text => self.text?.begin()?,
            Anchor::Day(days) => self.today?.checked_add(i64::from(days).days()).ok()?,
            Anchor::Weekday(weekday, ahead) => {
                self.today?.nth_weekday(if ahead { 1 } else { -1 }, weekday).ok()?
            }
        };
        let Some(number) = amount.as_whole() else {
            let months = amount.0?.checked_mul(12).filter(|_| unit == Unit::Year)? / 100;
            let date = base.checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
            return Some(Period::Month(date.year(), date.month()));
        };
        // “a year earlier” of a quarter is the same quarter.
        if let (Unit::Year, Some(Period::Quarter(year, quarter))) = (unit, self.text)
            && number != 0
            && amount != Amount::ONE
        {
            return Some(Period::Quarter(year.checked_add(i16::try_from(number).ok()?)?, quarter));
        }
        let number = i64::from(number);
        let span = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => return None,
            Unit::Day => jiff::Span::new().try_days(number),
            Unit::Week | Unit::Weekend => jiff::Span::new().try_weeks(number),
            Unit::Fortnight => jiff::Span::new().try_weeks(2 * number),
            Unit::Month => jiff::Span::new().try_months(number),
            Unit::Quarter => jiff::Span::new().try_months(3 * number),
            Unit::Year => jiff::Span::new().try_years(number),
            Unit::Decade => jiff::Span::new().try_years(10 * number),
            Unit::Century => jiff::Span::new().try_years(100 * number),
        };
        let date = base.checked_add(span.ok()?).ok()?;
        // “three weeks ago today” is a day.
        if matches!(anchor, Anchor::Day(_) | Anchor::Weekday(..)) {
            return Some(Period::Day(date));
        }
        Some(match unit {
            Unit::Week | Unit::Fortnight => Period::week_of(date),
            Unit::Weekend => Period::Weekend(period::monday(date)),
            Unit::Month => Period::Month(date.year(), date.month()),
            Unit::Quarter => Period::Quarter(date.year(), (date.month() + 2) / 3),
            Unit::Decade if number == 0 => Period::Decade(date.year() / 10),
            Unit::Century if number == 0 => Period::Century(date.year() / 100),
            Unit::Year | Unit::Decade | Unit::Century => Period::Year(date.year()),
            _ => Period::Day(date),
        })
    }
}

/// A month, or a day of one, in a year.
fn of_year(stated: Stated, year: i16) -> Option<Period> {
    match (stated.month?, stated.day) {
        (month, Some(day)) => Date::new(year, month, day).ok().map(Period::Day),
        (month, None) => Some(Period::Month(year, month)),
    }
}

/// “the last Friday of October” in a year. The first weekend of a month is the first of which it has the Saturday, its
/// first week the one of its first Monday.
fn nth_of(nth: Nth, year: i16, month: i8) -> Option<Period> {
    let first = Date::new(year, month, 1).ok()?;
    let of = |weekday| first.nth_weekday_of_month(nth.number, weekday).ok();
    Some(match nth.of {
        NthOf::Weekday(weekday) => Period::Day(of(weekday)?),
        NthOf::Day if nth.number < 0 => Period::Day(first.last_of_month()),
        NthOf::Day => Period::Day(Date::new(year, month, nth.number).ok()?),
        NthOf::Weekend => Period::Weekend(period::monday(of(Weekday::Saturday)?)),
        NthOf::Week => Period::Week(of(Weekday::Monday)?),
    })
}

/// “that May”, “the following May”: counted from the time of which the text speaks.
fn is_of_text(pick: Pick) -> bool {
    matches!(pick, Pick::Which(Which::Previous | Which::Following | Which::That))
}

/// Whether a time cannot be placed by its own words.
fn leans(when: When) -> bool {
    match when {
        When::Date(stated, pick) | When::Nth(_, stated, pick) => {
            stated.year.is_none() && !matches!(pick, Pick::Year(_))
        }
        When::Season(_, pick) | When::Quarter(_, pick) | When::Half(_, pick) | When::Holiday(_, pick) => {
            !matches!(pick, Pick::Year(_))
        }
        When::Decade(_) | When::Century(_) => false,
        When::Away(..) => true,
    }
}

/// How far from the document date a time lies, where its words count from there.
fn away(when: When) -> Option<Away> {
    match when {
        When::Away(amount, unit, Anchor::Today) => Some(Away { number: amount.as_whole()?, unit }),
        When::Away(amount, unit, Anchor::Day(days)) => {
            let per = match unit {
                Unit::Day => 1,
                Unit::Week => 7,
                Unit::Fortnight => 14,
                _ => return None,
            };
            Some(Away { number: amount.as_whole()?.checked_mul(per)?.checked_add(days)?, unit: Unit::Day })
        }
        _ => None,
    }
}

/// The value, with the time of day behind its day.
fn written(when: Option<When>, period: Option<Period>, clock: Option<Clock>) -> String {
    let day = match (period, when) {
        (Some(period), _) => period.to_string(),
        (None, Some(When::Away(..))) if clock.is_some() => "XXXX-XX-XX".to_owned(),
        (None, Some(when)) => value::open(when),
        (None, None) => String::new(),
    };
    day + &clock.map(value::clock).unwrap_or_default()
}

#[cfg(test)]
mod tests;
