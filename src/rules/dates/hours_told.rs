//! A length of hours or minutes with two times of day, in one sentence or in two: “They left it three hours later, at 12:45 p.m.”

use std::ops::Range;

use super::hours::{hour_place, hour_words, is_apart};
use crate::english::lexicon::{hedges, numbers};
use crate::english::{Sentence, grammar, lists};
use crate::facts::beside;
use crate::facts::{Facts, Placed, SentenceId, Time};
use crate::rules::Found;

/// Minutes of a day.
const DAY: i32 = 24 * 60;

lists::sets! {
    "data/hours.txt":
    /// Verbs and nouns of beginning.
    BEGINS = "begins";
    /// Words for an end.
    ENDS = "ends";
    /// Words by which a length is none between two times of the clock.
    LOOSE = "loose";
}

/// A length of time in words of its own.
struct Length {
    words: Range<usize>,
    minutes: i32,
    /// Whether it is counted in hours.
    hours: bool,
}

/// The findings of a sentence: each length that two times of day beside it do not make.
pub(super) fn wrong_lengths(facts: &Facts, at: SentenceId) -> Vec<Found> {
    let sentence = &facts.sentences()[at];
    let lengths = (0..sentence.tokens.len()).filter_map(|word| length(facts, at, word));
    lengths.filter_map(|length| wrong(facts, at, &length)).collect()
}

/// “three hours”, “half an hour”, “an hour and a half”, “90-minute”, “a quarter of an hour”.
fn length(facts: &Facts, at: SentenceId, unit: usize) -> Option<Length> {
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
    let length = Length { words: start..end, minutes, hours: of_unit == 60 };
    (!is_rough(sentence, &length)).then_some(length)
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

/// “about two hours”, “less than an hour”, “every hour”, “four hours more”
fn is_rough(sentence: &Sentence, length: &Length) -> bool {
    let before = sentence.tokens[length.words.start.saturating_sub(2)..length.words.start].iter();
    let behind = sentence.tokens.get(length.words.end).map_or("", |token| token.lower.as_str());
    let is_loose = |word: &str| hedges::is_hedge(word) || LOOSE.contains(word);
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

/// How a length is joined to the two times of day that it lies between.
fn wrong(facts: &Facts, at: SentenceId, length: &Length) -> Option<Found> {
    let sentence = &facts.sentences()[at];
    let here = clocks(facts, at);
    let before = at.before().map(|before| clocks(facts, before)).unwrap_or_default();
    let (first, second) = match (before.as_slice(), here.as_slice()) {
        (_, [first, second]) if is_stretch(sentence, length, first, second) => (*first, *second),
        (_, [first, second]) if is_later(sentence, length, (first, second)) => (*first, *second),
        ([.., first], [second]) if is_step(facts, at, length, (first, second)) => (*first, *second),
        ([first, second], []) if is_whole(facts, at, length, (first, second)) => (*first, *second),
        _ => return None,
    };
    shown(facts, at, length, (first, second))
}

fn clocks(facts: &Facts, at: SentenceId) -> Vec<&Time> {
    facts.times_in(at).iter().filter(|time| time.minutes().is_some()).collect()
}

fn shown(facts: &Facts, at: SentenceId, length: &Length, (first, second): (&Time, &Time)) -> Option<Found> {
    let sentence = &facts.sentences()[at];
    let real = (second.minutes()? - first.minutes()?).rem_euclid(DAY);
    let real = real.min(DAY - real);
    let slack = if length.hours { 20 } else { (length.minutes / 10).max(4) };
    let slack = if length.minutes < 60 { slack.min(12) } else { slack };
    // Over twelve hours may be told of two days.
    if (real - length.minutes).abs() <= slack || length.minutes > DAY / 2 {
        return None;
    }
    let is_zoned = |time: &Time| is_local(&facts.sentences()[time.place.sentence]);
    if is_zoned(first) || is_zoned(second) || is_apart(sentence, second, second) {
        return None;
    }
    let place = |time: &Time| {
        let sentence = &facts.sentences()[time.place.sentence];
        (sentence.span_of(hour_place(sentence, time)), hour_words(sentence, time))
    };
    let ((from, early), (to, late)) = (place(first), place(second));
    let span = sentence.span_of(length.words.clone());
    let message = format!(
        "This says “{}” between “{early}” and “{late}”, which are {real} minutes apart.",
        facts.words(span)
    );
    let is_told = !facts.is_quoted(from) && !facts.is_quoted(to);
    let finding = Found::new(if facts.is_quoted(span) { to } else { span }, message);
    is_told.then(|| finding.related(from, format!("“{early}”")).related(to, format!("“{late}”")))
}

/// Whether a sentence tells times of more than one zone.
fn is_local(sentence: &Placed) -> bool {
    sentence
        .tokens
        .iter()
        .any(|token| matches!(token.text.as_str(), "local" | "GMT" | "ET" | "EST" | "UTC" | "zone"))
}

/// “for four hours, from 6 a.m. to 8 a.m.”, “put back an hour, from 3 p.m. to 5 p.m.”, “the 90-minute debate, which started at 9 p.m.,
/// was over by 9:45 p.m.”
fn is_stretch(sentence: &Sentence, length: &Length, first: &Time, second: &Time) -> bool {
    if first.place.words.start < length.words.end {
        return false;
    }
    let to_first = words(sentence, length.words.end..first.place.words.start);
    let between = words(sentence, first.place.words.end..second.place.words.start);
    let is_range = matches!(to_first.as_slice(), [",", "from" | "between"] | ["from" | "between" | ","])
        && matches!(between.as_slice(), ["to" | "until" | "till" | "and"]);
    let is_compound = sentence.tokens[length.words.clone()].iter().any(|token| token.lower.contains('-'));
    let tells = |words: Range<usize>, list: &rustc_hash::FxHashSet<&str>| {
        sentence.tokens[words]
            .iter()
            .any(|token| list.contains(token.lemma.as_str()) || list.contains(token.lower.as_str()))
    };
    let runs = is_compound
        && tells(length.words.end..first.place.words.start, &BEGINS)
        && tells(first.place.words.end..second.place.words.start, &ENDS);
    is_range || runs
}

fn words(sentence: &Sentence, range: Range<usize>) -> Vec<&str> {
    sentence.tokens.get(range).unwrap_or_default().iter().map(|token| token.lower.as_str()).collect()
}

/// “struck at 10:20 a.m., 20 minutes after the quake, which was timed at 9:15 a.m.”, “half an hour after it began, at 11:58 a.m.”
fn is_later(sentence: &Sentence, length: &Length, (first, second): (&Time, &Time)) -> bool {
    let is_between =
        length.words.start >= first.place.words.end && length.words.end <= second.place.words.start;
    if !is_between {
        return false;
    }
    let before = words(sentence, first.place.words.end..length.words.start);
    let behind = words(sentence, length.words.end..second.place.words.start);
    let is_beside = before.len() <= 2 && before.iter().all(|word| matches!(*word, "," | "—" | "–" | "("));
    let plain = !behind
        .iter()
        .any(|word| matches!(*word, "and" | "but" | "that" | "to" | "until" | "from" | "by" | ";"));
    let is_after = matches!(behind.first(), Some(&("after" | "before"))) && is_beside;
    let is_next =
        matches!(behind.as_slice(), ["later" | "earlier", "," | "at"] | ["later" | "earlier", ",", "at"]);
    is_next || is_after && plain && behind.len() <= 9
}

/// “Two hours before that note, at 2:45 p.m.”, “They left it three hours later, at 12:45 p.m.”: the other hour stands in the sentence
/// before.
fn is_step(facts: &Facts, at: SentenceId, length: &Length, (first, second): (&Time, &Time)) -> bool {
    let sentence = &facts.sentences()[at];
    let told = &facts.sentences()[first.place.sentence];
    if second.place.words.start < length.words.end {
        return false;
    }
    let behind = words(sentence, length.words.end..second.place.words.start);
    match behind.as_slice() {
        ["later" | "earlier" | "afterward" | "afterwards", "," | "at"]
        | ["later" | "earlier" | "afterward" | "afterwards", ",", "at"] => true,
        ["before" | "after", "that" | "the", rest @ .., ",", "at"] => {
            let is_told = |word: &&&str| told.tokens.iter().any(|token| token.lower == ***word);
            rest.len() <= 3 && rest.iter().any(|word| is_told(&word))
        }
        _ => false,
    }
}

/// “from noon until 3 p.m. “Those seven hours were …””: a length that is said of the stretch of the sentence before.
fn is_whole(facts: &Facts, at: SentenceId, length: &Length, (first, second): (&Time, &Time)) -> bool {
    let sentence = &facts.sentences()[at];
    let told = &facts.sentences()[first.place.sentence];
    let between = words(told, first.place.words.end..second.place.words.start);
    let is_range = matches!(between.as_slice(), ["to" | "until" | "till" | "through"]);
    let before = length.words.start.checked_sub(1).map_or("", |word| sentence.tokens[word].lower.as_str());
    is_range && matches!(before, "those" | "these")
}

/// “The concert began at 8 p.m. and ended at 7:30 p.m. that evening”: an end before the beginning.
pub(super) fn ends_early(facts: &Facts, sentence: &Placed, (first, second): (&Time, &Time)) -> Option<Found> {
    let noon = 12 * 60;
    let (from, to) = (first.minutes()?, second.minutes()?);
    let is_evening = from >= noon && to >= noon && from < DAY;
    let is_one_day = is_evening || beside::between(sentence, first, second).contains(&"same");
    let verb = |time: &Time| {
        let start = time.place.words.start;
        sentence.tokens[start.saturating_sub(3)..start].iter().find(|token| grammar::is_verb(token))
    };
    let (begins, ends) = (verb(first)?, verb(second)?);
    let is_told = |word: &str, list: &rustc_hash::FxHashSet<&str>| list.contains(word);
    let is_order = is_told(&begins.lemma, &BEGINS) && is_told(&ends.lemma, &ENDS);
    let is_habit = begins.lower.ends_with('s') || ends.lower.ends_with('s') || begins.lower == begins.lemma;
    if to >= from || !is_one_day || !is_order || is_habit || is_apart(sentence, first, second) {
        return None;
    }
    let place = |time: &Time| sentence.span_of(hour_place(sentence, time));
    let (early, late) = (hour_words(sentence, first), hour_words(sentence, second));
    let message = format!("This begins at “{early}” and ends at “{late}”, which is the earlier hour.");
    let finding = Found::new(place(second), message).related(place(first), format!("“{early}”"));
    (!facts.is_quoted(second.place.span)).then_some(finding)
}

#[cfg(test)]
mod tests;
