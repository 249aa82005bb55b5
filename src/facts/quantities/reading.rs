//! From the pieces of a sentence to its quantities.

use crate::facts::ids::SentenceId;
use std::ops::Range;

use super::amount::Amount;
use super::amounts;
use super::lexemes::{Lexemes, lexemes};
use super::numerals::Form;
use super::{Bound, Quantity, QuantityKind, Value, bounds, counted, precision};
use crate::english::{NameKind, Sentence, Token, Upos, lists};
use crate::facts::Place;
use crate::facts::times::Expression;

/// Reads the quantities of a sentence, the paragraph’s `index`th, leaving out the words of its times.
pub(in crate::facts) fn read(sentence: &Sentence, index: SentenceId, times: &[Expression]) -> Vec<Quantity> {
    let pieces = lexemes(sentence);
    let reader = Reader { sentence, index, times, pieces: Lexemes(&pieces) };
    let mut quantities = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let (next, quantity) = reader.quantity(at);
        quantities.extend(quantity);
        at = next.max(at + 1);
    }
    quantities
}

lists::sets! {
    "data/around.txt":
    /// Words before “one” where it stands for somebody or is only emphatic.
    BEFORE_PRONOUN_ONE = "before a pronoun one";
}

/// So many are a mark that something may pass; fewer are rather what somebody passed: “passed 12”.
const MANY: f64 = 100.0;

/// A sentence whose quantities are read.
pub(super) struct Reader<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) index: SentenceId,
    pub(super) times: &'a [Expression],
    pub(super) pieces: Lexemes<'a>,
}

impl Reader<'_> {
    /// What begins at a place, if a number does, and where to read on.
    fn quantity(&self, at: usize) -> (usize, Option<Quantity>) {
        let Some(amount) = amounts::read(self.pieces, at) else { return (at + 1, None) };
        // “an hour” in “60 miles an hour” is no time.
        if self.is_time(&amount.numeral.range) {
            return (amount.range.end, None);
        }
        if let Some((low, high)) = self.range_from(&amount) {
            let range = low.range.start..high.range.end;
            let value = Value::Range(Some(low.value), Some(high.value));
            let of = counted::noun(self.sentence, self.pieces.words(range.clone()))
                .filter(|_| high.unit.is_none());
            let kind = QuantityKind::Range;
            let unit = high.unit.clone();
            let step = precision::step(self.pieces, &high);
            let end = range.end;
            let leaves_scale = amount.kind == QuantityKind::Money && low.numeral.scale > amount.numeral.scale;
            let bare_end = leaves_scale.then(|| self.pieces.span(amount.range.clone()));
            let place = self.place(range);
            let bound = Bound::Exact;
            return (end, Some(Quantity { place, kind, value, unit, step, bound, of, bare_end }));
        }
        if let Some(end) = self.score_end(&amount) {
            return (end, None);
        }
        if amount.is_part_of_a_code(self.pieces) || amount.is_labelled(self.pieces) {
            return (amount.range.end, None);
        }
        if let Some(ratio) = self.ratio(&amount) {
            return (ratio.0, Some(ratio.1));
        }
        let end = amount.range.end;
        (end, self.single(self.with_unit_of_change(amount)))
    }

    fn single(&self, mut amount: Amount) -> Option<Quantity> {
        let words = self.pieces.words(amount.range.clone());
        match amount.kind {
            QuantityKind::Cardinal if self.is_age(&amount) => {
                amount.kind = QuantityKind::Age;
                amount.unit = Some("year".to_owned());
            }
            QuantityKind::Cardinal if amount.value == 1.0 && self.is_pronoun(&amount) => return None,
            // “a second”, “in seconds”: a time. “the second” is an ordinal.
            QuantityKind::Ordinal if self.sentence.tokens[words.start].upos == Upos::Noun => {
                let second = self.pieces.is(amount.range.start, "second");
                if second && self.pieces.is(amount.range.start.wrapping_sub(1), "a") {
                    return None;
                }
            }
            _ => {}
        }
        let (bound, end) = bounds::read(self.pieces, amount.range.start, amount.range.end);
        let with_bound = self.pieces.words(amount.range.start..end);
        let of = match amount.kind {
            QuantityKind::Cardinal | QuantityKind::Ordinal if !self.is_named(&words) => {
                counted::noun(self.sentence, with_bound)
            }
            QuantityKind::Percent | QuantityKind::Fraction => {
                counted::partitive_noun(self.sentence, with_bound)
            }
            _ => None,
        };
        let passed = bound == Bound::Exact
            && of.is_none()
            && match amount.kind {
                QuantityKind::Cardinal => amount.value >= MANY,
                kind => matches!(kind, QuantityKind::Money | QuantityKind::Percent),
            }
            && bounds::is_passed(self.pieces, amount.range.start, end);
        let bound = if passed { Bound::Over } else { bound };
        let value = Value::Number(amount.value);
        let step = precision::step(self.pieces, &amount);
        Some(Quantity {
            place: self.place(amount.range),
            kind: amount.kind,
            value,
            unit: amount.unit,
            step,
            bound,
            of,
            bare_end: None,
        })
    }

    pub(super) fn place(&self, range: Range<usize>) -> Place {
        let words = self.pieces.words(range.clone());
        Place { sentence: self.index, words, span: self.pieces.span(range) }
    }

    pub(super) fn is_time(&self, range: &Range<usize>) -> bool {
        let words = self.pieces.words(range.clone());
        self.times.iter().any(|time| time.place.words.start < words.end && words.start < time.place.words.end)
    }

    /// Whether the number is a word of a name: “Seven Network”, “the Big Four”.
    fn is_named(&self, words: &Range<usize>) -> bool {
        words.clone().any(|i| {
            let token = &self.sentence.tokens[i];
            let capital = i > 0 && token.text.chars().next().is_some_and(char::is_uppercase);
            capital && (token.name.is_some() || token.upos == Upos::Propn)
        })
    }

    /// “from 40 to 45 percent”: the unit of both ends of a change stands at the second.
    fn with_unit_of_change(&self, first: Amount) -> Amount {
        let pieces = self.pieces;
        let (start, end) = (first.range.start, first.range.end);
        let is_change = start > 0 && pieces.is(start - 1, "from") && pieces.is(end, "to");
        if !is_change || first.numeral.form != Form::Cardinal {
            return first;
        }
        let second = amounts::read(pieces, end + 1).filter(|second| second.unit.is_some());
        second.map_or(first.clone(), |second| first.like(&second))
    }

    /// Where a score, a vote, a phone number ends that an amount begins.
    fn score_end(&self, first: &Amount) -> Option<usize> {
        let pieces = self.pieces;
        let mut end = first.range.end;
        let joined = |end: usize| {
            pieces.is_glued(end)
                && pieces.is_glued(end + 1)
                && (pieces.is_hyphen(end) || pieces.is_any(end, &["/", ":"]))
                && pieces.get(end + 1).is_some_and(|piece| piece.number.is_some())
        };
        if first.unit.is_some() || !joined(end) {
            return None;
        }
        while joined(end) {
            end += 2;
        }
        Some(end)
    }

    /// An age without “old”: “aged 45”, “at age 45”, “Reed, 45, said”.
    fn is_age(&self, amount: &Amount) -> bool {
        let Some(before) = amount.range.start.checked_sub(1) else { return false };
        if amount.value.fract() != 0.0 || !(0.0..=120.0).contains(&amount.value) {
            return false;
        }
        let is_called_age = self.pieces.is_any(before, &["aged", "age", "ages"])
            || self.pieces.is(before, "of") && before > 0 && self.pieces.is(before - 1, "age");
        is_called_age || self.is_set_off(amount) && self.is_name_of_person(before)
    }

    /// Whether commas, other marks or brackets stand around an amount.
    fn is_set_off(&self, amount: &Amount) -> bool {
        let pieces = self.pieces;
        let Some(before) = amount.range.start.checked_sub(1) else { return false };
        let end = amount.range.end;
        let ends = end == pieces.0.len() || pieces.is_any(end, &[",", ".", ";", ":", "—", "–"]);
        pieces.is(before, ",") && ends || pieces.is(before, "(") && pieces.is(end, ")")
    }

    /// Whether a name that may be a person’s stands before a piece.
    fn is_name_of_person(&self, piece: usize) -> bool {
        let name = self.pieces.0[piece].word.checked_sub(1).map(|word| &self.sentence.tokens[word]);
        name.is_some_and(|token| match token.name {
            Some(tag) => tag.kind == NameKind::Person,
            None => token.upos == Upos::Propn,
        })
    }

    /// “one” where it stands for somebody or is only emphatic: “no one”, “one another”, “one day”, “one of the best”.
    fn is_pronoun(&self, amount: &Amount) -> bool {
        let (start, end) = (amount.range.start, amount.range.end);
        let word = &self.sentence.tokens[self.pieces.0[start].word];
        if word.lower != "one" {
            return false;
        }
        let stands_for_somebody =
            if self.pieces.is(end, "of") { self.is_of_the_best(end) } else { word.upos == Upos::Pron };
        stands_for_somebody || self.is_fixed_phrase(start, end)
    }

    /// “no one”, “one another”, “one-time”
    fn is_fixed_phrase(&self, start: usize, end: usize) -> bool {
        let pieces = self.pieces;
        pieces.is_in(start.wrapping_sub(1), &BEFORE_PRONOUN_ONE)
            || pieces.is_any(end, &["another", "day", "thing", "way", "time", "’", "'"])
            || pieces.is_hyphen(end) && pieces.is_any(end + 1, &["time", "sided", "off", "way"])
    }

    /// Whether a superlative follows “of”, so that “one of the largest ports” praises and does not count.
    fn is_of_the_best(&self, of: usize) -> bool {
        let superlative = |token: &Token| {
            matches!(token.lower.as_str(), "most" | "least" | "best" | "worst" | "few" | "many")
                || token.upos == Upos::Adj && token.lower.len() > 5 && token.lower.ends_with("est")
        };
        let behind = self.sentence.tokens.iter().skip(self.pieces.0[of].word + 1);
        let goes_on = |token: &&Token| {
            !matches!(token.upos, Upos::Verb | Upos::Aux | Upos::Adp | Upos::Punct | Upos::Cconj)
        };
        behind.take_while(goes_on).any(superlative)
    }
}
