//! Calendar dates: “Friday, May 6”, “6 May 2025”, “the 5th of May”, “March 2023”, “2024”, “2025-05-09”.

use std::ops::Range;

use jiff::civil::Weekday;

use super::super::Stated;
use super::super::meaning::{Pick, When};
use super::super::pieces::Joint;
use super::super::vocabulary::{Which, Word};
use super::{Found, Reader};
use crate::english::{NameKind, Rel, Upos};

/// Adjectives that make a weekday the name of an event: “Black Friday”.
const EVENTS: [&str; 6] = ["black", "bloody", "super", "fat", "cyber", "giving"];

/// What stands behind a number that is an amount, not a day or a year.
const AMOUNT_ENDS: [&str; 9] = ["percent", "%", "million", "billion", "trillion", "a.m.", "p.m.", "am", "pm"];

/// Words before a month that could be something else: “last May”, “April and May”.
const BESIDE_MONTH: [&str; 15] = [
    "last", "this", "next", "late", "early", "mid", "every", "each", "and", "or", "through", "between",
    "for", "on", "around",
];

/// Prepositions before a year that stands alone.
const IN: [&str; 12] =
    ["in", "since", "of", "from", "by", "until", "till", "to", "before", "after", "during", "circa"];

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
        if let Some((weekday, after)) =
            self.weekday_behind(end).filter(|_| stated.day.is_some() && stated.weekday.is_none())
        {
            (stated.weekday, end) = (Some(weekday), after);
        }
        Some((When::Date(stated, pick), end))
    }

    /// “Friday”, “Friday, May 6”, “Tuesday (May 6)”.
    fn weekday_and_date(&self, at: usize) -> Found<Stated> {
        let (weekday, next) = self.weekday(at)?;
        let alone = Stated { weekday: Some(weekday), ..Stated::default() };
        let is_bracket = self.is(next, &["("]);
        let is_apart = is_bracket || self.is(next, &[","]);
        let start = next + usize::from(is_apart);
        let date = self.day_and_month(start).or_else(|| self.iso(start)).filter(|(_, end)| {
            // In “Tuesday and Wednesday, May 6 and 7” the first day is the first weekday’s.
            let is_one = !self.ends_list_of_weekdays(at);
            // In “said Friday May 6 elections would” the date belongs to the noun behind it.
            let is_own = is_apart || !self.modifies_what_follows(next, *end);
            is_one && is_own && (!is_bracket || self.is(*end, &[")"]))
        });
        match date {
            Some((date, end)) => {
                Some((Stated { weekday: Some(weekday), ..date }, end + usize::from(is_bracket)))
            }
            None if matches!(self.word(at), Word::ShortWeekday(_)) => None,
            None => Some((alone, next)),
        }
    }

    /// A weekday that is no part of a name.
    pub(super) fn weekday(&self, at: usize) -> Found<Weekday> {
        let token = self.token(at)?;
        let is_event = self.follows(at, &EVENTS) && self.is_capital(at - 1);
        let is_short = matches!(self.word(at), Word::ShortWeekday(_));
        let end =
            at + 1 + usize::from(is_short && self.is(at + 1, &["."]) && self.joint(at + 1) == Joint::None);
        match self.word(at) {
            Word::Weekday(day)
                if !is_event && (token.name.is_none() || self.day_and_month(at + 2).is_some()) =>
            {
                Some((day, end))
            }
            // “the Sun, August 16” and “the Edmonton Sun” are newspapers.
            Word::ShortWeekday(day) if self.is_capital(at) && !self.ends_name(at) => Some((day, end)),
            _ => None,
        }
    }

    /// Whether a short form without its point is the end of a name.
    fn ends_name(&self, at: usize) -> bool {
        let has_point = self.lower(at).ends_with('.') || self.is(at + 1, &["."]);
        let is_led = self.follows(at, &["the"]) || at > 0 && self.is_capital(at - 1);
        !has_point && (is_led || self.token(at).is_some_and(|token| token.name.is_some()))
    }

    fn ends_list_of_weekdays(&self, at: usize) -> bool {
        let before = if self.follows(at, &["and", "or", "to", "through", "until", "&", ","]) {
            at.checked_sub(2)
        } else {
            at.checked_sub(1).filter(|_| matches!(self.joint(at), Joint::Hyphen | Joint::Slash))
        };
        let is_weekday =
            |at| matches!(self.word(at), Word::Weekday(_) | Word::ShortWeekday(_) | Word::Weekdays(_));
        // “Thursday night and Friday”
        before.is_some_and(|at| {
            is_weekday(at) || at > 0 && matches!(self.word(at), Word::DayPart(_)) && is_weekday(at - 1)
        })
    }

    /// Whether the date between two pieces depends on a word behind it.
    fn modifies_what_follows(&self, from: usize, end: usize) -> bool {
        let Some(behind) = self.pieces.get(end) else { return false };
        let is_beside = self.sentence.tokens[behind.index].upos == Upos::Noun && self.year(end - 1).is_none();
        let is_noun = |i: usize| matches!(self.sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Adj);
        is_beside
            || self.pieces[from..end].iter().any(|piece| {
                let token = &self.sentence.tokens[piece.index];
                token.head.is_some_and(|head| head >= behind.index && is_noun(head))
                    && matches!(
                        token.rel,
                        Rel::Compound | Rel::Nummod | Rel::NmodUnmarked | Rel::Amod | Rel::Nmod
                    )
            })
    }

    /// “May 6, a Friday”, “May 6 (Friday)”.
    fn weekday_behind(&self, at: usize) -> Found<Weekday> {
        let is_bracket = self.is(at, &["("]);
        if !is_bracket && !self.is(at, &[","]) {
            return None;
        }
        let article = usize::from(self.is(at + 1, &["a"]));
        if !is_bracket && article == 0 {
            return None;
        }
        let Word::Weekday(weekday) = self.word(at + 1 + article) else { return None };
        let end = at + 2 + article;
        // “on May 6, a Friday morning” still names the day; “a Friday deadline” is something else.
        let is_whole = end == self.pieces.len() || self.is(end, &[",", ".", ")", ";", ":", "and", "—", "–"]);
        is_whole.then_some((weekday, end + usize::from(is_bracket)))
    }

    /// Day and month in either order, with or without a year.
    pub(super) fn day_and_month(&self, at: usize) -> Found<Stated> {
        if let Some((month, next)) = self.month(at) {
            let next = next + usize::from(self.is(next, &["the"]));
            let (day, end) = self.day(next)?;
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

    fn with_year(&self, stated: Stated, end: usize) -> (Stated, usize) {
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
        let (token, lower) = (self.token(at)?, self.lower(at));
        let has_point = lower.ends_with('.');
        let end = at + 1;
        let end = if !has_point
            && lower.len() <= 4
            && self.is(end, &["."])
            && self.joint(end) == Joint::None
            && self.number_at(end + 1)
        {
            end + 1
        } else {
            end
        };
        let beside_number = self.number_at(end) || at > 0 && self.number_at(at - 1);
        let is_placed = self.follows(at, &IN) || self.follows(at, &BESIDE_MONTH);
        let is_month = match lower {
            "may" | "march" | "august" => {
                self.is_capital(at) && (beside_number || is_placed && token.upos != Upos::Verb)
            }
            // Abbreviations without a point are words of their own: “Mar”, “Dec”, “Jan”.
            _ if lower.len() <= 4 && !has_point && !matches!(lower, "june" | "july") => beside_number,
            _ => true,
        };
        let is_person = token.name.is_some_and(|name| name.kind == NameKind::Person) && !beside_number;
        (is_month && !is_person).then_some((month, end))
    }

    fn number_at(&self, at: usize) -> bool {
        matches!(self.word(at), Word::Digits(_) | Word::Ordinal(_))
    }

    /// A day of the month, as written: even the 31st of a short one.
    fn day(&self, at: usize) -> Found<i8> {
        if let Word::Digits(day) = self.word(at) {
            let is_day = (1..=31).contains(&day) && self.pieces[at].span.len() <= 2;
            return (is_day && !self.counts(at)).then_some((i8::try_from(day).ok()?, at + 1));
        }
        let (day, end) = self.ordinal(at)?;
        (1..=31).contains(&day).then_some((day, end))
    }

    /// Whether a number says how many of what follows, as in “in June 12 people”.
    fn counts(&self, at: usize) -> bool {
        if self.is(at + 1, &AMOUNT_ENDS) {
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

    /// “in June 31 people”: one is in a month, but on a day of it.
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

    /// Four digits that can be a year, or “’24”.
    fn year(&self, at: usize) -> Found<i16> {
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
        let is_unit = self.is(end, &AMOUNT_ENDS) || matches!(self.word(end), Word::Units(_) | Word::Zone);
        let is_code = self.joint(at) == Joint::Hyphen
            && at > 0
            && self.number_at(at - 1)
            && self.year(at - 1).is_none()
            || matches!(self.joint(end), Joint::Hyphen | Joint::Slash)
                && self.number_at(end)
                && self.pieces[end].span.len() > 4;
        if is_money || is_unit || is_code {
            return None;
        }
        let is_likely =
            (1900..=2035).contains(&year) && (year % 100 != 0 || !self.counts(at)) && !self.counts_people(at);
        let is_placed = self.follows(at, &IN) && !self.counts(at);
        (is_likely || is_placed).then_some((year, end))
    }

    /// “1989”, “fiscal 1989”, “the 1988 period”.
    fn year_with_its_noun(&self, at: usize) -> Found<Stated> {
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

    /// “2025-05-09”.
    fn iso(&self, at: usize) -> Found<Stated> {
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
    fn slashed(&self, at: usize) -> Found<Stated> {
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

    /// Two or more days in a row, with the pieces they stand in.
    fn series(&self, at: usize) -> Found<Vec<(Range<usize>, i8)>> {
        let (first, mut end) = self.day(at)?;
        let mut days = vec![(at..end, first)];
        loop {
            let is_joined = matches!(self.joint(end), Joint::Hyphen | Joint::Slash);
            let start = if is_joined { end } else { end + 1 };
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
                }
                _ => break,
            }
        }
        (days.len() > 1).then_some((days, end))
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
