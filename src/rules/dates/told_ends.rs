//! A length with the only two dates beside it, a beginning and an end by their verbs: “Elected in 1996 and voted out in 2012, Halloran
//! led the county for 10 years”.

use crate::english::{Sentence, lists};
use crate::facts::beside;
use crate::facts::spells::is_meant;
use crate::facts::{Facts, SentenceId, Time, TimeKind};

lists::sets! {
    "data/told_ends.txt":
    /// Words of beginning.
    BEGINS = "begins";
    /// Words of ending.
    ENDS = "ends";
    /// Words by which a length is that of something else.
    PARTING = "parting";
}

/// So many words may stand between a word of beginning or ending and its date.
const NEAR: usize = 5;

/// The beginning and the end that the sentence of a length tells, or the one before.
pub(super) fn told<'a>(facts: &'a Facts, length: &Time) -> Option<(&'a Time, &'a Time)> {
    let at = length.place.sentence;
    let sentence = &facts.sentences()[at];
    if is_meant(sentence, length) {
        return None;
    }
    let pair = here(facts, at).filter(|pair| is_said_of(sentence, length, *pair));
    pair.or_else(|| {
        let before = at.before().filter(|_| points_back(sentence, length))?;
        here(facts, before)
    })
}

/// The two dates of a sentence, the one of a beginning, the other of an end.
fn here(facts: &Facts, at: SentenceId) -> Option<(&Time, &Time)> {
    let sentence = &facts.sentences()[at];
    let is_dated = |time: &&Time| time.kind == TimeKind::Date && beside::is_date(time);
    let dates: Vec<&Time> = facts.times_in(at).iter().filter(is_dated).collect();
    let [start, end] = dates.as_slice() else { return None };
    let (first, second) = (before(sentence, start, 0), before(sentence, end, start.place.words.end));
    let is_told = says(first, &BEGINS) && says(second, &ENDS);
    is_told.then_some((*start, *end))
}

/// The words before a date in which its verb stands.
fn before<'a>(sentence: &'a Sentence, time: &Time, after: usize) -> &'a [crate::english::Token] {
    let start = time.place.words.start;
    &sentence.tokens[start.saturating_sub(NEAR).max(after).min(start)..start]
}

fn says(words: &[crate::english::Token], list: &rustc_hash::FxHashSet<&str>) -> bool {
    words.iter().any(|token| list.contains(token.lemma.as_str()) || list.contains(token.lower.as_str()))
}

/// Whether nothing parts a length from the dates: another deed, another time.
fn is_said_of(sentence: &Sentence, length: &Time, (start, end): (&Time, &Time)) -> bool {
    let words = &length.place.words;
    let between = if words.start >= end.place.words.end {
        end.place.words.end..words.start
    } else if words.end <= start.place.words.start {
        words.end..start.place.words.start
    } else {
        return false;
    };
    let lead = words.start.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    let is_whole = matches!(lead, "for" | "after" | "spent" | "the" | "spanned" | "was" | "lasted" | "a");
    let between = &sentence.tokens[between];
    let is_parted = |token: &crate::english::Token| PARTING.contains(token.lower.as_str());
    let (inner, last) = between.split_at(between.len().saturating_sub(1));
    let is_free = !inner.iter().any(is_parted) && (lead == "after" || !last.iter().any(is_parted));
    let is_further = PARTING.contains(beside::behind(sentence, length));
    let is_wide = between.len() > 16;
    is_whole && is_free && !is_further && !is_wide
}

/// “Those two weeks”, “its week-long deliberation”
fn points_back(sentence: &Sentence, length: &Time) -> bool {
    const BACK: [&str; 6] = ["those", "these", "his", "her", "its", "their"];
    let start = length.place.words.start;
    let lower = |at: usize| sentence.tokens[at].lower.as_str();
    // “In his 19 years there”
    let is_led = start <= 2 && matches!(lower(0), "in" | "during" | "over") && BACK.contains(&lower(1));
    start <= 1 && BACK.contains(&lower(0)) || is_led
}

#[cfg(test)]
mod tests;
