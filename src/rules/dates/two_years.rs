//! An anniversary with the only two years beside it: “who married in 1960, celebrated their golden wedding in 2005”, “caught fire in
//! 1957. Thirty years later, in 1997, …”.

use super::jubilees::years_of;
use super::length::{Ends, Length, Unit};
use crate::english::{Sentence, lists};
use crate::facts::beside;
use crate::facts::{Facts, SentenceId, Time, TimeKind};

lists::sets! {
    "data/two_years.txt":
    /// Words behind a length of years that lead from one year to another.
    LINKS = "links";
    /// Words by which a year is that of something else.
    PARTING = "parting";
}

/// So many words may stand between an anniversary and the year of what it is of.
const NEAR: usize = 11;

/// A named or numbered anniversary at a word with the two years that it lies between, where they do not fit.
pub(super) fn celebrated(facts: &Facts, at: SentenceId, word: usize) -> Option<(&Time, &Time)> {
    let sentence = &facts.sentences()[at];
    let (years, words) = years_of(facts, at, word)?;
    let (from, to) = pair(facts, at, false)?;
    let is_of = sentence.tokens.get(word + 1).is_some_and(|next| matches!(next.lower.as_str(), "of" | "for"));
    let is_own = from.place.sentence == at && (word..word + NEAR).contains(&from.place.words.start);
    let real = apart((from, to))?;
    let is_told = is_plain(sentence, to) && !is_parted(sentence, words.start, to);
    (is_told && (!is_of || is_own) && (real - years).abs() > 0 && real > 0).then_some((from, to))
}

/// A length of years, `later` as “so many years later” counts them, that leads from one year to another, where they do not fit: “forty years on from the strike of 1984, … in 2019”.
pub(super) fn passed<'a>(
    facts: &'a Facts,
    at: SentenceId,
    time: &Time,
    later: Option<i32>,
) -> Option<(&'a Time, &'a Time)> {
    let sentence = &facts.sentences()[at];
    let end = time.place.words.end;
    let last = sentence.tokens[end - 1].lower.as_str();
    let behind = beside::behind(sentence, time);
    let (is_later, is_linked) =
        (last == "later" || behind == "later", LINKS.contains(behind) || behind == "to");
    let (from, to) = pair(facts, at, is_later && time.place.words.start == 0)?;
    let is_event = from.place.words.start >= end && from.place.words.start <= end + NEAR;
    let is_told = is_plain(sentence, to) || beside::before(sentence, to, 1) == "the";
    let is_after = beside::before(sentence, time, 1) == "after";
    if is_later {
        let real = apart((from, to))?;
        let said = later.filter(|said| is_plain(sentence, to) && !(*said..=*said + 1).contains(&real));
        return said.map(|_| (from, to));
    }
    let length = Length::of(time, sentence).filter(|length| length.unit == Unit::Year)?;
    let ends = Ends::between(from.stated, to.stated)?;
    (is_linked && is_event && is_told && !is_after && !length.fits(&ends)).then_some((from, to))
}

/// How many years lie between two.
pub(super) fn apart((from, to): (&Time, &Time)) -> Option<i32> {
    Some(i32::from(to.stated.year?) - i32::from(from.stated.year?))
}

/// The only two years of a sentence, or one of it and the only one of the sentence before; the earlier first.
fn pair(facts: &Facts, at: SentenceId, needs_before: bool) -> Option<(&Time, &Time)> {
    let here: Vec<&Time> = dated(facts, at).collect();
    let (one, other) = match here.as_slice() {
        [one, other] if !needs_before => (*one, *other),
        [one] if needs_before => {
            let mut before = dated(facts, at.before()?);
            (before.next().filter(|_| before.next().is_none())?, *one)
        }
        _ => return None,
    };
    let is_first = one.stated.year? <= other.stated.year?;
    Some(if is_first { (one, other) } else { (other, one) })
}

fn dated(facts: &Facts, at: SentenceId) -> impl Iterator<Item = &Time> {
    let is_dated = |time: &&Time| time.kind == TimeKind::Date && time.stated.year.is_some();
    facts.times_in(at).iter().filter(is_dated)
}

/// Whether a year is that of the celebration: “in 2005”, “In 2018, on the fifth anniversary”.
fn is_plain(sentence: &Sentence, time: &Time) -> bool {
    matches!(beside::before(sentence, time, 1), "in" | "on" | "during") && !beside::describes(sentence, time)
}

fn is_parted(sentence: &Sentence, word: usize, time: &Time) -> bool {
    let start = time.place.words.start;
    let between = if start > word { word..start } else { time.place.words.end..word };
    sentence.tokens[between].iter().any(|token| PARTING.contains(token.lower.as_str()))
}

#[cfg(test)]
mod tests;
