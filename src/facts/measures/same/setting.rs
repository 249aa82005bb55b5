//! A measure with what stands around it.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::cues::Cues;
use super::wording;
use crate::facts::attributions::{Source, source};
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::measures::Measure;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// A measure with what stands around it, which is read when somebody wants to know.
pub(in crate::facts) struct Setting<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    people: &'a People,
    pub(in crate::facts::measures) measure: &'a Measure,
    pub(in crate::facts::measures) is_quoted: bool,
    content: OnceCell<FxHashSet<&'a str>>,
    statement: OnceCell<Cues<'a>>,
    description: OnceCell<Cues<'a>>,
    source: OnceCell<Option<Source>>,
}

impl<'a> Setting<'a> {
    /// All measures of a draft, each with what stands around it.
    pub(in crate::facts::measures) fn of_all(
        text: &'a Text,
        numbers: &'a Numbers,
        people: &'a People,
        measures: &'a List<MeasureId, Measure>,
    ) -> List<MeasureId, Self> {
        measures.iter().map(|measure| Self::new(text, numbers, people, measure)).collect()
    }

    /// Of which nothing was read yet.
    fn new(text: &'a Text, numbers: &'a Numbers, people: &'a People, measure: &'a Measure) -> Self {
        Self {
            text,
            numbers,
            people,
            measure,
            is_quoted: text.is_quoted(measure.place.span),
            content: OnceCell::new(),
            statement: OnceCell::new(),
            description: OnceCell::new(),
            source: OnceCell::new(),
        }
    }

    /// The words of content of its clause, in dictionary form.
    pub(in crate::facts::measures) fn content(&self) -> &FxHashSet<&'a str> {
        self.content.get_or_init(|| wording::content(self.text, self.measure))
    }

    /// What may tell the statement that its verb makes from another.
    pub(in crate::facts::measures) fn statement(&self) -> &Cues<'a> {
        self.statement.get_or_init(|| Cues::of_statement(self.text, self.numbers, self.measure))
    }

    /// What may tell the thing that it describes from another.
    pub(in crate::facts::measures) fn description(&self) -> &Cues<'a> {
        self.description.get_or_init(|| Cues::of_description(self.text, self.numbers, self.measure))
    }

    /// Who says it, where the narrator does not.
    pub(in crate::facts::measures) fn source(&self) -> Option<&Source> {
        let read = || source(self.text, &self.people.cast, &self.people.speech, self.measure.place.span);
        self.source.get_or_init(read).as_ref()
    }
}
