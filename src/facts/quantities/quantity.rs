//! Numbers as they are written, with what they count or measure.

use crate::draft::Prose;
use crate::facts::Place;
use crate::facts::ids::SentenceId;
use crate::facts::in_text::OnWords;
use crate::span::Span;

/// A number that somebody wrote, as a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number and its unit, without words of bound and without the noun counted.
    pub place: Place,
    /// What sort of number.
    pub kind: QuantityKind,
    /// How much.
    pub value: Value,
    /// Of a measure its unit in the singular (`mile`), of money the ISO code where it is known.
    pub unit: Option<String>,
    /// The value of one in its last printed digit: 100,000 in “1.2 million”, 1 in “203” and in “200”.
    pub step: f64,
    /// How exact it is meant.
    pub bound: Bound,
    /// What it counts.
    pub of: Option<Counted>,
    /// Of a range the lower end that has its own sign of money, and no “million” as the upper one has: “$26 and $31
    /// million”.
    pub bare_end: Option<Span>,
}

/// The noun that a number counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The noun’s index in the sentence.
    pub head: usize,
    /// Its dictionary form.
    pub lemma: String,
}

/// What sort of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// “six”, “1,200”.
    Cardinal,
    /// “third”.
    Ordinal,
    /// “12 percent”.
    Percent,
    /// “$75 million”.
    Money,
    /// “45-year-old”.
    Age,
    /// “50 miles”, “20 degrees”.
    Measure,
    /// “a third”, “two-thirds”.
    Fraction,
    /// “20 to 30”.
    Range,
}

/// How much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// One number.
    Number(f64),
    /// From one number to another; an open end is `None`.
    Range(Option<f64>, Option<f64>),
}

/// How exact a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// “about”, “some”.
    About,
    /// “at least”.
    AtLeast,
    /// “at most”, “up to”.
    AtMost,
    /// “more than”, “over”.
    Over,
    /// “fewer than”, “nearly”.
    Under,
}

impl Quantity {
    /// The same quantity in the draft, where the paragraph’s first sentence is number `first`.
    pub(in crate::facts) fn placed(&self, first: SentenceId, prose: &Prose) -> Self {
        let bare_end = self.bare_end.map(|span| prose.locate(span));
        Self { place: self.place.placed(first, prose), bare_end, ..self.clone() }
    }

    /// Whether it is so many percent, and not points.
    pub fn is_percent(&self) -> bool {
        self.kind == QuantityKind::Percent && self.unit.as_deref() == Some("percent")
    }

    /// Its number, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self.value {
            Value::Number(number) => Some(number),
            Value::Range(..) => None,
        }
    }
}

impl OnWords for Quantity {
    fn place(&self) -> &Place {
        &self.place
    }
}
