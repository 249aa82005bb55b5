//! Two days of one month in the wrong order, of which only the last has its month: “from 28 to 24 November”.

use crate::facts::beside;
use crate::facts::{Facts, SentenceId, Time};
use crate::span::Span;

/// The day before a date that is the end of a stretch, where it is the later one.
pub(super) fn reversed(facts: &Facts, at: SentenceId, end: &Time) -> Option<Span> {
    let sentence = &facts.sentences()[at];
    let last = end.stated.day.filter(|_| end.stated.month.is_some())?;
    let start = end.place.words.start;
    // “from May 28 to 24 November” has a month of its own.
    let first = start.checked_sub(2)?;
    let is_alone = !facts.times_in(at).iter().any(|time| time.place.words.contains(&first));
    let lead = first.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    let is_day_first = sentence.tokens[start].lower.starts_with(|it: char| it.is_ascii_digit());
    let is_joined = matches!(
        (lead, sentence.tokens[first + 1].lower.as_str()),
        ("from", "to" | "until" | "till" | "through" | "-" | "–") | ("between", "and")
    );
    let day = beside::number(facts, at, first)?;
    let is_later = (1.0..=31.0).contains(&day) && day > f64::from(last);
    let is_whole = sentence.tokens[first].lower.bytes().all(|byte| byte.is_ascii_digit());
    let span = sentence.span_of(first..first + 1);
    (is_alone && is_day_first && is_joined && is_later && is_whole && !facts.is_quoted(span)).then_some(span)
}
