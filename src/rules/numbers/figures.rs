//! The figures of a sentence, whether they count, measure or tell how long.

use crate::english::lexicon::numbers::cardinal;
use crate::facts::{Facts, Interval, QuantityKind, SentenceId, Time, TimeKind, Value};
use crate::span::Span;

/// A number of a sentence with its unit, lengths of time among them.
#[derive(Clone, Debug)]
pub(super) struct Figure<'a> {
    pub(super) span: Span,
    /// The words of the sentence that hold it.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Option<QuantityKind>,
    pub(super) value: Value,
    /// All that it may be.
    pub(super) interval: Interval,
    pub(super) step: f64,
    pub(super) unit: Option<&'a str>,
    /// The dictionary form of what it counts.
    pub(super) of: Option<&'a str>,
}

impl Figure<'_> {
    pub(super) fn number(&self) -> Option<f64> {
        match self.value {
            Value::Number(number) => Some(number),
            Value::Range(..) => None,
        }
    }

    /// Whether the two may be of one thing: their units and the nouns that they count are not at odds.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self.measured_in(), other.measured_in()) {
            (Some(one), Some(two)) => one == two,
            // Money and shares always say what they are.
            _ => [self, other]
                .iter()
                .all(|it| !matches!(it.kind, Some(QuantityKind::Money | QuantityKind::Percent))),
        }
    }

    /// Whether both say that they are in one unit, or of one noun.
    pub(super) fn is_surely_like(&self, other: &Self) -> bool {
        self.measured_in().is_some() && self.measured_in() == other.measured_in()
    }

    /// Its unit, or what it counts. Of “4 to 9 minutes” the number is an upper end that has the unit; the lower one counts minutes.
    fn measured_in(&self) -> Option<&str> {
        self.unit.or(self.of).map(|unit| unit.trim_start_matches("degree "))
    }
}

/// The number that a length of time begins with, or the two of a range: 20 in “20 minutes”.
pub(super) fn of_time(facts: &Facts, time: &Time) -> Option<Value> {
    if time.kind != TimeKind::Duration {
        return None;
    }
    let words = facts.words(time.place.span).replace(',', "");
    let mut words = words.split([' ', '-', '–', '\u{a0}']);
    let first = number(words.next()?)?;
    let second = words.next()?;
    let second = if matches!(second, "to" | "and" | "or") { words.next()? } else { second };
    Some(match number(second) {
        Some(second) => Value::Range(Some(first), Some(second)),
        None => Value::Number(first),
    })
}

/// A number in figures or in one word.
fn number(word: &str) -> Option<f64> {
    let in_words = || cardinal(&word.to_lowercase()).and_then(|it| u16::try_from(it).ok()).map(f64::from);
    word.parse().ok().or_else(in_words)
}

/// The figures of a sentence in text order, without ordinals.
pub(super) fn of_sentence(facts: &Facts, sentence: SentenceId) -> Vec<Figure<'_>> {
    let quantities = facts.quantities_in(sentence).iter();
    let counted = quantities.filter(|it| it.kind != QuantityKind::Ordinal).map(|it| Figure {
        span: it.place.span,
        start: it.place.words.start,
        end: it.place.words.end,
        kind: Some(it.kind),
        value: it.value,
        interval: it.interval(),
        step: it.step,
        unit: it.unit.as_deref(),
        of: it.of.as_ref().map(|of| of.lemma.as_str()),
    });
    let lengths = facts.times_in(sentence).iter().filter_map(|time| {
        let value = of_time(facts, time)?;
        let last = &facts.sentences()[sentence].tokens[time.place.words.end - 1];
        Some(Figure {
            span: time.place.span,
            start: time.place.words.start,
            end: time.place.words.end,
            kind: None,
            value,
            interval: match value {
                Value::Number(number) => Interval::around(number, 0.0),
                Value::Range(low, high) => {
                    Interval { low: low.unwrap_or(f64::NEG_INFINITY), high: high.unwrap_or(f64::INFINITY) }
                }
            },
            step: 1.0,
            unit: Some(last.lemma.as_str()),
            of: None,
        })
    });
    let mut figures: Vec<Figure<'_>> = counted.chain(lengths).collect();
    figures.sort_by_key(|figure| figure.start);
    figures
}
