//! A length of hours or minutes with two times of day, in one sentence or in two: “They left it three hours later, at 12:45 p.m.”

mod delays;
mod elsewhere;
mod said;
mod steps;

use std::ops::Range;

use self::said::{DAY, Length, is_beside, length};
use super::hours::{hour_place, hour_words, is_apart};
use crate::english::{Sentence, grammar, lists};
use crate::facts::beside;
use crate::facts::{Facts, Placed, SentenceId, Time};
use crate::finding::Level;
use crate::rules::Found;

lists::sets! {
    "data/hours.txt":
    /// Verbs and nouns of beginning.
    BEGINS = "begins";
    /// Words for an end.
    ENDS = "ends";
}

/// The findings of a sentence: each length that two times of day beside it do not make.
pub(super) fn wrong_lengths(facts: &Facts, at: SentenceId) -> Vec<Found> {
    let sentence = &facts.sentences()[at];
    let lengths = (0..sentence.tokens.len()).filter_map(|word| length(facts, at, word));
    lengths.filter_map(|length| wrong(facts, at, &length)).collect()
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
        _ if let Some(pair) = reached(sentence, length, (&before, &here)) => pair,
        (_, [first, second]) if is_since(sentence, length, first, second) => (*first, *second),
        (_, [first, second]) if is_all(sentence, length, first, second) => (*first, *second),
        _ if let Some(pair) = steps::later(facts, at, length) => {
            return shown(facts, at, length, pair, true).map(|found| found.at(Level::Information));
        }
        _ => {
            let pair = delays::planned(facts, at, length).or_else(|| elsewhere::event(facts, at, length))?;
            let is_far = [pair.0, pair.1].iter().any(|time| time.place.sentence.apart(at) > elsewhere::CLOSE);
            let level = if is_far { Level::Information } else { Level::Warning };
            return shown(facts, at, length, pair, false).map(|found| found.at(level));
        }
    };
    shown(facts, at, length, (first, second), false)
}

/// The minutes between two times of day, over midnight where need be, and by either half of the day where one does not tell its own:
/// those that come nearest to what is said. Where the words leave their order open, either may be the first.
fn nearest(facts: &Facts, length: &Length, (first, second): (&Time, &Time), in_order: bool) -> Option<i32> {
    let real = (second.minutes()? - first.minutes()?).rem_euclid(DAY);
    let is_half = |time: &Time| {
        let words = hour_words(&facts.sentences()[time.place.sentence], time).to_lowercase();
        let is_marked = words.contains("am") || words.contains("pm") || words.contains(".m");
        !is_marked && words != "noon" && words != "midnight" && time.minutes().is_some_and(|it| it < 13 * 60)
    };
    let halves: &[i32] = if is_half(first) || is_half(second) { &[0, DAY / 2] } else { &[0] };
    let ways = halves.iter().map(|half| (real + half).rem_euclid(DAY));
    let back = |real: i32| if length.is_open() || in_order { real } else { DAY - real };
    ways.flat_map(|real| [real, back(real)]).min_by_key(|real| (real - length.minutes).abs())
}

fn clocks(facts: &Facts, at: SentenceId) -> Vec<&Time> {
    facts.times_in(at).iter().filter(|time| time.minutes().is_some()).collect()
}

fn shown(
    facts: &Facts,
    at: SentenceId,
    length: &Length,
    (first, second): (&Time, &Time),
    in_order: bool,
) -> Option<Found> {
    let sentence = &facts.sentences()[at];
    let real = nearest(facts, length, (first, second), in_order)?;
    // Over twelve hours may be told of two days.
    if length.fits(real) || length.minutes > if in_order { DAY * 2 / 3 } else { DAY / 2 } {
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

/// “was put out at 3.15 am, just under four hours later”: the hour right before the length, which the other one leads to.
fn reached<'a>(
    sentence: &Sentence,
    length: &Length,
    (before, here): (&[&'a Time], &[&'a Time]),
) -> Option<(&'a Time, &'a Time)> {
    let behind = sentence.tokens.get(length.words.end).map_or("", |token| token.lower.as_str());
    let own = here.iter().filter(|time| time.place.words.end <= length.words.start);
    let mut told = before.iter().chain(own).rev();
    let (second, first) = (*told.next()?, *told.next()?);
    let is_led = is_beside(sentence, second, length) && here.iter().any(|time| time.place == second.place);
    (is_led && matches!(behind, "later" | "afterwards" | "afterward")).then_some((first, second))
}

/// “At 9.40pm, with almost five hours gone since prayers at half past six”
fn is_since(sentence: &Sentence, length: &Length, first: &Time, second: &Time) -> bool {
    if first.place.words.end > length.words.start || length.words.end > second.place.words.start {
        return false;
    }
    let before = words(sentence, first.place.words.end..length.words.start);
    let behind = words(sentence, length.words.end..second.place.words.start);
    let leads = matches!(behind.as_slice(), ["since", ..] | ["gone" | "passed" | "on", "since" | "from", ..]);
    let plain = !behind.iter().any(|word| matches!(*word, "and" | "but" | "to" | "until" | ";"));
    leads && plain && behind.len() <= 9 && before.len() <= 5
}

/// “began at 7 p.m. and broke up at 9:15 p.m. after almost four hours”
fn is_all(sentence: &Sentence, length: &Length, first: &Time, second: &Time) -> bool {
    let leads = |time: &Time, from: usize, list: &rustc_hash::FxHashSet<&str>| {
        let start = time.place.words.start;
        sentence.tokens[start.saturating_sub(5).max(from).min(start)..start]
            .iter()
            .any(|token| list.contains(token.lemma.as_str()) || list.contains(token.lower.as_str()))
    };
    let behind = words(sentence, second.place.words.end..length.words.start);
    let is_led = matches!(behind.iter().find(|word| **word != ","), Some(&("after" | "lasting" | "having")));
    is_led && behind.len() <= 5 && leads(first, 0, &BEGINS) && leads(second, first.place.words.end, &ENDS)
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
