//! Calendar dates: “Friday, May 6”, “6 May 2025”, “the 5th of May”, “March 2023”, “2025-05-09”.

use super::super::Stated;
use super::super::meaning::{Pick, When};
use super::super::pieces::Joint;
use super::super::vocabulary::{Which, Word};
use super::weekdays::in_order_of;
use super::years::{AMOUNT_ENDS, IN};
use super::{Found, Reader};
use crate::english::{NameKind, Rel, Token, Upos, lists};

lists::sets! {
    "../data/beside.txt":
    /// Words before a month that could be something else: “last May”, “April and May”.
    BESIDE_MONTH = "before a month";
}

impl Reader<'_> {
    /// A calendar date in any of its forms.
    pub(super) fn date(&self, at: usize) -> Found<When> {
        let (mut stated, mut end) = self
            .weekday_and_date(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.iso(at))
            .or_else(|| self.slashed(at))
            .or_else(|| self.month_and_year(at))
            .or_else(|| self.year_with_its_noun(at))?;
        let mut pick = Pick::Open;
        // “January this year”, “on May 6 last year”
        if stated.month.is_some()
            && stated.year.is_none()
            && self.is(end + 1, &["year"])
            && let Word::Which(which @ (Which::Last | Which::This | Which::Next)) = self.word(end)
        {
            pick = Pick::YearsAway(which.years());
            end += 2;
        }
        // “Wednesday next week”, “Monday of last week”
        let is_bare = stated == Stated { weekday: stated.weekday, ..Stated::default() };
        let week = end + usize::from(self.is(end, &["of"]));
        if is_bare
            && self.is(week + 1, &["week"])
            && let Word::Which(which @ (Which::Last | Which::This | Which::Next)) = self.word(week)
        {
            pick = Pick::WeeksAway(which.years());
            end = week + 2;
        }
        if let Some((weekday, after)) =
            self.weekday_behind(end).filter(|_| stated.day.is_some() && stated.weekday.is_none())
        {
            let is_slashed = self.slashed(at).is_some_and(|(date, _)| date == stated);
            let ordered = if is_slashed { in_order_of(stated, weekday) } else { stated };
            (stated, end) = (Stated { weekday: Some(weekday), ..ordered }, after);
        }
        Some((When::Date(stated, pick), end))
    }

    /// Day and month in either order, with or without a year.
    pub(super) fn day_and_month(&self, at: usize) -> Found<Stated> {
        if let Some((month, next)) = self.month(at) {
            let next = next + usize::from(self.is(next, &["the"]));
            let (day, end) = self.day(next).or_else(|| self.day_too_many(at, next))?;
            return Some(
                self.with_year(Stated { day: Some(day), month: Some(month), ..Stated::default() }, end),
            );
        }
        let start = at + usize::from(self.is(at, &["the"]));
        let (day, next) = self.day(start)?;
        let is_ordinal = !matches!(self.word(start), Word::Digits(_));
        let next = next + usize::from(is_ordinal && self.is(next, &["of"]));
        let (month, end) = self.month(next)?;
        // “the first March protest”: a word for an ordinal needs its “of”.
        let is_word = is_ordinal && !self.lower(start).starts_with(|c: char| c.is_ascii_digit());
        if is_word && !self.is(next - 1, &["of"]) {
            return None;
        }
        Some(self.with_year(Stated { day: Some(day), month: Some(month), ..Stated::default() }, end))
    }

    pub(super) fn with_year(&self, stated: Stated, end: usize) -> (Stated, usize) {
        let comma = usize::from(self.is(end, &[","]));
        match self.year(end + comma) {
            Some((year, after)) if !self.counts(end + comma) => {
                (Stated { year: Some(year), ..stated }, after)
            }
            _ => (stated, end),
        }
    }

    /// A month that is no verb and no person.
    pub(super) fn month(&self, at: usize) -> Found<i8> {
        let Word::Month(month) = self.word(at) else { return None };
        let is_lowercase_word = is_common_word(self.lower(at)) && !self.is_capital(at);
        if is_lowercase_word {
            return None;
        }
        let token = self.token(at)?;
        let end = self.end_of_month(at);
        let is_beside_number = self.number_at(end) || at > 0 && self.number_at(at - 1);
        (is_beside_number || self.is_month_alone(at, token)).then_some((month, end))
    }

    /// Whether a word that no number stands beside names a month.
    fn is_month_alone(&self, at: usize, token: &Token) -> bool {
        let is_month = match self.lower(at) {
            lower if is_common_word(lower) => token.upos != Upos::Verb && self.is_placed(at),
            "june" | "july" => true,
            // Abbreviations without a point are words of their own: “Mar”, “Dec”, “Jan”.
            lower => !is_short(lower),
        };
        is_month && token.name.is_none_or(|name| name.kind != NameKind::Person)
    }

    /// Whether the word before what may be a month says that it is one: “in May”, “last May”, “April and May”.
    fn is_placed(&self, at: usize) -> bool {
        self.follows(at, &IN) || self.follows_any(at, &BESIDE_MONTH)
    }

    /// Where the name of a month ends, with the point of its abbreviation before a number: “Sept. 26”.
    fn end_of_month(&self, at: usize) -> usize {
        let end = at + 1;
        let is_before_point = is_short(self.lower(at)) && self.is(end, &["."]);
        let is_its_point = is_before_point && self.joint(end) == Joint::None && self.number_at(end + 1);
        if is_its_point { end + 1 } else { end }
    }

    pub(super) fn number_at(&self, at: usize) -> bool {
        matches!(self.word(at), Word::Digits(_) | Word::Ordinal(_))
    }

    /// A day of the month, as written: even the 31st of a short one.
    pub(super) fn day(&self, at: usize) -> Found<i8> {
        if let Word::Digits(day) = self.word(at) {
            let is_day = (1..=31).contains(&day) && self.pieces[at].span.len() <= 2;
            return (is_day && !self.counts(at)).then_some((i8::try_from(day).ok()?, at + 1));
        }
        let (day, end) = self.ordinal(at)?;
        (1..=31).contains(&day).then_some((day, end))
    }

    /// “on May 32”: no day, but meant as one.
    fn day_too_many(&self, month: usize, at: usize) -> Found<i8> {
        let Word::Digits(day @ 32..=39) = self.word(at) else { return None };
        let has_year = self.is(at + 1, &[","]) && self.year(at + 2).is_some();
        let is_meant = has_year || self.follows(month, &["on"]);
        (is_meant && !self.counts(at)).then_some((i8::try_from(day).ok()?, at + 1))
    }

    /// Whether a number says how many of what follows, as in “in June 12 people”.
    pub(super) fn counts(&self, at: usize) -> bool {
        // “Feb. 6, 12 days after”
        if self.is_in(at + 1, &AMOUNT_ENDS) || matches!(self.word(at + 1), Word::Units(_)) {
            return true;
        }
        let Some(token) = self.token(at) else { return false };
        let index = self.pieces[at].index;
        let counted = token.head.filter(|&head| head > index && token.rel == Rel::Nummod);
        // “the May 6 attacks”
        let has_article = at >= 2 && (self.is(at - 2, &["the", "a"]) || self.follows(at, &["the", "a"]));
        let is_parsed = counted.is_some_and(|noun| self.is_plural(noun));
        is_parsed && !has_article || self.is_in_month_before_plural(at)
    }

    /// “in June 31 people”: what happens on a day of a month is not said to be “in” it, so the number counts the people.
    fn is_in_month_before_plural(&self, at: usize) -> bool {
        let is_in = at >= 2 && matches!(self.word(at - 1), Word::Month(_)) && self.is(at - 2, &["in"]);
        let is_adjective =
            |i: usize| self.sentence.tokens.get(i).is_some_and(|token| token.upos == Upos::Adj);
        let next = self.pieces[at].index + 1;
        let noun = if is_adjective(next) { next + 1 } else { next };
        is_in && noun < self.sentence.tokens.len() && self.is_plural(noun)
    }

    fn is_plural(&self, index: usize) -> bool {
        let noun = &self.sentence.tokens[index];
        noun.upos == Upos::Noun
            && (noun.lower.ends_with('s') || noun.lemma != noun.lower || noun.lower == "people")
    }

    /// “March 2023”, “March of 2023”, “March”.
    fn month_and_year(&self, at: usize) -> Found<Stated> {
        let (month, next) = self.month(at)?;
        let stated = Stated { month: Some(month), ..Stated::default() };
        let start = next + usize::from(self.is(next, &[",", "of"]));
        match self.year(start) {
            Some((year, end)) if !self.counts(start) => Some((Stated { year: Some(year), ..stated }, end)),
            _ => Some((stated, next)),
        }
    }

    /// “2025-05-09”.
    pub(super) fn iso(&self, at: usize) -> Found<Stated> {
        let (year, _) = self.year(at)?;
        let (Word::Digits(month @ 1..=12), Word::Digits(day @ 1..=31)) =
            (self.word(at + 1), self.word(at + 2))
        else {
            return None;
        };
        let joint = self.joint(at + 1);
        let is_one = matches!(joint, Joint::Hyphen | Joint::Slash) && self.joint(at + 2) == joint;
        let is_padded = self.pieces[at + 1].span.len() == 2 && self.pieces[at + 2].span.len() == 2;
        let (month, day) = (i8::try_from(month).ok(), i8::try_from(day).ok());
        (is_one && is_padded).then_some((Stated { day, month, year: Some(year), weekday: None }, at + 3))
    }

    /// “25/12/2024”, “12/25/2024”; where both orders can be meant, the American.
    pub(super) fn slashed(&self, at: usize) -> Found<Stated> {
        let (Word::Digits(first @ 1..=31), Word::Digits(second @ 1..=31)) =
            (self.word(at), self.word(at + 1))
        else {
            return None;
        };
        if self.joint(at + 1) != Joint::Slash || self.joint(at + 2) != Joint::Slash {
            return None;
        }
        let (year, end) = self.year(at + 2)?;
        let (month, day) = if first > 12 { (second, first) } else { (first, second) };
        let (month, day) = (i8::try_from(month).ok(), i8::try_from(day).ok());
        (month <= Some(12)).then_some((Stated { day, month, year: Some(year), weekday: None }, end))
    }
}

/// Whether the name of a month is a word of everyday English as well.
fn is_common_word(lower: &str) -> bool {
    matches!(lower, "may" | "march" | "august")
}

/// Whether the name of a month is so short that it may be an abbreviation without its point.
fn is_short(lower: &str) -> bool {
    lower.len() <= 4 && !lower.ends_with('.')
}
