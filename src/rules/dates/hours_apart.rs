//! Two times of day, and how far apart they are said to be.

use super::hours::{hour_place, hour_words, is_apart};
use crate::english::Sentence;
use crate::english::lexicon::hedges;
use crate::facts::beside;
use crate::facts::{Facts, Placed, Time};
use crate::rules::Found;

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// “at 3 p.m., two hours after the 2 p.m. warning”; “at 2 p.m. and, two hours later, at 3 p.m.”
pub(super) fn wrong_distance(
    facts: &Facts,
    sentence: &Placed,
    times: &[Time],
    (first, second): (&Time, &Time),
) -> Option<Found> {
    if is_apart(sentence, first, second) {
        return None;
    }
    let (length, is_later) = distance(sentence, times, first, second)?;
    let (from, to) = (first.minutes()?, second.minutes()?);
    // How many minutes the first is later than the second, over midnight where need be.
    let real = if is_later { (from - to).rem_euclid(DAY) } else { (to - from).rem_euclid(DAY) };
    let (said, unit) = length;
    let slack = if unit == 60 { 29 } else { (said / 10).max(4) };
    if (real - said).abs() <= slack || DAY - (real - said).abs() <= slack {
        return None;
    }
    // Over twelve hours apart they are hardly of one day.
    let shown = if real <= 12 * 60 { real } else { DAY - real };
    let words = |time: &Time| hour_words(sentence, time);
    let (early, late) = if is_later { (second, first) } else { (first, second) };
    let message = format!(
        "This says “{}” between “{}” and “{}”, which are {} apart.",
        length_words(sentence, times, first, second)?,
        words(early),
        words(late),
        in_words(shown)
    );
    let place = |time: &Time| sentence.span_of(hour_place(sentence, time));
    let finding = Found::new(place(first), message).related(place(second), format!("“{}”", words(second)));
    (!facts.is_quoted(first.place.span) && !facts.is_quoted(second.place.span)).then_some(finding)
}

/// The length of hours or minutes between two times of day, in minutes with its unit, and whether the first is the later.
fn distance(sentence: &Sentence, times: &[Time], first: &Time, second: &Time) -> Option<((i32, i32), bool)> {
    let length = length_between(sentence, times, first, second)?;
    let words = &sentence.tokens[length.place.words.clone()];
    let first_word = words.first().map(|token| token.lower.as_str());
    // “less than an hour after”, “about two hours after”, “nearly an hour”
    let before = beside::before(sentence, length, 1);
    let is_rough = words
        .iter()
        .any(|token| hedges::is_hedge(&token.lower) || matches!(token.lower.as_str(), "so" | "few"))
        || hedges::is_hedge(before)
        || hedges::is_focus(before)
        || matches!(before, "every" | "for" | "within")
        || first_word == Some("half");
    if is_rough {
        return None;
    }
    let said = minutes(&length.value)?;
    let unit = if length.value.ends_with('H') { 60 } else { 1 };
    let after: Vec<&str> = beside::between(sentence, length, second);
    match (after.first().copied(), after.get(1).copied()) {
        // “at 3 p.m., two hours after the 2 p.m. warning”
        (Some("after"), _) if is_noun_phrase(sentence, length.place.words.end + 1, second) => {
            Some(((said, unit), true))
        }
        (Some("before"), _) if is_noun_phrase(sentence, length.place.words.end + 1, second) => {
            Some(((said, unit), false))
        }
        // “at 2 p.m. and, two hours later, at 3 p.m.”
        (Some("later"), Some("," | "at")) if after.len() <= 3 => Some(((said, unit), false)),
        (Some("earlier"), Some("," | "at")) if after.len() <= 3 => Some(((said, unit), true)),
        _ => None,
    }
}

/// Whether only a noun phrase or short clause stands before a time: “the 2 p.m. warning”, “the first call at 2 p.m.”
fn is_noun_phrase(sentence: &Sentence, start: usize, time: &Time) -> bool {
    let words = sentence.tokens.get(start..time.place.words.start).unwrap_or_default();
    words.len() <= 8
        && words.iter().all(|token| {
            !matches!(token.lower.as_str(), "," | ";" | "and" | "but" | "that" | "to" | "until" | "from")
        })
}

/// The one length of time between two times of day, or that a relative time of hours is.
fn length_between<'a>(
    sentence: &Sentence,
    times: &'a [Time],
    first: &Time,
    second: &Time,
) -> Option<&'a Time> {
    let mut lengths = times.iter().filter(|time| {
        time.place.words.start >= first.place.words.end
            && time.place.words.end <= second.place.words.start
            && time.minutes().is_none()
    });
    let length = lengths.next().filter(|_| lengths.next().is_none())?;
    // What is measured is the first time: “at 3 p.m., two hours”.
    let between = beside::between(sentence, first, length);
    let is_beside =
        between.len() <= 2 && between.iter().all(|word| matches!(*word, "," | "and" | "—" | "–" | "("));
    let is_later = matches!(beside::behind(sentence, length), "later" | "earlier");
    (is_beside || is_later && between.len() <= 10 || is_relative(length)).then_some(length)
}

fn is_relative(time: &Time) -> bool {
    time.relative
}

fn length_words<'a>(sentence: &'a Placed, times: &[Time], first: &Time, second: &Time) -> Option<&'a str> {
    let length = length_between(sentence, times, first, second)?;
    Some(sentence.text_of(length.place.words.clone()))
}

/// The minutes of `PT2H` or `PT30M`.
fn minutes(value: &str) -> Option<i32> {
    let parts = value.strip_prefix("PT")?;
    match (parts.split_once('H'), parts.strip_suffix('M')) {
        (Some((hours, "")), _) => Some(hours.parse::<i32>().ok()?.checked_mul(60)?),
        (Some((hours, rest)), _) => {
            Some(hours.parse::<i32>().ok()?.checked_mul(60)? + rest.strip_suffix('M')?.parse::<i32>().ok()?)
        }
        (None, Some(minutes)) => minutes.parse().ok(),
        _ => None,
    }
}

/// “2 hours”, “an hour and 10 minutes”
fn in_words(minutes: i32) -> String {
    let count = |number: i32, unit: &str| format!("{number} {unit}{}", if number == 1 { "" } else { "s" });
    match (minutes / 60, minutes % 60) {
        (0, minutes) => count(minutes, "minute"),
        (hours, 0) => count(hours, "hour"),
        (hours, minutes) => format!("{} and {}", count(hours, "hour"), count(minutes, "minute")),
    }
}

/// “on Friday between 5 p.m. and 3 p.m.”: two hours of one day in the wrong order.
pub(super) fn backwards(facts: &Facts, sentence: &Placed, (first, second): (&Time, &Time)) -> Option<Found> {
    let between = beside::between(sentence, first, second);
    // “From 10 a.m. to 9 a.m.” may run overnight, unless the text says that it is one day.
    let is_range = match (beside::before(sentence, first, 1), between.as_slice()) {
        ("from", ["to" | "until" | "till" | "through"]) => is_same_day(sentence),
        ("between", ["and"]) => is_same_day(sentence) || has_day(facts, first),
        _ => false,
    };
    let (from, to) = (first.minutes()?, second.minutes()?);
    let noon = 12 * 60;
    let is_same_half = (from < noon) == (to < noon) && to > 0 && from < DAY && to < DAY;
    let goes_on = sentence.tokens[second.place.words.end..].iter().take(3).any(|token| {
        matches!(token.lower.as_str(), "next" | "following" | "tomorrow") || token.lower.ends_with("day")
    });
    let is_dated = second.place.words.len() > 2;
    if !is_range
        || !is_same_half
        || to >= from
        || goes_on
        || is_dated && !is_same_day(sentence)
        || is_apart(sentence, first, second)
        || facts.is_quoted(first.place.span)
    {
        return None;
    }
    let words = |time: &Time| hour_words(sentence, time);
    let message =
        format!("This runs from “{}” to “{}”, which is the earlier hour.", words(first), words(second));
    Some(Found::new(first.place.span, message).related(second.place.span, format!("“{}”", words(second))))
}

/// “the same day”, “a single day”
fn is_same_day(sentence: &Sentence) -> bool {
    let is_one = |word: &str| matches!(word, "same" | "single" | "one");
    sentence.tokens.windows(2).any(|pair| is_one(&pair[0].lower) && pair[1].lower == "day")
}

/// Whether the sentence of a time of day names one day, and no other.
fn has_day(facts: &Facts, clock: &Time) -> bool {
    let times = facts.times_in(clock.place.sentence).iter();
    times.filter(|time| time.stated.weekday.is_some() || time.stated.day.is_some()).count() == 1
}
