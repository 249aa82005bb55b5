//! Anniversaries with a name or a number: how many years one is, when what it celebrates began, and in which year it is kept.

use crate::facts::{Away, Facts, Period, QuantityKind, SentenceId, Time, TimeKind};
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::length::{Length, Unit};
use crate::english::Sentence;
use crate::english::grammar::{self, Tense};
use crate::english::lists;
use crate::facts::beside;

/// Names of anniversaries by their last word, with the word before it, if any; and the verbs and nouns of beginnings.
struct Words {
    names: FxHashMap<&'static str, Vec<(&'static str, i32)>>,
    beginnings: FxHashSet<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/anniversaries.txt"));
    let mut words = Words { names: FxHashMap::default(), beginnings: FxHashSet::default() };
    for (head, list) in lines.filter_map(|line| line.split_once(": ")) {
        match head.parse::<i32>() {
            Ok(years) => {
                for name in list.split(", ") {
                    let (before, last) = name.split_once(' ').unwrap_or(("", name));
                    words.names.entry(last).or_default().push((before, years));
                }
            }
            Err(_) => words.beginnings.extend(list.split_whitespace()),
        }
    }
    words
});

lists::sets! {
    "data/celebrations.txt":
    /// Verbs of keeping an anniversary.
    CELEBRATIONS = "verbs";
}

/// Whether a word is a verb or noun of a beginning.
pub(super) fn is_begun_by(lemma: &str) -> bool {
    WORDS.beginnings.contains(lemma)
}

/// The number of years of an anniversary at a word, and its words.
pub(super) fn years_of(facts: &Facts, at: SentenceId, word: usize) -> Option<(i32, Range<usize>)> {
    let sentence = &facts.sentences()[at];
    let lower = sentence.tokens[word].lower.as_str();
    if let Some(names) = WORDS.names.get(lower) {
        let last = word.checked_sub(1).map_or("", |before| sentence.tokens[before].lower.as_str());
        let named = |before: &str| names.iter().find(|(name, _)| *name == before).map(|(_, years)| *years);
        let two = named(last).filter(|_| !last.is_empty()).map(|years| (years, word - 1..word + 1));
        if let Some(name) = two.or_else(|| named("").map(|years| (years, word..word + 1))) {
            return Some(name);
        }
    }
    if let Some(kept) = half_century(sentence, word) {
        return Some(kept);
    }
    // People have birthdays; of a thing it is an anniversary.
    let is_of_thing = || {
        let near = &sentence.tokens[word.saturating_sub(3)..word];
        near.iter().any(|token| token.lower == "its")
    };
    if lower != "anniversary" && !(lower == "birthday" && is_of_thing()) {
        return None;
    }
    let here = facts.quantities_in(at).iter();
    // Right before the noun, or a word away: “50th wedding anniversary”.
    let is_near = |end: usize| end == word || end + 1 == word;
    let mut ordinals =
        here.filter(|quantity| quantity.kind == QuantityKind::Ordinal && is_near(quantity.place.words.end));
    if let Some(ordinal) = ordinals.next_back() {
        return Some((whole(ordinal.number()?), ordinal.place.words.start..word + 1));
    }
    // “20-year anniversary”
    let length = facts
        .times_in(at)
        .iter()
        .find(|time| time.place.words.end == word && time.kind == TimeKind::Duration)?;
    let length_words = length.place.words.clone();
    let years = Length::of(length, sentence).filter(|length| length.unit == Unit::Year)?;
    Some((whole(years.count), length_words.start..word + 1))
}

/// “marks its half-century”: fifty years that something celebrates, and no score at cricket.
fn half_century(sentence: &Sentence, word: usize) -> Option<(i32, Range<usize>)> {
    let lower = |back: usize| word.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let start = match (lower(2), lower(1), lower(0)) {
        (_, _, "half-century") => word,
        ("half", "-", "century") => word - 2,
        _ => return None,
    };
    let near = &sentence.tokens[start.saturating_sub(4)..start];
    let is_own = near.last().is_some_and(|token| matches!(token.lower.as_str(), "its" | "their" | "'s"));
    let is_kept = near.iter().any(|token| CELEBRATIONS.contains(token.lemma.as_str()));
    (is_own && is_kept).then(|| (50, start..word + 1))
}

/// The date of what is celebrated: “of the 1969 landing”, “founded in 1900”.
pub(super) fn event(facts: &Facts, at: SentenceId, word: usize) -> Option<&Time> {
    let sentence = &facts.sentences()[at];
    let dated = |time: &&Time| time.kind == TimeKind::Date && time.stated.year.is_some();
    let times: Vec<&Time> = facts.times_in(at).iter().filter(dated).collect();
    let is_of = sentence.tokens.get(word + 1).is_some_and(|next| next.lower == "of");
    if is_of {
        let within = |time: &&&Time| {
            let start = time.place.words.start;
            let between = sentence.tokens.get(word + 1..start).unwrap_or_default();
            start > word
                && between.len() <= 9
                && !between
                    .iter()
                    .any(|token| matches!(token.text.as_str(), "," | ";" | "on") || grammar::is_verb(token))
        };
        let own = times.iter().find(within)?;
        // “the 50th anniversary of the landing in 2019” may be the year of either.
        let is_event = beside::describes(sentence, own)
            || beside::before(sentence, own, 1) == "of"
            || has_beginning(sentence, word + 1..own.place.words.start);
        return is_event.then_some(*own);
    }
    let of_beginning = |time: &&&Time| is_beginning(sentence, time);
    let mut own = times.iter().filter(of_beginning);
    if let Some(one) = own.next() {
        return own.next().is_none().then_some(*one);
    }
    // “The paper was founded in 1900. It celebrated its centenary in 1990.”
    let subject = sentence.tokens.first()?;
    let last = at.before().filter(|_| matches!(subject.lower.as_str(), "it" | "its"))?;
    let before = &facts.sentences()[last];
    let mut earlier = facts.times_in(last).iter().filter(dated).filter(|time| is_beginning(before, time));
    earlier.next().filter(|_| earlier.next().is_none())
}

/// “founding”, “opening”, “birth” between an anniversary and its date.
fn has_beginning(sentence: &Sentence, words: Range<usize>) -> bool {
    sentence.tokens[words].iter().any(|token| {
        WORDS.beginnings.contains(token.lemma.as_str()) || WORDS.beginnings.contains(token.lower.as_str())
    })
}

/// “founded in 1900”, “opened on May 3, 1900”
fn is_beginning(sentence: &Sentence, time: &Time) -> bool {
    let start = time.place.words.start;
    let near = start.saturating_sub(10)..start;
    let verb = near.rev().find(|&i| grammar::is_verb(&sentence.tokens[i]));
    let is_begun = verb.is_some_and(|verb| {
        let token = &sentence.tokens[verb];
        WORDS.beginnings.contains(token.lemma.as_str()) && !grammar::has_auxiliary(sentence, verb)
    });
    is_begun && matches!(beside::before(sentence, time, 1), "in" | "on")
}

/// The year in which an anniversary is kept, by how many years that may be off, and where the draft says so.
pub(super) fn day_of<'a>(
    facts: &'a Facts,
    at: SentenceId,
    word: usize,
    event: &Time,
) -> Option<(i16, i32, Option<&'a Time>)> {
    let sentence = &facts.sentences()[at];
    let others =
        || facts.times_in(at).iter().filter(|time| time.kind == TimeKind::Date && time.place != event.place);
    let dated = |time: &&Time| {
        time.stated.year.is_some() && is_alone(sentence, time) && !is_beginning(sentence, time)
    };
    let mut years = others().filter(dated);
    if let Some(later) = years.next() {
        return (years.next().is_none()).then_some((later.stated.year?, 0, Some(later)));
    }
    let today = facts.draft().date()?;
    // “this year”, “next year”, “on Friday”, “this May”
    let relative = others().find(|time| {
        matches!(time.away, Some(Away { unit: crate::facts::Unit::Year, .. }))
            || time.stated.weekday.is_some()
            || time.stated.month.is_some() && time.stated.year.is_none()
    });
    if let Some(year) = relative.and_then(|time| time.period).and_then(Period::begin).map(Date::year) {
        return Some((year, i32::from(today.day_of_year() < 45 || today.day_of_year() > 320), None));
    }
    let is_now = sentence.ancestors(word).take(4).any(|verb| {
        let token = &sentence.tokens[verb];
        let is_present = grammar::is_verb(token) && token.lower != token.lemma && token.lower.ends_with('s');
        let goes_on = token.lower.ends_with("ing") && grammar::in_perfect(sentence, verb);
        is_present || goes_on || grammar::tense(sentence, verb) == Tense::Future
    });
    (is_now && others().next().is_none()).then_some((today.year(), 1, None))
}

/// Whether a year stands by itself, led by “in” or “on” or between commas.
pub(super) fn is_alone(sentence: &Sentence, time: &Time) -> bool {
    !beside::describes(sentence, time)
        && matches!(beside::before(sentence, time, 1), "in" | "on" | "," | "(" | "—" | "–")
}

#[expect(clippy::cast_possible_truncation, reason = "a number of years that somebody wrote")]
fn whole(years: f64) -> i32 {
    years.round() as i32
}
