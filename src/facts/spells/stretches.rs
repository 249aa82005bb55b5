//! Two dates of one sentence that are joined as the ends of a stretch: “from 2010 to 2016”.

use crate::facts::ids::{SentenceId, TimeId};
use std::ops::Range;

use crate::english::Sentence;
use crate::facts::{Facts, Time, TimeKind};

/// What stands between two dates that are the ends of a stretch.
const UNTIL: [&str; 6] = ["to", "until", "till", "through", "-", "–"];

/// The clause or noun phrase between “until” and its date has so many words at most.
const LONGEST: usize = 6;

/// Two dates that are joined as ends.
#[derive(Debug)]
pub struct Stretch<'a> {
    /// The words from the preposition to the last date.
    pub words: Range<usize>,
    /// The first date.
    pub start: &'a Time,
    /// The last date.
    pub end: &'a Time,
    /// Both, by their numbers.
    pub(super) ends: (TimeId, TimeId),
}

/// The stretches among the times of a sentence.
pub fn stretches(facts: &Facts, sentence: SentenceId) -> Vec<Stretch<'_>> {
    let pairs = facts.time_ids_in(sentence).zip(facts.time_ids_in(sentence).skip(1));
    pairs.filter_map(|ends| stretch(facts, &facts.sentences()[sentence], ends)).collect()
}

fn stretch<'a>(facts: &'a Facts, sentence: &Sentence, ends: (TimeId, TimeId)) -> Option<Stretch<'a>> {
    let (start, end) = (&facts.times()[ends.0], &facts.times()[ends.1]);
    let is_date = |time: &Time| {
        time.kind == TimeKind::Date && (time.stated.month.is_some() || time.stated.year.is_some())
    };
    if !is_date(start) || !is_date(end) {
        return None;
    }
    let between = sentence.tokens.get(start.place.words.end..end.place.words.start)?;
    // “May 3, 2010, to May 7”
    let between: Vec<&str> =
        between.iter().map(|token| token.lower.as_str()).filter(|word| *word != ",").collect();
    let start_at = start.place.words.start;
    let before = start_at.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    let is_joined = match (before, between.as_slice()) {
        ("from", [word]) => UNTIL.contains(word),
        ("between", ["and"]) | ("(", ["-" | "–" | "to"]) => true,
        // “from 1951 until he retired in 1985”, “from 1990 to his death in 2009”
        ("from", [until, clause @ .., "in" | "on"]) => {
            UNTIL.contains(until)
                && (2..=LONGEST).contains(&clause.len())
                && !clause.iter().any(|word| matches!(*word, "and" | "from" | "to" | ";"))
        }
        _ => false,
    };
    is_joined.then(|| Stretch { words: start_at - 1..end.place.words.end, start, end, ends })
}
