//! A length of hours or minutes to something whose hour the draft tells elsewhere: “arrived at 6.31am, just 23 minutes after the mayday”.

use super::said::{Length, is_beside};
use crate::english::{Sentence, grammar, lists};
use crate::facts::{Facts, SentenceId, Time};

lists::sets! {
    "../data/hours.txt":
    /// Words that name no happening by themselves.
    EMPTY = "empty";
}

/// So many words what it is counted from may have.
const LONGEST: usize = 8;
/// So many words from its hour it may stand where it is told.
const NEAR: usize = 12;
/// So many sentences away it is likely to be the same.
pub(super) const CLOSE: usize = 3;
/// So many sentences away it may be told.
const WITHIN: usize = 30;

/// The hour of what a length is counted from, and the hour that it leads to.
pub(super) fn event<'a>(facts: &'a Facts, at: SentenceId, length: &Length) -> Option<(&'a Time, &'a Time)> {
    let sentence = &facts.sentences()[at];
    let link = sentence.tokens.get(length.words.end)?;
    let is_after = match link.lower.as_str() {
        "after" | "since" | "from" => true,
        "before" => false,
        _ => return None,
    };
    let start = length.words.end + 1;
    let ends =
        |token: &crate::english::Token| matches!(token.text.as_str(), "," | ";" | "." | "—" | "–" | ")");
    let end = sentence.tokens[start..].iter().position(ends).map_or(sentence.tokens.len(), |by| start + by);
    let clocks: Vec<&Time> = facts.times_in(at).iter().filter(|time| time.minutes().is_some()).collect();
    let is_said = |time: &Time| {
        let place = &time.place.words;
        let is_next = (end..=end + 2).contains(&place.start) && length.words.start <= 2;
        is_beside(sentence, time, length) || is_next
    };
    let mut own = clocks.into_iter().filter(|time| is_said(time));
    let hour = own.next().filter(|_| own.next().is_none())?;
    let within = end.saturating_sub(start) <= LONGEST && !(start..end).contains(&hour.place.words.start);
    let cause = Cause::read(sentence, start..end).filter(|_| within)?;
    let told = told(facts, at, &cause)?;
    Some(if is_after { (told, hour) } else { (hour, told) })
}

/// What happened, by the words for it.
struct Cause<'a> {
    /// A verb, or the noun of a phrase without one, in dictionary form.
    what: &'a str,
    /// The subject of the verb.
    who: Option<&'a str>,
}

impl<'a> Cause<'a> {
    fn read(sentence: &'a Sentence, words: std::ops::Range<usize>) -> Option<Self> {
        let lemma = |at: usize| sentence.tokens[at].lemma.as_str();
        let is_told = |&at: &usize| !EMPTY.contains(lemma(at));
        let verb = words
            .clone()
            .find(|&at| grammar::is_verb(&sentence.tokens[at]) && is_told(&at) && at > words.start);
        let nouns: Vec<usize> =
            words.clone().filter(|&at| grammar::is_nominal(sentence, at)).filter(is_told).collect();
        if let Some(verb) = verb {
            let who = nouns.iter().rev().find(|&&noun| noun < verb).map(|&noun| lemma(noun));
            return Some(Self { what: lemma(verb), who });
        }
        // “the collapse of the wall”: the noun before the preposition.
        let first = *nouns.first()?;
        let run = nouns.iter().zip(first..).take_while(|(noun, at)| **noun == *at).last();
        run.map(|(&noun, _)| Self { what: lemma(noun), who: None })
    }

    /// Whether a word tells of it.
    fn is_told_at(&self, sentence: &Sentence, word: usize) -> bool {
        let near = word.saturating_sub(NEAR)..sentence.tokens.len().min(word + NEAR);
        let has = |lemma: &str| near.clone().any(|at| sentence.tokens[at].lemma == lemma);
        sentence.tokens[word].lemma == self.what && self.who.is_none_or(has)
    }
}

/// Whether an hour is told with its day: “3 p.m. on Sunday”.
fn has_day(sentence: &Sentence, clock: &Time) -> bool {
    let words =
        clock.place.words.start.saturating_sub(3)..sentence.tokens.len().min(clock.place.words.end + 3);
    sentence.tokens[words].iter().any(|token| token.lower.len() > 5 && token.lower.ends_with("day"))
}

/// The one hour that the draft gives it elsewhere.
fn told<'a>(facts: &'a Facts, at: SentenceId, cause: &Cause<'_>) -> Option<&'a Time> {
    let near = facts.sentences().with_ids().filter(|(other, _)| *other != at && other.apart(at) <= WITHIN);
    let hours = near.filter_map(|(other, sentence)| {
        let mut clocks = facts.times_in(other).iter().filter(|time| time.minutes().is_some());
        let clock = clocks.next().filter(|_| clocks.next().is_none())?;
        let place = clock.place.words.start;
        let mut words = place.saturating_sub(NEAR)..sentence.tokens.len().min(place + NEAR);
        // What is told far off, of a day of its own, may be another one of its kind.
        let is_of_day = other.apart(at) <= CLOSE || !has_day(sentence, clock);
        (is_of_day && words.any(|word| cause.is_told_at(sentence, word))).then_some(clock)
    });
    let hours: Vec<&Time> = hours.collect();
    let first = *hours.first()?;
    hours.iter().all(|hour| hour.minutes() == first.minutes()).then_some(first)
}
