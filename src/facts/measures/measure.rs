//! What a number is a quantity of.

use super::amount::{Amount, Difference};
use super::frame::Frame;
use super::odds::Discrepancy;
use crate::facts::ids::{MeasureId, SentenceId};
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::{Place, Quantity};
use std::ops::Range;

/// A number in its place, and what it is a number of.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The number and its unit with the words that bound it: “up to 600 million”.
    pub place: Place,
    /// The number and its unit alone, as words of the sentence.
    pub number: Range<usize>,
    /// On which scale it counts: numbers on two scales are never compared.
    pub scale: Scale,
    /// How much.
    pub amount: Amount,
    /// What it is the quantity of.
    pub frame: Frame,
}

impl Measure {
    /// The quantity that it is the measure of; a length of time and a vague word are none.
    pub(crate) fn quantity<'a>(&self, numbers: &'a Numbers) -> Option<&'a Quantity> {
        let mut of_sentence = numbers.quantities_in(self.place.sentence).iter();
        of_sentence.find(|quantity| quantity.place.words == self.number)
    }
}

/// What a number counts in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Money, by its currency.
    Money(Option<String>),
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// A unit of length, weight, area and the like, in the singular.
    Unit(Option<String>),
    /// Years of age.
    Age,
    /// How many.
    Count,
    /// Which of a row.
    Ordinal,
    /// A length of time, in days.
    Duration,
}

/// The measures of a draft.
#[derive(Clone, Debug, Default)]
pub struct Measures {
    /// In text order.
    pub all: List<MeasureId, Measure>,
    /// Pairs of them, the earlier first, that give one quantity twice.
    pub repeated: Vec<(MeasureId, MeasureId)>,
    /// Pairs of them that probably give one quantity and cannot both be right, in the order of the later one.
    pub discrepancies: Vec<Discrepancy>,
}

impl Measures {
    /// The pairs that give one quantity twice, with how their values differ if they do.
    pub fn differing(&self) -> impl Iterator<Item = (&Measure, &Measure, Difference)> {
        self.repeated.iter().filter_map(|&(one, other)| {
            let (one, other) = (&self.all[one], &self.all[other]);
            Some((one, other, one.amount.difference(&other.amount)?))
        })
    }

    /// The measures of a sentence.
    pub fn of_sentence(&self, sentence: SentenceId) -> &[Measure] {
        &self.all[self.all.stretch(|it| it.place.sentence < sentence, |it| it.place.sentence == sentence)]
    }
}
