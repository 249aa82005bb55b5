//! Whether the words around a month without its year tell the year all the same: all that speaks for it, in one place.
//!
//! For it speaks a year beside the month, in its own clause or joined to it (“from March to June 2023”); a month with its
//! year shortly before, since a story goes on from there (“in May 2019 … in August”); and a year that a sentence begins
//! with, which sets the scene for what follows (“In 2016 he … In March he …”). A year that only dates another event sets
//! no scene: behind “was hired in 2014” a month may lie in that year or in any up to the next one of which the draft
//! speaks, so that it tells the year only where the next is that year or the one behind it.

use rustc_hash::FxHashSet;

use super::beside;
use crate::draft::Part;
use crate::english::Sentence;
use crate::facts::{Facts, Time, TimeKind};

/// Words that may stand between two dates that share a year.
const JOINING: [&str; 16] = [
    "to", "and", "or", "until", "till", "through", "-", "–", "—", ",", "in", "on", "from", "early", "late",
    "then",
];

/// Words of a sentence that can stand before the year that it begins with: “By early 2016”.
const FRONT: usize = 2;

/// What a year says of the months behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// It is theirs, too.
    Whole,
    /// It is theirs if the draft speaks of none but it and the next.
    Up(i16),
    /// It could be any of several.
    None,
}

/// The times of a draft whose year is open, of those that `is_bare` picks.
pub(super) fn open<'a, T>(facts: &'a Facts, is_bare: impl Fn(&'a Time) -> Option<T>) -> Vec<(&'a Time, T)> {
    let following = following_years(facts);
    let mut found = Vec::new();
    // The last sentence of a run of dated ones, and what its year says of those behind it.
    let mut run: Option<(usize, Reach)> = None;
    for (at, sentence) in facts.sentences.iter().enumerate() {
        let times = facts.times_in(at);
        let before = run.filter(|&(last, _)| {
            let is_near = last + 1 == at || facts.sentences[last].paragraph == sentence.paragraph;
            is_near && facts.sentences[last].part == sentence.part && sentence.part != Part::Summary
        });
        let is_told = before.is_some_and(|(_, reach)| match reach {
            Reach::Whole => true,
            Reach::Up(year) => following[at].is_some_and(|next| next == year || next == year + 1),
            Reach::None => false,
        });
        if !is_told && matches!(sentence.part, Part::Summary | Part::Standfirst | Part::Body) {
            let in_doubt = times.iter().filter(|time| !is_beside_its_year(facts, sentence, times, time));
            found.extend(in_doubt.filter_map(|time| Some((time, is_bare(time)?))));
        }
        run = match reach(facts, sentence, times) {
            Some(reach) => Some((at, reach)),
            None => before.map(|(last, reach)| (if times.is_empty() { last } else { at }, reach)),
        };
    }
    found
}

/// The first year of which the draft speaks at each sentence or behind it.
fn following_years(facts: &Facts) -> Vec<Option<i16>> {
    let mut next = None;
    let mut years: Vec<_> = (0..facts.sentences.len())
        .rev()
        .map(|at| {
            next = facts.times_in(at).iter().find_map(|time| time.stated.year).or(next);
            next
        })
        .collect();
    years.reverse();
    years
}

/// What the years of a sentence say of the months in the sentences behind it; nothing where it has none.
fn reach(facts: &Facts, sentence: &Sentence, times: &[Time]) -> Option<Reach> {
    let mut dated = times.iter().filter(|time| has_year(facts, time) && !is_open(sentence, time));
    let last = dated.clone().next_back()?;
    if last.stated.month.is_some() || last.stated.year.is_none() {
        return Some(Reach::Whole);
    }
    let year = last.stated.year?;
    if !dated.all(|time| time.stated.year == Some(year)) {
        return Some(Reach::None);
    }
    Some(if last.place.words.start <= FRONT { Reach::Whole } else { Reach::Up(year) })
}

/// Whether the year of a month stands in its own sentence: joined to it, before it with a month, or in its clause.
fn is_beside_its_year(facts: &Facts, sentence: &Sentence, times: &[Time], time: &Time) -> bool {
    let dated = || times.iter().filter(|other| has_year(facts, other));
    let is_joined = |other: &Time| {
        let between = beside::between(sentence, time, other);
        other.place.words.start >= time.place.words.end && between.iter().all(|word| JOINING.contains(word))
    };
    let is_before = |other: &Time| other.place.words.start < time.place.words.start;
    let goes_on = |other: &Time| is_before(other) && other.stated.month.is_some();
    // “that year”, “a year later”
    if dated().any(|other| is_joined(other) || goes_on(other) || other.stated.year.is_none()) {
        return true;
    }
    let head = |time: &Time| beside::top(sentence, time).and_then(|top| sentence.tokens[top].head);
    let years: FxHashSet<i16> =
        dated().filter(|other| !is_open(sentence, other)).filter_map(|other| other.stated.year).collect();
    let sets_scene = |other: &Time| {
        years.len() == 1 && other.place.words.start <= FRONT && is_before(other) && !is_open(sentence, other)
    };
    let shares_clause = |other: &Time| head(other).is_some_and(|verb| head(time) == Some(verb));
    dated().any(|other| sets_scene(other) || shares_clause(other) && !is_open(sentence, other))
}

/// “March 2023”, “last year”, “December last year”.
fn has_year(facts: &Facts, time: &Time) -> bool {
    let words = facts.words(time.place.span);
    let is_year = |word: &str| matches!(word, "year" | "years" | "decade" | "century");
    time.stated.year.is_some() || time.kind == TimeKind::Date && words.split([' ', '-']).any(is_year)
}

/// “minister since 2015”: what began then lasts through every year behind it.
fn is_open(sentence: &Sentence, time: &Time) -> bool {
    beside::before(sentence, time, 1) == "since"
}
