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
    "data/scores.txt":
    /// What two numbers with a hyphen are the two sides of: “a 7-4 win”.
    NAMED_BY_SCORES = "named by a score";
}

lists::sets! {
    "data/around.txt":
    /// What goes on between two years or two matches.
    SPANS_OF_TIME = "span of time";
    /// Words before “one” where it stands for somebody or is only emphatic.
    BEFORE_PRONOUN_ONE = "before a pronoun one";
}

/// So many are a mark that something may pass; fewer are rather what somebody passed: “passed 12”.
const MANY: f64 = 100.0;

struct Reader<'a> {
    sentence: &'a Sentence,
    index: SentenceId,
    times: &'a [Expression],
    pieces: Lexemes<'a>,
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

    fn place(&self, range: Range<usize>) -> Place {
        let words = self.pieces.words(range.clone());
        Place { sentence: self.index, words, span: self.pieces.span(range) }
    }

    fn is_time(&self, range: &Range<usize>) -> bool {
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

    /// The range that an amount is the lower end of: “20 to 30”, “between 20 and 30”, “20-30”.
    fn range_from(&self, low: &Amount) -> Option<(Amount, Amount)> {
        let pieces = self.pieces;
        let end = low.range.end;
        if !matches!(low.numeral.form, Form::Cardinal) {
            return None;
        }
        let before = low.range.start.checked_sub(1);
        let is_before = |words: &[&str]| before.is_some_and(|at| pieces.is_any(at, words));
        let hyphen = pieces.is_hyphen(end) && pieces.is_glued(end) && pieces.is_glued(end + 1);
        let ages =
            before.is_some_and(|at| at >= 3 && self.is_phrase(at - 3, &["between", "the", "ages", "of"]));
        let between = (is_before(&["between"]) || ages) && pieces.is(end, "and");
        let through = pieces.is(end, "through") && is_before(&["aged", "ages"]);
        // “Rose 5 percent to 45 percent” is a difference and a level.
        let verb = before.is_some_and(|at| self.sentence.tokens[pieces.0[at].word].upos == Upos::Verb);
        let grew = low.kind == QuantityKind::Percent && (verb || is_before(&["up", "down"]));
        let to = through || pieces.is(end, "to") && !is_before(&["from", "by"]) && !grew;
        // “a 10-to-15-mile march”
        let hyphens = hyphen && pieces.is(end + 1, "to") && pieces.is_hyphen(end + 2);
        if !(between || to || hyphen) {
            return None;
        }
        let high = amounts::read(pieces, end + 1 + 2 * usize::from(hyphens))
            .filter(|high| high.numeral.form == Form::Cardinal)?;
        if self.is_time(&high.range) || high.is_part_of_a_code(pieces) && !hyphen {
            return None;
        }
        let told = before.filter(|at| between && *at > 0).map_or(before, |at| Some(at - 1));
        let of_age = ages || told.is_some_and(|at| pieces.is_any(at, &["aged", "ages", "age"]));
        let mut high = high;
        let mut low = low.clone();
        if of_age && low.unit.is_none() && high.unit.is_none() {
            (high.kind, high.unit) = (QuantityKind::Age, Some("year".to_owned()));
        }
        // Both ends are of one kind, or only the upper says of which.
        if low.unit.is_some() && high.unit.is_none() {
            high = high.like(&low);
        }
        if low.unit.is_some() && low.unit != high.unit {
            return None;
        }
        low = low.like(&high);
        let rising = low.value < high.value;
        let codes = hyphen
            && (self.touches_more(&low, &high) || high.unit.is_none() && !self.counts_something(&high));
        (between || of_age || rising && !codes).then_some((low, high))
    }

    fn is_phrase(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(i, word)| self.pieces.is(at + i, word))
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

    /// Whether more digits or letters touch a pair of numbers: a phone number, a date, a code.
    fn touches_more(&self, low: &Amount, high: &Amount) -> bool {
        let joint = |at: usize| self.pieces.is_hyphen(at) || self.pieces.is_any(at, &["/", ".", ":"]);
        let before = low.range.start;
        let after = high.range.end;
        self.pieces.is_glued(before) && before > 0 && joint(before - 1)
            || self.pieces.is_glued(after) && self.pieces.is_glued(after + 1) && joint(after)
    }

    /// Whether a noun in the plural follows, so that “20-30 people” is a range and “7-4” a score.
    fn counts_something(&self, high: &Amount) -> bool {
        let next = self.pieces.words(high.range.clone()).end;
        self.sentence.tokens.get(next).is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Adj))
            && !self.pieces.is_glued(high.range.end)
            && !self.pieces.is_in(high.range.end, &NAMED_BY_SCORES)
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

    /// “one in five”, “three out of four”, as a fraction.
    fn ratio(&self, above: &Amount) -> Option<(usize, Quantity)> {
        let pieces = self.pieces;
        let end = above.range.end;
        let (joint, out) = match pieces.get(end)?.lower.as_str() {
            "in" => (1, false),
            "out" if pieces.is(end + 1, "of") => (2, true),
            _ => return None,
        };
        let below = amounts::read(pieces, end + joint)?;
        let plain = |amount: &Amount| amount.kind == QuantityKind::Cardinal && amount.value.fract() == 0.0;
        let usual =
            below.value <= 20.0 || above.value <= 1.0 && is_round(below.value) || below.value == 100.0;
        let year = below.value >= 1900.0 && below.value < 2100.0;
        if !plain(above) || !plain(&below) || above.value >= below.value || above.value < 1.0 || year {
            return None;
        }
        if !(usual || out) || self.is_time(&below.range) || self.is_span_of_time(below.range.end) {
            return None;
        }
        let range = above.range.start..below.range.end;
        let words = pieces.words(range.clone());
        let of = counted::noun(self.sentence, words);
        let value = Value::Number(above.value / below.value);
        let end = range.end;
        let (bound, _) = bounds::read(pieces, range.start, end);
        let kind = QuantityKind::Fraction;
        Some((
            end,
            Quantity {
                place: self.place(range),
                kind,
                value,
                unit: None,
                step: 1.0,
                bound,
                of,
                bare_end: None,
            },
        ))
    }

    fn is_span_of_time(&self, at: usize) -> bool {
        self.pieces.is_in(at, &SPANS_OF_TIME)
    }

    /// An age without “old”: “aged 45”, “at age 45”, “Reed, 45, said”.
    fn is_age(&self, amount: &Amount) -> bool {
        let pieces = self.pieces;
        let (start, end) = (amount.range.start, amount.range.end);
        let Some(before) = start.checked_sub(1) else { return false };
        if amount.value.fract() != 0.0 || !(0.0..=120.0).contains(&amount.value) {
            return false;
        }
        if pieces.is_any(before, &["aged", "age", "ages"]) {
            return true;
        }
        if pieces.is(before, "of") && before > 0 && pieces.is(before - 1, "age") {
            return true;
        }
        let set_off = pieces.is(before, ",")
            && (end == pieces.0.len() || pieces.is_any(end, &[",", ".", ";", ":", "—", "–"]))
            || pieces.is(before, "(") && pieces.is(end, ")");
        let name = pieces.0[before].word.checked_sub(1).map(|word| &self.sentence.tokens[word]);
        set_off
            && name.is_some_and(|token| match token.name {
                Some(tag) => tag.kind == NameKind::Person,
                None => token.upos == Upos::Propn,
            })
    }

    /// “one” where it stands for somebody or is only emphatic: “no one”, “one another”, “one day”, “one of the best”.
    fn is_pronoun(&self, amount: &Amount) -> bool {
        let (start, end) = (amount.range.start, amount.range.end);
        let word = &self.sentence.tokens[self.pieces.0[start].word];
        let before = start.wrapping_sub(1);
        if word.lower != "one" {
            return false;
        }
        self.pieces.is_in(before, &BEFORE_PRONOUN_ONE)
            || self.pieces.is_any(end, &["another", "day", "thing", "way", "time", "’", "'"])
            || self.pieces.is_hyphen(end) && self.pieces.is_any(end + 1, &["time", "sided", "off", "way"])
            || word.upos == Upos::Pron && !self.pieces.is(end, "of")
            || self.pieces.is(end, "of") && self.is_of_the_best(end)
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

/// Whether odds are told to one in so many: 25, 40, 250, 5,000.
fn is_round(below: f64) -> bool {
    let multiple = |of: f64| below % of == 0.0;
    below <= 100.0 && multiple(5.0) || below <= 1_000.0 && multiple(50.0) || multiple(500.0)
}
