//! Weekdays, with or without the date they fall on: “Friday, May 6”, “May 6, a Friday”.

use jiff::civil::{Date, Weekday};

use super::super::Stated;
use super::super::pieces::Joint;
use super::super::vocabulary::Word;
use super::{Found, Reader};
use crate::english::{Rel, Upos, lists};

lists::sets! {
    "../data/beside.txt":
    /// Adjectives that make a weekday the name of an event: “Black Friday”.
    EVENTS = "before a feast";
}

/// A date all in numbers in the order that suits the weekday beside it: “Tuesday, 5/6/2025” is the American May 6,
/// “Thursday, 5/6/2025” the British 5 June. Where none suits, it stays as it is.
pub(super) fn in_order_of(stated: Stated, weekday: Weekday) -> Stated {
    let swapped = Stated { day: stated.month, month: stated.day, ..stated };
    let is_on = |stated: Stated| {
        let date = stated.year.zip(stated.month).zip(stated.day);
        date.and_then(|((year, month), day)| Date::new(year, month, day).ok())
            .is_some_and(|date| date.weekday() == weekday)
    };
    if !is_on(stated) && is_on(swapped) { swapped } else { stated }
}

impl Reader<'_> {
    /// “Friday”, “Friday, May 6”, “Tuesday (May 6)”.
    pub(super) fn weekday_and_date(&self, at: usize) -> Found<Stated> {
        let (weekday, next) = self.weekday(at)?;
        let alone = Stated { weekday: Some(weekday), ..Stated::default() };
        let is_bracket = self.is(next, &["("]);
        let is_apart = is_bracket || self.is(next, &[","]);
        let start = next + usize::from(is_apart);
        let slashed = || self.slashed(start).map(|(date, end)| (in_order_of(date, weekday), end));
        let date =
            self.day_and_month(start).or_else(|| self.iso(start)).or_else(slashed).filter(|(_, end)| {
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
            None => Some(
                self.the_day(next)
                    .map_or((alone, next), |(day, end)| (Stated { day: Some(day), ..alone }, end)),
            ),
        }
    }

    /// “Friday the 13th”, which is of any month.
    fn the_day(&self, at: usize) -> Found<i8> {
        let is_ordinal =
            self.is(at, &["the"]) && self.lower(at + 1).starts_with(|c: char| c.is_ascii_digit());
        let (day, end) = self.day(at + 1).filter(|_| is_ordinal)?;
        // “on Friday the 13th runner”
        let is_number =
            self.token(end).is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Propn));
        (!is_number).then_some((day, end))
    }

    /// A weekday that is no part of a name.
    pub(super) fn weekday(&self, at: usize) -> Found<Weekday> {
        let token = self.token(at)?;
        let is_event = self.follows_any(at, &EVENTS) && self.is_capital(at - 1);
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
    pub(super) fn weekday_behind(&self, at: usize) -> Found<Weekday> {
        let is_bracket = self.is(at, &["("]);
        if !is_bracket && !self.is(at, &[","]) {
            return None;
        }
        let article = usize::from(self.is(at + 1, &["a"]));
        if !is_bracket && article == 0 {
            return None;
        }
        let (weekday, point) = match self.word(at + 1 + article) {
            Word::Weekday(weekday) => (weekday, 0),
            // “Aug. 14 (Fri.)”
            Word::ShortWeekday(weekday) if is_bracket => {
                let is_apart = self.is(at + 2, &["."]) && self.joint(at + 2) == Joint::None;
                (weekday, usize::from(is_apart))
            }
            _ => return None,
        };
        let end = at + 2 + article + point;
        // “on May 6, a Friday morning” still names the day; “a Friday deadline” is something else.
        let is_whole = end == self.pieces.len() || self.is(end, &[",", ".", ")", ";", ":", "and", "—", "–"]);
        is_whole.then_some((weekday, end + usize::from(is_bracket)))
    }
}
