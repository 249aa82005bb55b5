//! The part of the day that is said of an hour.

use super::hours::{hour_place, hour_words};
use crate::english::Sentence;
use crate::english::{grammar, lists};
use crate::facts::{Placed, Time};
use crate::rules::Found;

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// “9 p.m. on Friday morning”, “on the morning of May 2, at 9 p.m.”
pub(super) fn wrong_part(sentence: &Placed, clock: &Time) -> Option<Found> {
    let minutes = clock.minutes()?;
    let words = clock.place.words.clone();
    let is_marked = sentence.tokens[words.clone()].iter().any(|token| {
        ["a.m", "p.m"].iter().any(|mark| token.lower.contains(mark))
            || matches!(token.lower.as_str(), "am" | "pm" | "noon" | "midnight")
    }) || minutes >= 13 * 60;
    let at = part_beside(sentence, clock).filter(|_| is_marked)?;
    let part = sentence.tokens[at].lower.as_str();
    let hours = match part {
        "morning" => 0..=12 * 60 + 59,
        "afternoon" => 12 * 60..=19 * 60,
        "evening" => 16 * 60..=DAY,
        "night" => return (8 * 60..16 * 60).contains(&minutes).then(|| wrong(sentence, clock, at)),
        _ => return None,
    };
    (!hours.contains(&minutes)).then(|| wrong(sentence, clock, at))
}

fn wrong(sentence: &Placed, clock: &Time, part: usize) -> Found {
    let (said, name) = (hour_words(sentence, clock), sentence.tokens[part].text.clone());
    let place = if name == "night" { "at night" } else { "in the" };
    let message = if name == "night" {
        format!("“{said}” is not {place}.")
    } else {
        format!("“{said}” is not {place} {name}.")
    };
    let span = sentence.span_of(hour_place(sentence, clock));
    Found::new(span, message).related(sentence.span_of(part..part + 1), format!("“{name}”"))
}

lists::sets! {
    "data/beside.txt":
    /// Words that may stand between an hour and the part of the day that it is in.
    LINKS = "link";
    /// Nouns for the parts of a day.
    PARTS = "part of the day";
}

/// “a sunny afternoon”, “a wet evening”: an article or adjective of the part of the day.
fn is_weather(sentence: &Sentence, at: usize) -> bool {
    let article = sentence.tokens[at].lower == "a" || sentence.tokens[at].lower == "an";
    let is_part =
        |at: usize| sentence.tokens.get(at).is_some_and(|token| PARTS.contains(token.lower.as_str()));
    article && is_part(at + 2) || grammar::is_adjective(&sentence.tokens[at]) && is_part(at + 1)
}

/// The part of the day that is said of the same time as an hour: behind it, or right before it.
fn part_beside(sentence: &Sentence, clock: &Time) -> Option<usize> {
    let is_part = |i: usize| PARTS.contains(sentence.tokens[i].lower.as_str());
    let is_link = |i: &usize| {
        let lower = sentence.tokens[*i].lower.as_str();
        LINKS.contains(lower) || lower.ends_with("day") || is_weather(sentence, *i)
    };
    let hour = hour_place(sentence, clock);
    let behind = (hour.end..sentence.tokens.len().min(hour.end + 5)).find(|i| !is_link(i));
    if let Some(part) = behind.filter(|&i| is_part(i)) {
        // “at 9 p.m. on the morning shift”
        let is_whole = sentence.tokens.get(part + 1).is_none_or(|next| {
            !next.lower.starts_with(char::is_alphabetic)
                || matches!(
                    next.lower.as_str(),
                    "and" | "in" | "on" | "when" | "as" | "at" | "of" | "after" | "before" | "by"
                )
        });
        return is_whole.then_some(part);
    }
    let before = (hour.start.saturating_sub(3)..hour.start).rev().find(|&i| {
        !matches!(sentence.tokens[i].lower.as_str(), "at" | "around" | "about" | "just" | "shortly")
    })?;
    is_part(before).then_some(before)
}
