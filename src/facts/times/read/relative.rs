//! Times that lean on the document date or the text: “yesterday”, “last week”, “three days ago”, “next Friday”.

use super::super::Stated;
use super::super::meaning::{Amount, Anchor, Pick, When};
use super::super::pieces::Joint;
use super::super::vocabulary::{Unit, Which, Word};
use super::{Found, Reader};
use crate::english::Upos;

impl Reader<'_> {
    /// So many units away, or one of many by “last”, “this”, “next”.
    pub(super) fn relative(&self, at: usize) -> Found<When> {
        if let Word::Day(days) = self.word(at) {
            return Some((When::Away(Amount::whole(days), Unit::Day, Anchor::Today), at + 1));
        }
        self.bare_unit(at)
            .or_else(|| self.beside_today(at))
            .or_else(|| self.beyond_next(at))
            .or_else(|| self.ago(at))
            .or_else(|| self.unit_ago(at))
            .or_else(|| self.which(at))
    }

    /// A unit that the text or the calendar makes plain: “the weekend”, “the quarter”, “year-end”.
    fn bare_unit(&self, at: usize) -> Found<When> {
        if self.is(at, &["year"]) && self.is(at + 1, &["end"]) {
            let is_noun = self.token(at + 2).is_none_or(|token| token.upos != Upos::Noun);
            return is_noun.then_some((When::Away(Amount::whole(0), Unit::Year, Anchor::Today), at + 2));
        }
        if !self.is(at, &["the"]) || self.is(at + 2, &["of", "that", "before", "after", "when"]) {
            return None;
        }
        match self.word(at + 1) {
            Word::Unit(Unit::Weekend) => {
                Some((When::Away(Amount::ONE.back(), Unit::Weekend, Anchor::Today), at + 2))
            }
            Word::Unit(Unit::Quarter) if !self.is_capital(at + 1) => {
                Some((When::Away(Amount::whole(0), Unit::Quarter, Anchor::Text), at + 2))
            }
            _ => None,
        }
    }

    /// “the day before yesterday”.
    fn beside_today(&self, at: usize) -> Found<When> {
        let start = at + usize::from(self.is(at, &["the"]));
        if !self.is(start, &["day"]) {
            return None;
        }
        let days = match (self.lower(start + 1), self.word(start + 2)) {
            ("before", Word::Day(-1)) => -2,
            ("after", Word::Day(1)) => 2,
            _ => return None,
        };
        Some((When::Away(Amount::whole(days), Unit::Day, Anchor::Today), start + 3))
    }

    /// “three days ago”, “two weeks later”, “months ago”, “a year from now”.
    fn ago(&self, at: usize) -> Found<When> {
        let start = match self.lower(at) {
            "nearly" => at + 1,
            "more" | "less" if self.is(at + 1, &["than"]) => at + 2,
            _ => at,
        };
        let (amount, next) = self.amount(start).unwrap_or((Amount(None), start));
        let (unit, next) = self.unit(next)?;
        if next == start + 1 && !matches!(self.word(start), Word::Units(_)) {
            return None;
        }
        let next = if self.is(next, &["or"]) && self.is(next + 1, &["so"]) { next + 2 } else { next };
        let (amount, anchor, end) = match self.lower(next) {
            "ago" => {
                let (anchor, end) = self.counted_from(next + 1, false).unwrap_or((Anchor::Today, next + 1));
                (amount.back(), anchor, end)
            }
            "earlier" | "previously" => (amount.back(), Anchor::Text, next + 1),
            "later" | "afterward" | "afterwards" => (amount, Anchor::Text, next + 1),
            "hence" => (amount, Anchor::Today, next + 1),
            "from" if self.is(next + 1, &["now"]) => (amount, Anchor::Today, next + 2),
            "from" => {
                let (anchor, end) = self.counted_from(next + 1, true)?;
                (amount, anchor, end)
            }
            // “two days before yesterday”
            side @ ("before" | "after") => {
                let Word::Day(days) = self.word(next + 1) else { return None };
                let amount = if side == "before" { amount.back() } else { amount };
                (amount, Anchor::Day(days), next + 2)
            }
            _ => return None,
        };
        Some((When::Away(amount, unit, anchor), end))
    }

    /// The day from which a distance is counted: “three weeks ago today”, “a week from Tuesday”. A weekday with its date is
    /// a day of its own.
    fn counted_from(&self, at: usize, ahead: bool) -> Found<Anchor> {
        if let Word::Day(days) = self.word(at) {
            return Some((Anchor::Day(days), at + 1));
        }
        let (stated, end) = self.weekday_and_date(at)?;
        let weekday = stated.weekday.filter(|_| stated.day.is_none())?;
        Some((Anchor::Weekday(weekday, ahead), end))
    }

    /// “the week before last”, “the year after next”.
    fn beyond_next(&self, at: usize) -> Found<When> {
        let start = at + usize::from(self.is(at, &["the"]));
        let Word::Unit(unit) = self.word(start) else { return None };
        let steps = match (self.lower(start + 1), self.word(start + 2)) {
            ("before", Word::Which(Which::Last)) => -2,
            ("after", Word::Which(Which::Next)) => 2,
            _ => return None,
        };
        // “the week before last Friday”
        let is_whole = start > at && self.weekday(start + 3).is_none() && self.month(start + 3).is_none();
        (is_whole && unit >= Unit::Week)
            .then_some((When::Away(Amount::whole(steps), unit, Anchor::Today), start + 3))
    }

    /// “the year-ago quarter”, “year-earlier”.
    fn unit_ago(&self, at: usize) -> Found<When> {
        let start = at + usize::from(self.is(at, &["the", "a"]));
        let Word::Unit(unit) = self.word(start) else { return None };
        if self.joint(start + 1) != Joint::Hyphen || !self.is(start + 1, &["ago", "earlier"]) {
            return None;
        }
        let noun = start + 2;
        if let Some((When::Quarter(number, Pick::Open), end)) = self.quarter(noun) {
            return Some((When::Quarter(number, Pick::YearsAway(-1)), end));
        }
        let end = noun + usize::from(self.is(noun, &["quarter", "period"]));
        // The article belongs to the noun behind: “the year-ago results”.
        (end > noun || start == at).then_some((When::Away(Amount::ONE.back(), unit, Anchor::Text), end))
    }

    /// “last week”, “this year”, “the following day”, “next Friday”, “this past spring”.
    fn which(&self, at: usize) -> Found<When> {
        let article = self.is(at, &["the"]);
        let (which, next) = self.picking(at)?;
        let next = next + usize::from(self.is(next, &["fiscal", "calendar", "full"]));
        let pick = Pick::Which(which);
        if let Some((weekday, end)) = self.weekday(next) {
            let stated = Stated { weekday: Some(weekday), ..Stated::default() };
            return Some((When::Date(stated, pick), end));
        }
        if let Some((month, end)) = self.month(next).filter(|(_, end)| !self.is_day_of_month(*end)) {
            return Some((When::Date(Stated { month: Some(month), ..Stated::default() }, pick), end));
        }
        match self.word(next) {
            Word::Season(season) => Some((When::Season(season, pick), next + 1)),
            // “next year’s first quarter”
            Word::Unit(Unit::Year)
                if !article && self.is(next + 1, &["'s"]) && self.quarter(next + 2).is_some() =>
            {
                let (quarter, end) = self.quarter(next + 2)?;
                let When::Quarter(number, Pick::Open) = quarter else { return None };
                Some((When::Quarter(number, Pick::YearsAway(which.years())), end))
            }
            Word::Unit(unit) if which != Which::Past && !matches!(unit, Unit::Second | Unit::Minute) => {
                let (steps, anchor) = which.steps(unit, article);
                Some((When::Away(Amount::whole(steps), unit, anchor), next + 1))
            }
            _ => {
                let (holiday, end) = self.named_day(next)?;
                Some((When::Holiday(holiday, pick), end))
            }
        }
    }

    /// The words that pick one of many, with or without an article: “last”, “this past”, “the following”, “the current”.
    fn picking(&self, at: usize) -> Found<Which> {
        let article = self.is(at, &["the"]);
        let start = at + usize::from(article);
        match (self.word(start), self.word(start + 1)) {
            (Word::Which(Which::This), Word::Which(Which::Past)) => Some((Which::Last, start + 2)),
            (Word::Which(Which::This), Word::Which(Which::Coming)) => Some((Which::Next, start + 2)),
            (Word::Which(Which::This), _) if article => None,
            (Word::Which(Which::That), _) if self.is_conjunction(start) => None,
            (Word::Which(Which::That), Word::Which(Which::That)) => Some((Which::That, start + 2)),
            (Word::Which(which), _) => Some((which, start + 1)),
            _ if article && self.is(start, &["current"]) => Some((Which::This, start + 1)),
            _ => None,
        }
    }

    /// “said that year-end sales”: a conjunction points at nothing.
    fn is_conjunction(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.upos, Upos::Sconj | Upos::Verb))
    }

    fn is_day_of_month(&self, at: usize) -> bool {
        matches!(self.word(at), Word::Digits(1..=31))
    }

    /// The year behind a season, quarter or half: “of 2024”, “2024”, “this year”, “of last year”.
    pub(super) fn year_behind(&self, at: usize) -> (Pick, usize) {
        let start = at + usize::from(self.is(at, &["of", "in", ","]));
        if let Some((year, end)) = self.year_alone(start) {
            return (Pick::Year(year), end);
        }
        match self.word(start) {
            Word::Which(which @ (Which::Last | Which::This | Which::Next))
                if self.is(start + 1, &["year"]) =>
            {
                (Pick::YearsAway(which.years()), start + 2)
            }
            _ => (Pick::Open, at),
        }
    }
}

impl Which {
    /// How many years away from this one.
    pub(super) const fn years(self) -> i16 {
        match self {
            Self::Last | Self::Past | Self::Previous => -1,
            Self::This | Self::That => 0,
            Self::Next | Self::Coming | Self::Following => 1,
        }
    }

    /// How many units away, and from what. “The next day” goes on from the text, “next week” from today.
    fn steps(self, unit: Unit, article: bool) -> (i32, Anchor) {
        match self {
            Self::Last | Self::Past => (-1, Anchor::Today),
            Self::This => (0, Anchor::Today),
            Self::Next if article || unit <= Unit::Day => (1, Anchor::Text),
            Self::Next | Self::Coming => (1, Anchor::Today),
            Self::Previous => (-1, Anchor::Text),
            Self::Following => (1, Anchor::Text),
            Self::That => (0, Anchor::Text),
        }
    }
}
