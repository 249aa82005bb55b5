//! Lengths of time: “14 months”, “more than a year”, “the past two weeks”, “two-and-a-half-hour”.

use super::super::meaning::{Amount, Meaning};
use super::super::pieces::Joint;
use super::super::vocabulary::{Unit, Which, Word};
use super::{Found, Reader};
use crate::english::lexicon::is_person_noun;
use crate::english::{Upos, lists};

/// Prepositions of duration, before a plural without a number: “for decades”.
const FOR: [&str; 12] =
    ["for", "in", "over", "after", "within", "during", "of", "by", "take", "took", "takes", "spent"];

lists::sets! {
    "../data/beside.txt":
    /// Words between a number and its unit that change nothing of the length.
    WITHIN_LENGTHS = "within a length";
}

lists::sets! {
    "../data/lasting.txt":
    /// What goes on from quarter to quarter, of which a firm has so many in a row: “three quarters of losses”.
    COURSES = "course";
    /// What lasts some seconds: a sound, a picture or a text that runs, a stop, a lead, a stretch of a race or a match.
    LASTING = "some seconds";
}

impl Reader<'_> {
    /// A length of time with the words that bound it.
    pub(super) fn length(&self, at: usize) -> Found<Meaning> {
        let start = self.bound(at);
        let (length, end) = self
            .framed_length(start)
            .or_else(|| self.counted_length(start))
            .or_else(|| self.bare_length(start))?;
        let is_age = self.is(end, &["old"]) || self.is(end, &["of"]) && self.is(end + 1, &["age"]);
        (!is_age).then_some((Meaning::Length(length), end))
    }

    /// The piece behind words of bound: “more than”, “about”, “at least”.
    fn bound(&self, at: usize) -> usize {
        match (self.lower(at), self.lower(at + 1)) {
            ("more" | "less" | "fewer" | "longer", "than") | ("at", "least" | "most") | ("up", "to") => {
                at + 2
            }
            ("no" | "just" | "little" | "well", "more" | "less") if self.is(at + 2, &["than"]) => at + 3,
            ("nearly", _) | ("over", "a" | "an") => at + 1,
            _ => at,
        }
    }

    /// “the past two weeks”, “the first nine months”, “the past year”, “last five years”.
    fn framed_length(&self, at: usize) -> Found<Vec<(Amount, Unit)>> {
        let article = at + usize::from(self.is(at, &["the", "these", "those", "his", "her", "its", "their"]));
        let frame = match self.word(article) {
            Word::Which(Which::This | Which::That) | Word::Ordinal(2..) => return None,
            Word::Which(_) | Word::Ordinal(1) => article + 1,
            _ if self.is(article, &["final", "latest", "initial", "opening", "closing"]) => article + 1,
            // “the nine months”
            _ if self.is(at, &["the", "these", "those"]) => article,
            _ => return None,
        };
        if let Some((amount, end)) = self.amount(frame).filter(|_| !self.is(frame, &["a", "an", "half"])) {
            let (unit, end) = self.unit(end)?;
            // “the 14-day wait”, “the 1988 quarter”
            let is_joined = frame == article && !matches!(self.word(end - 1), Word::Units(_));
            return (!is_joined).then(|| (vec![(amount, unit)], self.loose_end(end)));
        }
        match self.word(frame) {
            Word::Units(unit) if frame > article && !matches!(unit, Unit::Weekend) => {
                Some((vec![(Amount(None), unit)], frame + 1))
            }
            Word::Unit(unit) if self.word(article) == Word::Which(Which::Past) && unit != Unit::Quarter => {
                Some((vec![(Amount::ONE, unit)], frame + 1))
            }
            _ => None,
        }
    }

    /// “14 months”, “a year and a half”, “two years and six months”, “24-hour”.
    fn counted_length(&self, at: usize) -> Found<Vec<(Amount, Unit)>> {
        let (amount, next) = self.amount(at)?;
        let (unit, end) = self.unit(next)?;
        let is_singular = matches!(self.word(end - 1), Word::Unit(_));
        let is_other = if is_singular {
            self.is_one_of_many(at, unit, end)
        } else {
            unit == Unit::Quarter && self.is_fraction(end)
        };
        if is_other || self.is_other_noun(at, amount, unit) || self.is_of_compound(end) {
            return None;
        }
        let (length, end) = self.with_smaller_unit(amount, unit, end);
        let is_long = self.joint(end) == Joint::Hyphen && self.is(end, &["long"]);
        Some((length, self.loose_end(end + usize::from(is_long))))
    }

    /// Whether a unit in the singular is one of many, which the words before it pick or describe: “the 1988 quarter”,
    /// “a several-year term”, “the forty-second president”.
    fn is_one_of_many(&self, at: usize, unit: Unit, end: usize) -> bool {
        self.is(at, &["a"]) && self.joint(end - 1) == Joint::Hyphen
            || unit == Unit::Second && self.is_place_in_a_row(at, end)
            || self.year_alone(at).is_some()
    }

    /// Whether quarters are parts of a whole: “three-quarters of the vote”.
    fn is_fraction(&self, end: usize) -> bool {
        self.joint(end - 1) == Joint::Hyphen || self.is_of_a_whole(end)
    }

    /// Whether an article and a unit are another noun, or no length: “a second term”, “a quarter of the vote”, “a weekend”.
    fn is_other_noun(&self, at: usize, amount: Amount, unit: Unit) -> bool {
        amount == Amount::ONE
            && matches!(unit, Unit::Second | Unit::Quarter | Unit::Weekend)
            && self.is(at, &["a", "an", "one", "another"])
    }

    /// Whether a hyphen behind a unit makes it a part of another word: “a year-ago”, “a day-care centre”.
    fn is_of_compound(&self, end: usize) -> bool {
        self.joint(end) == Joint::Hyphen
            && !self.is(end, &["long", "old"])
            && !matches!(self.word(end), Word::Plain)
    }

    /// A length with what “and” adds to it: “a year and a half”, “two years and six months”.
    fn with_smaller_unit(&self, amount: Amount, unit: Unit, end: usize) -> (Vec<(Amount, Unit)>, usize) {
        if !self.is(end, &["and"]) {
            return (vec![(amount, unit)], end);
        }
        if self.is(end + 1, &["a"]) && self.is(end + 2, &["half"]) {
            let and_a_half = Amount(amount.0.map(|hundredths| hundredths + 50));
            return (vec![(and_a_half, unit)], end + 3);
        }
        if let Some((smaller, after)) = self.amount(end + 1)
            && let Some((part, after)) = self.unit(after).filter(|(part, _)| *part < unit)
        {
            return (vec![(amount, unit), (smaller, part)], after);
        }
        (vec![(amount, unit)], end)
    }

    /// Whether “of” and a whole follow quarters, so that they are parts and no months: “three quarters of a million”,
    /// “of the vote”, “of voters”. “Three quarters of falling sales” are months.
    fn is_of_a_whole(&self, at: usize) -> bool {
        let Some(next) = self.token(at + 1).filter(|_| self.is(at, &["of"])) else { return false };
        let plural = next.upos == Upos::Noun && next.lower != next.lemma;
        matches!(next.upos, Upos::Det | Upos::Pron | Upos::Num | Upos::Propn)
            || plural && !COURSES.contains(next.lemma.as_str())
            || is_person_noun(&next.lemma)
    }

    /// Whether “forty-second” says which of a row: “the forty-second president”, “she came forty-second”. What lasts,
    /// and what an article makes one of many, is so long: “the thirty-second spot”, “a forty-second delay”.
    fn is_place_in_a_row(&self, at: usize, end: usize) -> bool {
        let tens =
            matches!(self.word(end.wrapping_sub(2)), Word::Cardinal(tens) if tens >= 20 && tens % 10 == 0);
        let in_words = self.token(at).is_some_and(|token| !token.text.contains(|c: char| c.is_ascii_digit()));
        let Some(noun) = self.token(end).filter(|token| {
            matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj) && self.joint(end) != Joint::None
        }) else {
            return tens && in_words;
        };
        let article = self.follows(at, &["a", "an", "one", "another", "each", "every", "per"]);
        tens && in_words && !article && !LASTING.contains(noun.lemma.as_str())
    }

    /// “decades”, “weeks or months”, where the words around make them a length.
    fn bare_length(&self, at: usize) -> Found<Vec<(Amount, Unit)>> {
        let Word::Units(unit) = self.word(at) else { return None };
        let is_long = self.joint(at + 1) == Joint::Hyphen && self.is(at + 1, &["long"]);
        let is_length = self.follows(at, &FOR)
            || is_long
            || self.is(at + 1, &["or", "and"]) && matches!(self.word(at + 2), Word::Units(_));
        if !is_length || matches!(unit, Unit::Quarter | Unit::Weekend) {
            return None;
        }
        Some((vec![(Amount(None), unit)], at + 1 + usize::from(is_long)))
    }

    /// A unit, behind words that change nothing of the length: “two more weeks”, “ten business days”.
    pub(super) fn unit(&self, at: usize) -> Found<Unit> {
        let start = at + usize::from(self.is_in(at, &WITHIN_LENGTHS));
        match self.word(start) {
            Word::Unit(unit) | Word::Units(unit) => Some((unit, start + 1)),
            _ if self.is(start, &["min", "mins"]) => Some((Unit::Minute, start + 1)),
            _ if self.is(start, &["hr", "hrs"]) => Some((Unit::Hour, start + 1)),
            _ => None,
        }
    }

    /// The piece behind “or so”.
    fn loose_end(&self, at: usize) -> usize {
        if self.is(at, &["or"]) && self.is(at + 1, &["so", "more"]) { at + 2 } else { at }
    }
}
