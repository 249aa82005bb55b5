//! Lengths of hours and minutes as a draft states them: “three hours”, “just under half an hour”, and how far they commit it.

use std::ops::Range;

use crate::english::lexicon::numbers;
use crate::english::{Sentence, Token, lists};
use crate::facts::quantities::bounds;
use crate::facts::{Bound, Facts, SentenceId, Time};

/// Minutes of a day.
pub(super) const DAY: i32 = 24 * 60;

lists::sets! {
    "../data/hours.txt":
    /// Words by which a length is none between two times of the clock.
    LOOSE = "loose";
    /// Words that say that little is missing.
    NEARLY = "nearly";
    /// Words that may stand between an hour and the length that leads to it.
    BETWEEN = "between";
}

/// A length of time in words of its own.
pub(super) struct Length {
    pub(super) words: Range<usize>,
    pub(super) minutes: i32,
    /// Whether it is counted in hours.
    hours: bool,
    bound: Bound,
    /// “Almost”, “just under”: little is missing.
    nearly: bool,
}

impl Length {
    /// Whether so many minutes are what its words commit it to.
    pub(super) fn fits(&self, real: i32) -> bool {
        let said = self.minutes;
        let slack = if self.hours { 20 } else { (said / 10).max(4) };
        let slack = if said < 60 { slack.min(12) } else { slack };
        let rough = slack.max(said * 3 / 10);
        match self.bound {
            Bound::Exact => (real - said).abs() <= slack,
            Bound::Over | Bound::AtLeast => real >= said - slack,
            Bound::Under | Bound::AtMost if self.nearly => (said - rough..=said + slack).contains(&real),
            Bound::Under | Bound::AtMost => real <= said + slack,
            Bound::About => (real - said).abs() <= rough,
        }
    }

    /// Whether any longer time would do as well.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.bound, Bound::Over | Bound::AtLeast)
    }
}

/// “three hours”, “half an hour”, “an hour and a half”, “90-minute”, “a quarter of an hour”.
pub(super) fn length(facts: &Facts, at: SentenceId, unit: usize) -> Option<Length> {
    let sentence = &facts.sentences()[at];
    let lower = |back: usize| unit.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let of_unit = match lower(0).rsplit('-').next()? {
        "hour" | "hours" => 60,
        "minute" | "minutes" => 1,
        _ => return None,
    };
    let number_at = |back: usize| number(lower(back));
    let (first, halves) = match (lower(3), lower(2), lower(1)) {
        _ if lower(0).contains('-') => (0, number(lower(0).split('-').next()?)?),
        ("quarter", "of", "an") => (4, 0.25),
        (_, "half", "an" | "-") => (2, 0.5),
        (_, _, "half") => (1, 0.5),
        (_, _, "an" | "a") => (1, 1.0),
        (_, _, "-") => (2, number_at(2)?),
        _ => (1, number_at(1)?),
    };
    let behind = |ahead: usize| sentence.tokens.get(unit + ahead).map_or("", |token| token.lower.as_str());
    let has_half = [behind(1), behind(2), behind(3)] == ["and", "a", "half"];
    let (halves, end) = if has_half { (halves + 0.5, unit + 4) } else { (halves, unit + 1) };
    let start = unit.checked_sub(first)?;
    let minutes = whole(halves * f64::from(of_unit))?;
    let bound = bounds::before(sentence, start);
    let nearly = start.checked_sub(1).is_some_and(|at| NEARLY.contains(sentence.tokens[at].lower.as_str()))
        || start >= 2 && sentence.tokens[start - 2].lower == "just" && bound == Bound::Under;
    let length = Length { words: start..end, minutes, hours: of_unit == 60, bound, nearly };
    (!is_loose(sentence, &length)).then_some(length)
}

/// A number in figures or in one word.
fn number(word: &str) -> Option<f64> {
    let spelled = numbers::cardinal(word).and_then(|number| u32::try_from(number).ok());
    spelled.map(f64::from).or_else(|| word.parse().ok())
}

#[expect(clippy::cast_possible_truncation, reason = "checked to be less than two days")]
fn whole(minutes: f64) -> Option<i32> {
    (0.0..=f64::from(2 * DAY)).contains(&minutes).then_some(minutes.round() as i32)
}

/// “every hour”, “four hours more”, “within an hour”
fn is_loose(sentence: &Sentence, length: &Length) -> bool {
    let before = sentence.tokens[length.words.start.saturating_sub(2)..length.words.start].iter();
    let behind = sentence.tokens.get(length.words.end).map_or("", |token| token.lower.as_str());
    let is_bound = length.bound != Bound::Exact;
    let is_loose = |word: &str| LOOSE.contains(word) && !(is_bound && word == "more");
    before.chain(&sentence.tokens[length.words.clone()]).any(|token| is_loose(&token.lower))
        || LOOSE.contains(behind)
        || is_part(sentence, length)
}

/// “three hours and ten minutes”, of which neither is the whole
fn is_part(sentence: &Sentence, length: &Length) -> bool {
    let unit =
        |at: usize, name: &str| sentence.tokens.get(at).is_some_and(|token| token.lower.starts_with(name));
    let Range { start, end } = length.words;
    let is_first = unit(end, "and") && (unit(end + 2, "minute") || unit(end + 2, "half"));
    is_first || unit(end + 1, "minute") || start >= 2 && unit(start - 1, "and") && unit(start - 2, "hour")
}

/// Whether a length stands right behind an hour, but for a comma and words that say how exact it is.
pub(super) fn is_beside(sentence: &Sentence, hour: &Time, length: &Length) -> bool {
    let between = sentence.tokens.get(hour.place.words.end..length.words.start);
    let is_light =
        |token: &Token| BETWEEN.contains(token.lower.as_str()) || !token.text.contains(char::is_alphanumeric);
    between.is_some_and(|words| words.len() <= 5 && words.iter().all(is_light))
}
