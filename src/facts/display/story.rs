//! The numbers of the story, against which those of its display copy are held.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::end::End;
use super::figures::Figure;
use crate::facts::Bound;
use crate::facts::ids::{MeasureId, SentenceId};
use crate::facts::list::stretch;
use crate::facts::measures::Measures;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// The numbers of the story.
#[derive(Debug)]
pub(super) struct Story<'a> {
    /// In text order.
    pub(super) figures: Vec<Figure<'a>>,
    /// The numbers in the cells of its tables.
    pub(super) cells: Vec<End>,
    /// The years that it names, and the document’s own.
    pub(super) years: FxHashSet<i16>,
}

impl<'a> Story<'a> {
    /// Reads the numbers of everything that is no display copy.
    pub(super) fn read(
        text: &'a Text,
        numbers: &'a Numbers,
        people: &'a People,
        measures: &'a Measures,
    ) -> Self {
        let in_story = |&i: &MeasureId| {
            let sentence = measures.all[i].place.sentence;
            !text.sentences[sentence].part.is_display()
        };
        let figures = measures
            .all
            .ids()
            .filter(in_story)
            .map(|i| Figure::read(text, numbers, people, measures, i))
            .collect();
        let cells = text.tables.iter().flat_map(|table| table.rows.iter().flatten());
        let cells = cells.filter_map(|cell| cell.figure);
        let cells =
            cells.map(|it| End { value: it.value, slack: it.rounding(), bound: Bound::Exact }).collect();
        let told = numbers.times.iter().filter(|time| !text.sentences[time.place.sentence].part.is_display());
        let years = told.filter_map(|time| time.stated.year.or_else(|| Some(time.period?.begin()?.year())));
        let years = years.chain(text.draft.date().map(Date::year)).collect();
        Self { figures, cells, years }
    }

    /// The numbers of a sentence.
    pub(super) fn in_sentence(&self, sentence: SentenceId) -> &[Figure<'a>] {
        let at = |it: &Figure<'_>| it.measure.place.sentence;
        &self.figures[stretch(&self.figures, |it| at(it) < sentence, |it| at(it) == sentence)]
    }

    /// The numbers of a sentence and of the one behind it, from each sentence on.
    pub(super) fn windows(&self) -> impl Iterator<Item = &[Figure<'a>]> {
        let sentence = |i: usize| self.figures[i].measure.place.sentence;
        let starts = (0..self.figures.len()).filter(move |&i| i == 0 || sentence(i) != sentence(i - 1));
        starts.map(move |start| {
            let reach = sentence(start).next();
            let end = start
                + self.figures[start..].iter().take_while(|it| it.measure.place.sentence <= reach).count();
            &self.figures[start..end]
        })
    }
}
