//! The hour that a time of day states: its words, and whether two of them are of one day.

use crate::english::Sentence;
use crate::facts::{Placed, Time};

/// The words of the hour in a time: of “3 p.m. Wednesday” “3 p.m.”
pub(super) fn hour_place(sentence: &Sentence, clock: &Time) -> std::ops::Range<usize> {
    let words = clock.place.words.clone();
    let is_mark = |i: &usize| {
        let lower = sentence.tokens[*i].lower.as_str();
        matches!(lower.trim_end_matches('.'), "a.m" | "p.m" | "am" | "pm" | "noon" | "midnight")
    };
    match words.clone().find(is_mark) {
        Some(mark) => {
            let digits = mark.checked_sub(1).filter(|i| {
                words.contains(i) && sentence.tokens[*i].lower.starts_with(|c: char| c.is_ascii_digit())
            });
            digits.unwrap_or(mark)..mark + 1
        }
        None => words,
    }
}

pub(super) fn hour_words<'a>(sentence: &'a Placed, clock: &Time) -> &'a str {
    sentence.text_of(hour_place(sentence, clock))
}

/// Whether two times of day are of different days or zones.
pub(super) fn is_apart(sentence: &Sentence, first: &Time, second: &Time) -> bool {
    let day = |time: &Time| time.value.split('T').next().unwrap_or_default().to_owned();
    let has_day = |time: &Time| {
        sentence.tokens[time.place.words.clone()].iter().any(|token| {
            token.lower.ends_with("day")
                || token.lower.starts_with(char::is_alphabetic) && token.text.starts_with(char::is_uppercase)
        })
    };
    has_day(second) && day(first) != day(second) || zone(sentence, first) != zone(sentence, second)
}

/// The zone that is named in a time: “GMT”, “local”.
fn zone<'a>(sentence: &'a Sentence, time: &Time) -> Option<&'a str> {
    let words = &sentence.tokens[time.place.words.clone()];
    let is_zone = |text: &str| text.len() > 1 && text.chars().all(char::is_uppercase);
    let behind = sentence.tokens.get(time.place.words.end..).unwrap_or_default().iter().take(1);
    let zone = words.iter().chain(behind).find(|token| is_zone(&token.text) || token.lower == "local");
    zone.map(|token| token.text.as_str())
}
