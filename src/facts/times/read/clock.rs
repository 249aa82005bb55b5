//! Times of day: “3 p.m. EST”, “14:30”, “1945 GMT”, “noon”, “7 in the morning”.

use super::super::meaning::{Clock, When};
use super::super::vocabulary::Word;
use super::{Found, Reader, is_day};

/// Prepositions of time, before a clock time that nothing else marks.
const AT: [&str; 11] =
    ["at", "by", "from", "until", "till", "around", "about", "since", "before", "after", "between"];

impl Reader<'_> {
    /// A time of day by the clock.
    pub(super) fn clock(&self, at: usize) -> Found<Clock> {
        match self.lower(at) {
            "noon" | "midday" => return Some((Clock::At(12, Some(0)), at + 1)),
            "midnight" => return Some((Clock::At(24, Some(0)), at + 1)),
            _ => {}
        }
        if let Some(((hour, minute), end)) = self.spoken(at) {
            let (hour, end) = self.in_part(hour, end).unwrap_or((hour, end));
            return Some((Clock::At(hour, Some(minute)), end));
        }
        let (hour, minute) = self.hour_and_minute(at)?;
        if let Some((afternoon, end)) = self.half_of_day(at) {
            let hour = (1..=12).contains(&hour).then_some(hour % 12 + if afternoon { 12 } else { 0 })?;
            return Some((Clock::At(hour, minute), self.zone(end).unwrap_or(end)));
        }
        let is_marked = self.follows(at, &AT);
        match minute {
            Some(_) if let Some((hour, end)) = self.in_part(hour, at + 1) => {
                Some((Clock::At(hour, minute), end))
            }
            Some(_) => {
                let zone = self.zone(at + 1);
                let is_time = zone.is_some() || is_marked && self.lower(at).contains(':');
                (is_time && hour < 24).then(|| (Clock::At(hour, minute), zone.unwrap_or(at + 1)))
            }
            None if self.is(at + 1, &["o'clock"]) => {
                let (hour, end) = self.in_part(hour, at + 2).unwrap_or((hour, at + 2));
                Some((Clock::At(hour, None), self.zone(end).unwrap_or(end)))
            }
            None => self.hour_of_part(at, hour),
        }
    }

    /// “3”, “three”, “3:30”, “3pm”, “1945” before “GMT”.
    fn hour_and_minute(&self, at: usize) -> Option<(i8, Option<i8>)> {
        if let Word::Cardinal(hour @ 1..=12) = self.word(at) {
            return Some((i8::try_from(hour).ok()?, None));
        }
        let lower = self.lower(at);
        if !lower.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let digits = lower.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
        if let Some((hour, minute)) = digits.split_once([':', '.']) {
            let (hour, minute) = (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?);
            let is_time = (0..=24).contains(&hour) && (0..60).contains(&minute) && digits.len() >= 4;
            return is_time.then_some((hour, Some(minute)));
        }
        let number = digits.parse::<i16>().ok()?;
        if digits.len() == 4 && self.zone(at + 1).is_some() && number % 100 < 60 {
            return Some((i8::try_from(number / 100).ok()?, Some(i8::try_from(number % 100).ok()?)));
        }
        (digits.len() <= 2 && number <= 24).then_some((i8::try_from(number).ok()?, None))
    }

    /// Whether “p.m.” (true) or “a.m.” marks the hour at a piece, and the piece behind.
    fn half_of_day(&self, at: usize) -> Found<bool> {
        let own = self.lower(at).trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.'));
        let (mark, end) = if own.is_empty() { (self.lower(at + 1), at + 2) } else { (own, at + 1) };
        match mark {
            "a.m." | "a.m" | "am" => Some((false, end)),
            "p.m." | "p.m" | "pm" => Some((true, end)),
            _ => None,
        }
    }

    /// “Half past eight”, “a quarter to nine”, “ten past six”.
    fn spoken(&self, at: usize) -> Found<(i8, i8)> {
        let at = at + usize::from(self.is(at, &["a"]) && self.is(at + 1, &["quarter"]));
        let (minutes, link) = match (self.lower(at), self.word(at)) {
            ("half", _) => (30, at + 1),
            ("quarter", _) => (15, at + 1),
            (_, Word::Cardinal(minutes @ 1..=29)) => {
                (i8::try_from(minutes).ok()?, at + 1 + usize::from(self.is(at + 1, &["minutes"])))
            }
            _ => return None,
        };
        // “five to ten” may be a range.
        let is_to = self.is(link, &["to"]) && (minutes == 15 || link > at + 1);
        if !is_to && !self.is(link, &["past"]) || is_to && minutes == 30 {
            return None;
        }
        let Word::Cardinal(hour @ 1..=12) = self.word(link + 1) else { return None };
        let hour = i8::try_from(hour).ok()?;
        let time = if is_to { (hour - 1, 60 - minutes) } else { (hour, minutes) };
        Some((if time.0 == 0 { (12, time.1) } else { time }, link + 2))
    }

    /// The hour by the clock of 24 that a part of the day behind it makes of one: “3:15 in the afternoon”, “8 o’clock tonight”.
    fn in_part(&self, hour: i8, at: usize) -> Found<i8> {
        let (part, end) = match (self.lower(at), self.lower(at + 1)) {
            ("in", "the") => (at + 2, at + 3),
            ("this" | "that" | "tomorrow" | "yesterday", _) | ("at", "night") => (at + 1, at + 2),
            ("tonight", _) => {
                let late = if hour < 12 { hour + 12 } else { hour };
                return (1..=12).contains(&hour).then_some((late, at));
            }
            _ => return None,
        };
        let Word::DayPart(code) = self.word(part) else { return None };
        let is_night = code == "NI" && hour < 5;
        let whole = if code == "MO" || hour == 12 || is_night { hour } else { hour + 12 };
        // A day of its own is read behind the hour.
        let end = if self.is(at, &["in", "at"]) { end } else { at };
        (1..=12).contains(&hour).then_some((whole, end))
    }

    /// “7 in the morning”, “nine at night”.
    fn hour_of_part(&self, at: usize, hour: i8) -> Found<Clock> {
        let part = match (self.lower(at + 1), self.lower(at + 2)) {
            ("in", "the") => at + 3,
            ("at", "night") => at + 2,
            _ => return None,
        };
        let Word::DayPart(code) = self.word(part) else { return None };
        let hour = if code == "MO" || hour == 12 { hour } else { hour % 12 + 12 };
        (self.follows(at, &AT) && hour < 24).then_some((Clock::At(hour, None), part + 1))
    }

    /// The piece behind a clock zone: “GMT”, “local time”, “Eastern time”.
    fn zone(&self, at: usize) -> Option<usize> {
        if self.word(at) == Word::Zone && self.pieces[at].span.len() > 1 && self.is_capital(at) {
            return Some(at + 1);
        }
        let named = ["local", "eastern", "central", "mountain", "pacific"];
        if !self.is(at, &named) {
            return None;
        }
        let time = at + 1 + usize::from(self.is(at + 1, &["standard", "daylight"]));
        self.is(time, &["time"]).then_some(time + 1)
    }

    /// The day that follows a clock time: “3 p.m. Wednesday”, “9 p.m. EST, Nov. 9”, “3 p.m. on Friday”.
    pub(super) fn day_of_clock(&self, at: usize) -> Found<When> {
        let start = at + usize::from(self.is(at, &[",", "on"]));
        self.when(start).filter(|(when, _)| is_day(*when))
    }

    /// The time of day that follows a day: “Monday night”, “Friday at 3 p.m.”, “Nov. 9, 9 p.m.”.
    pub(super) fn clock_of_day(&self, at: usize) -> Found<Clock> {
        if let Word::DayPart(code) = self.word(at) {
            return Some((Clock::Part(code), at + 1));
        }
        let start = at + usize::from(self.is(at, &[","]));
        let start = start + usize::from(self.is(start, &["at", "around", "about"]));
        self.clock(start)
    }
}
