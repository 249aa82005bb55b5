//! Two dates of one sentence that are the ends of one stretch, and lengths said of the same stretch.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::length::Length;
use crate::english::lists;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::{Time, TimeKind};

/// Nouns of what is given for a length of time, whatever then becomes of it.
static AWARDED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    lists::lines(include_str!("data/awarded.txt")).flat_map(str::split_whitespace).collect()
});

/// Verbs that say how long their subject lasts.
const LASTING: [&str; 15] = [
    "run", "last", "hold", "take", "stretch", "extend", "span", "continue", "go", "sit", "play", "meet",
    "rage", "drag", "be",
];

/// What stands between two dates that are the ends of a stretch.
const UNTIL: [&str; 6] = ["to", "until", "till", "through", "-", "–"];

/// Words before a length that do not say how long something lasted: “after eight years”.
const APART: [&str; 14] = [
    "after", "before", "within", "until", "every", "per", "by", "than", "each", "between", "once", "twice",
    "next", "since",
];

/// Two dates that are joined as ends: “from 2010 to 2016”.
#[derive(Debug)]
pub(super) struct Stretch<'a> {
    /// The words from the preposition to the last date.
    pub(super) words: Range<usize>,
    pub(super) start: &'a Time,
    pub(super) end: &'a Time,
}

/// The stretches among the times of a sentence.
pub(super) fn stretches<'a>(sentence: &Sentence, times: &'a [Time]) -> Vec<Stretch<'a>> {
    times.windows(2).filter_map(|pair| stretch(sentence, &pair[0], &pair[1])).collect()
}

fn stretch<'a>(sentence: &Sentence, start: &'a Time, end: &'a Time) -> Option<Stretch<'a>> {
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
    let first = start.place.words.start;
    let before = first.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    let is_joined = match (before, between.as_slice()) {
        ("from", [word]) => UNTIL.contains(word),
        ("between", ["and"]) | ("(", ["-" | "–" | "to"]) => true,
        _ => false,
    };
    is_joined.then(|| Stretch { words: first - 1..end.place.words.end, start, end })
}

/// Whether a length before or behind a stretch of its sentence is said of the same thing, and cannot be.
pub(super) fn conflicts(
    sentence: &Sentence,
    time: &Time,
    length: Length,
    stretch: &Stretch,
    ends: &super::length::Ends,
) -> bool {
    let words = &time.place.words;
    if is_apart(sentence, words) {
        return false;
    }
    if words.end <= stretch.words.start {
        let between = words.end..stretch.words.start;
        let link = is_joined(sentence, words.end, between.clone()) || is_subject(sentence, words, between);
        return link && !length.fits(ends);
    }
    if stretch.words.end > words.start {
        return false;
    }
    let between = &sentence.tokens[stretch.words.end..words.start];
    match between {
        // “from 2010 to 2016, a span of eight years”
        _ if is_naming(between) => !length.fits(ends),
        // “From 2010 to 2016 he spent eight years at sea”: a part of the time may be spent anywhere.
        _ => is_one_clause(between) && length.compare(ends) == Ordering::Greater,
    }
}

/// “after eight years”, “eight years later”, “eight years old”.
fn is_apart(sentence: &Sentence, words: &Range<usize>) -> bool {
    let before = sentence.tokens[..words.start].iter().rev().take(2);
    let is_behind = sentence.tokens.get(words.end).is_some_and(|token| {
        matches!(
            token.lower.as_str(),
            "ago"
                | "later"
                | "earlier"
                | "before"
                | "after"
                | "old"
                | "into"
                | "apart"
                | "away"
                | "early"
                | "late"
        )
    });
    is_behind || before.into_iter().any(|token| APART.contains(&token.lower.as_str()))
}

/// Whether only the words of one phrase stand between a length and its stretch: “six years in office, from”.
fn is_joined(sentence: &Sentence, length_end: usize, between: Range<usize>) -> bool {
    let tokens = &sentence.tokens[between];
    let is_phrase = |token: &Token| match token.upos {
        Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Pron => true,
        Upos::Adp => !matches!(token.lower.as_str(), "after" | "before" | "until" | "since" | "by"),
        Upos::Punct => matches!(token.lower.as_str(), "," | "-" | "(" | "—" | "–"),
        Upos::Verb => matches!(token.lower.as_str(), "running" | "lasting" | "spanning" | "stretching"),
        _ => false,
    };
    // “a three-year contract”, “six two-year terms”
    let noun = tokens.iter().find(|token| token.upos == Upos::Noun);
    let is_one = noun.is_none_or(|noun| !AWARDED.contains(noun.lemma.as_str()));
    let is_single = !is_compound(sentence, length_end) || noun.is_none_or(|noun| noun.lemma == noun.lower);
    tokens.len() <= 8 && tokens.iter().all(is_phrase) && is_one && is_single
}

/// “The three-day summit ran from”: the length is of the subject of a verb that says how long it lasted.
fn is_subject(sentence: &Sentence, words: &Range<usize>, between: Range<usize>) -> bool {
    if between.len() > 12 || !is_compound(sentence, words.end) {
        return false;
    }
    let mut verbs = between.clone().filter(|&i| sentence.tokens[i].upos == Upos::Verb);
    let (Some(verb), None) = (verbs.next(), verbs.next()) else { return false };
    let Some(subject) = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]) else { return false };
    let noun = &sentence.tokens[subject];
    between.contains(&subject)
        && LASTING.contains(&sentence.tokens[verb].lemma.as_str())
        && noun.lemma == noun.lower
        && !AWARDED.contains(noun.lemma.as_str())
}

/// Whether a length is part of a compound: “three-day summit”.
fn is_compound(sentence: &Sentence, length_end: usize) -> bool {
    sentence.tokens.get(length_end.wrapping_sub(2)).is_some_and(|token| token.text == "-")
}

/// “, a span of”, “, or”, “(”
fn is_naming(between: &[Token]) -> bool {
    between.len() <= 4
        && between.iter().all(|token| {
            matches!(
                token.lower.as_str(),
                "," | "(" | "—" | "–" | "or" | "a" | "period" | "span" | "total" | "of"
            )
        })
}

/// “he served for”, “she spent”
fn is_one_clause(between: &[Token]) -> bool {
    let verbs = between.iter().filter(|token| token.upos == Upos::Verb);
    between.len() <= 7
        && verbs.count() == 1
        && between.iter().all(|token| !matches!(token.upos, Upos::Cconj | Upos::Sconj | Upos::Num))
}
