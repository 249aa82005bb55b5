//! What the words of one sentence say of time: a hand-written grammar over its pieces.
//!
//! Each reading takes the number of the piece it begins at, and gives what it read with the number of the piece
//! behind it. Where several readings begin at one piece, the longest wins.

mod amounts;
mod clock;
mod dates;
mod lengths;
mod places_in_month;
mod recurring;
mod relative;
mod series;
mod stretches;
mod weekday_lists;
mod weekdays;
mod years;

use crate::facts::ids::SentenceId;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::meaning::{Clock, Meaning, NthOf, When};
use super::pieces::{self, Joint, Piece};
use super::vocabulary::{Unit, Word};
use super::{Expression, tense};
use crate::english::{Sentence, Token, Upos, lists};
use crate::facts::Place;
use crate::span::Span;

/// What was read, and the number of the piece behind it.
type Found<T> = Option<(T, usize)>;

/// A sentence while it is read.
struct Reader<'a> {
    sentence: &'a Sentence,
    pieces: Vec<Piece<'a>>,
}

/// Reads the time expressions of a sentence, the paragraph’s `index`th.
pub(super) fn expressions(sentence: &Sentence, index: SentenceId) -> Vec<Expression> {
    let reader = Reader { sentence, pieces: pieces::split(sentence) };
    let mut expressions = Vec::new();
    let mut at = 0;
    while at < reader.pieces.len() {
        let several = reader
            .weekdays_and_days(at)
            .or_else(|| reader.weekdays_before_month(at))
            .or_else(|| reader.days(at));
        if let Some((days, end)) = several {
            expressions.extend(
                days.into_iter()
                    .map(|(pieces, when)| reader.expression(index, pieces, Meaning::When(Some(when), None))),
            );
            at = end;
        } else if let Some((meaning, end)) = reader.meaning(at) {
            expressions.push(reader.expression(index, at..end, meaning));
            at = end;
        } else {
            at += 1;
        }
    }
    expressions
}

/// Words that together point at a time without naming one.
static PHRASES: LazyLock<Vec<(Vec<&str>, &str)>> = LazyLock::new(|| {
    let rows = lists::lines(include_str!("../data/phrases.txt")).filter_map(|line| line.split_once(": "));
    let phrases = rows.flat_map(|(value, row)| row.split(", ").map(move |phrase| (phrase, value)));
    phrases.map(|(phrase, value)| (phrase.split(' ').collect(), value)).collect()
});

impl Reader<'_> {
    fn expression(&self, sentence: SentenceId, pieces: Range<usize>, meaning: Meaning) -> Expression {
        let (first, last) = (&self.pieces[pieces.start], &self.pieces[pieces.end - 1]);
        let words = first.index..last.index + 1;
        let is_day = matches!(meaning, Meaning::When(Some(When::Date(date, _)), _) if date.month.is_some() && date.day.is_some());
        let tense = if is_day { tense::of_day } else { tense::of }(self.sentence, words.clone());
        let place = Place { sentence, words, span: Span::new(first.span.start, last.span.end) };
        Expression { place, meaning, tense }
    }

    /// The longest reading that begins at a piece.
    fn meaning(&self, at: usize) -> Found<Meaning> {
        let readings = [Self::recurring, Self::point, Self::length, Self::reference];
        let mut longest: Found<Meaning> = None;
        for (meaning, end) in readings.iter().filter_map(|read| read(self, at)) {
            if longest.as_ref().is_none_or(|(_, before)| end > *before) {
                longest = Some((meaning, end));
            }
        }
        longest
    }

    /// A stretch of the calendar with or without a time of day: “early Friday”, “3 p.m. Wednesday”, “noon”.
    fn point(&self, at: usize) -> Found<Meaning> {
        let start = self.lead(at);
        let clock_first = self.clock(start).map(|(clock, end)| {
            let day = self.day_of_clock(end);
            let end = day.map_or(end, |(_, end)| end);
            (Meaning::When(day.map(|(when, _)| when), Some(clock)), end)
        });
        let day_first = self.when(start).map(|(when, end)| {
            let clock = if is_day(when) { self.clock_of_day(end) } else { None };
            let end = clock.map_or(end, |(_, end)| end);
            (Meaning::When(Some(when), clock.map(|(clock, _)| clock)), end)
        });
        let part_of_day = self.part_of_this_day(start);
        [clock_first, day_first, part_of_day].into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// The piece behind words that place a time within a longer one: “early”, “the end of”, “around”.
    fn lead(&self, at: usize) -> usize {
        let article = at + usize::from(self.is(at, &["the"]));
        if self.is(article, &["end", "beginning", "start", "middle", "close"])
            && self.is(article + 1, &["of"])
        {
            return article + 2;
        }
        match self.lower(at) {
            "early" | "late" | "earlier" | "later"
                if self.is(at + 1, &["in", "on"]) && self.is(at + 2, &["the"]) =>
            {
                at + 2
            }
            "early" | "late" | "mid" | "earlier" | "later" | "sometime" => at + 1,
            _ => at,
        }
    }

    /// “now”, “recently”, “the near future”.
    fn reference(&self, at: usize) -> Found<Meaning> {
        if let Word::Reference(value) = self.word(at) {
            // “recent weeks and months”
            let mut end = at + 1;
            while self.is(at, &["recent"]) && matches!(self.word(end), Word::Units(_)) {
                end += 1;
                let goes_on = self.is(end, &["and", "or"]) && matches!(self.word(end + 1), Word::Units(_));
                end += usize::from(goes_on);
            }
            // “as soon as”, “soon after”, “current account”
            let is_bound = self.is(end, &["as", "after", "account"]) || self.joint(end) == Joint::Hyphen;
            return (!is_bound).then_some((Meaning::Reference(value), end));
        }
        let phrase = |words: &[&str]| words.iter().enumerate().all(|(i, word)| self.is(at + i, &[word]));
        let (words, value) = PHRASES.iter().find(|(words, _)| phrase(words))?;
        // “the past president” names no time.
        let end = at + words.len();
        let is_noun =
            *words != ["the", "past"] || self.token(at + 1).is_some_and(|token| token.upos == Upos::Noun);
        is_noun.then_some((Meaning::Reference(value), end))
    }

    fn word(&self, at: usize) -> Word {
        self.pieces.get(at).map_or(Word::Plain, |piece| piece.word)
    }

    fn lower(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &piece.lower)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(at))
    }

    /// Whether the piece stands in a set of words.
    fn is_in(&self, at: usize, words: &FxHashSet<&str>) -> bool {
        words.contains(self.lower(at))
    }

    /// Whether the piece before stands in a set of words.
    fn follows_any(&self, at: usize, words: &FxHashSet<&str>) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_in(before, words))
    }

    /// Whether the piece before stands among these words.
    fn follows(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, words))
    }

    fn joint(&self, at: usize) -> Joint {
        self.pieces.get(at).map_or(Joint::Space, |piece| piece.joint)
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.sentence.tokens.get(self.pieces.get(at)?.index)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.text.starts_with(char::is_uppercase))
    }
}

/// Whether a time of day can follow.
fn is_day(when: When) -> bool {
    match when {
        When::Date(stated, _) => stated.weekday.is_some() || stated.day.is_some(),
        When::Nth(nth, ..) => matches!(nth.of, NthOf::Weekday(_) | NthOf::Day),
        When::Holiday(..) | When::Away(_, Unit::Day, _) => true,
        _ => false,
    }
}

impl Reader<'_> {
    /// A stretch of the calendar: the longest of the readings.
    fn when(&self, at: usize) -> Found<When> {
        let readings = [
            Self::date,
            Self::place_in_month,
            Self::relative,
            Self::holiday,
            Self::quarter,
            Self::season,
            Self::decade,
        ];
        let mut longest: Found<When> = None;
        for (when, end) in readings.iter().filter_map(|read| read(self, at)) {
            if longest.is_none_or(|(_, before)| end > before) {
                longest = Some((when, end));
            }
        }
        longest
    }

    /// “this morning”, “last night”, “the next morning”, “tonight”, “overnight”, “the afternoon”.
    fn part_of_this_day(&self, at: usize) -> Found<Meaning> {
        use super::meaning::{Amount, Anchor};
        let away = |days, anchor| Some(When::Away(Amount::whole(days), Unit::Day, anchor));
        let (when, next) = match self.lower(at) {
            "tonight" => {
                return Some((Meaning::When(away(0, Anchor::Today), Some(Clock::Part("NI"))), at + 1));
            }
            "overnight" => return Some((Meaning::When(None, Some(Clock::Part("NI"))), at + 1)),
            "this" => (away(0, Anchor::Today), at + 1),
            "last" => (away(-1, Anchor::Today), at + 1),
            "that" | "same" => (away(0, Anchor::Text), at + 1),
            "the" if self.is(at + 1, &["next", "following"]) => (away(1, Anchor::Text), at + 2),
            "the" if self.is(at + 1, &["previous"]) => (away(-1, Anchor::Text), at + 2),
            "the" => (None, at + 1),
            _ => (None, at),
        };
        let next = next + usize::from(self.is(next, &["early", "late", "very"]));
        let Word::DayPart(code) = self.word(next) else { return None };
        // “the night of the fire”, “the morning paper”
        let is_open = self.is(next + 1, &["of", "that", "when"])
            || self
                .token(next + 1)
                .is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Det));
        if when.is_none() && next > at && is_open {
            return None;
        }
        // “a morning”, “good morning” and “night vision” name no time; “mid-afternoon” does.
        let is_led = next > at || self.follows(at, &["mid", "early", "late", "earlier", "later"]);
        is_led.then_some((Meaning::When(when, Some(Clock::Part(code))), next + 1))
    }
}
