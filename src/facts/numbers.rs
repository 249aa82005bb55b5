//! The second stage: when and how many, each time and number in its place.

use super::ids::{Ids, QuantityId, TimeId};
use super::in_text::InText;
use super::own_dates;
use super::placed::Placed;
use super::quantities::{Quantity, Score};
use super::text::Text;
use super::times::{self, Expression, Line, Time};
use crate::draft::{Draft, Paragraph, Part};
use crate::facts::ids::SentenceId;

/// The times and quantities of a draft. Lists are in text order.
#[derive(Debug)]
pub struct Numbers {
    /// Dates, times of day, durations and sets.
    pub times: InText<TimeId, Time>,
    /// The days that the draft states of itself, in datelines, lines about it and front matter.
    pub own_dates: Vec<Time>,
    /// Numbers with what they count or measure.
    pub quantities: InText<QuantityId, Quantity>,
    /// Results of matches, sets, series and votes.
    pub scores: Vec<Score>,
}

impl Numbers {
    /// Places in the draft what its paragraphs hold of times and numbers.
    pub(super) fn new(text: &Text) -> Self {
        let mut expressions: Vec<Expression> = Vec::new();
        let mut quantities = Vec::new();
        let mut scores = Vec::new();
        for first in text.paragraphs().filter_map(|mut sentences| sentences.next()) {
            let Placed { local, prose, part, .. } = &text.sentences[first];
            expressions.extend(local.expressions.iter().map(|read| read.placed(first, prose)));
            // The numbers of a table are those of its columns.
            if part.is_running() {
                quantities.extend(local.quantities.iter().map(|read| read.placed(first, prose)));
                scores.extend(local.scores.iter().map(|read| read.placed(first, prose)));
            }
        }
        let sections = sections(&text.draft);
        let lines = text.sentences.iter().map(|placed| Line {
            sentence: placed,
            paragraph: placed.paragraph,
            part: placed.part,
            section: sections[placed.paragraph],
        });
        let times = times::place(&expressions, &lines.collect(), text.draft.date());
        Self {
            times: InText::new(&text.sentences, times),
            own_dates: own_dates::find(&text.draft),
            quantities: InText::new(&text.sentences, quantities),
            scores,
        }
    }

    /// The times of a sentence.
    pub fn times_in(&self, sentence: SentenceId) -> &[Time] {
        self.times.of(sentence)
    }

    /// The numbers of the times of a sentence.
    pub fn time_ids_in(&self, sentence: SentenceId) -> Ids<TimeId> {
        self.times.ids_in(sentence)
    }

    /// The quantities of a sentence.
    pub fn quantities_in(&self, sentence: SentenceId) -> &[Quantity] {
        self.quantities.of(sentence)
    }

    /// The quantity that stands on a word of a sentence.
    pub fn quantity_at(&self, sentence: SentenceId, word: usize) -> Option<&Quantity> {
        self.quantities.at(sentence, word)
    }

    /// Whether a word of a sentence is one of a time.
    pub fn is_in_time(&self, sentence: SentenceId, word: usize) -> bool {
        self.times.at(sentence, word).is_some()
    }

    /// The numbers of the quantities of a sentence.
    pub fn quantity_ids_in(&self, sentence: SentenceId) -> Ids<QuantityId> {
        self.quantities.ids_in(sentence)
    }
}

/// The year of the heading above each paragraph: the only one of which it speaks.
fn sections(draft: &Draft) -> Vec<Option<i16>> {
    let mut year = None;
    let mut of = |paragraph: &Paragraph| {
        if paragraph.part == Part::Label {
            year = heading_year(paragraph.prose.text());
        }
        year
    };
    draft.paragraphs.iter().map(&mut of).collect()
}

/// The year that a heading names, where it is the only one: “2022”, “How 2022 unfolded”.
fn heading_year(text: &str) -> Option<i16> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut years = words.filter(|word| word.len() == 4).filter_map(|word| word.parse::<i16>().ok());
    let year = years.find(|year| (1800..2100).contains(year))?;
    years.all(|other| other == year).then_some(year)
}
