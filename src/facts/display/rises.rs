//! Rises and falls *by* a number in display copy, of which the story says that they go *to* it: “up 5%” of what rose to 5
//! percent from 4.

use super::figures::Figure;
use super::story::Story;
use super::unsupported::{MOST, Unsupported};

use crate::facts::ids::{ChangeId, MeasureId};
use crate::facts::list::List;
use crate::facts::measures::Measures;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Change, Measure, Scale};
use crate::span::Span;

/// Words before a number that make it the end of a change and not its size.
const ENDS: [&str; 4] = ["to", "at", "of", "from"];

/// Finds the changes by a number of display copy that the story ends at.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    measures: &Measures,
    changes: &List<ChangeId, Change>,
    story: &Story<'_>,
) -> Vec<Unsupported<MeasureId, ChangeId>> {
    let of_display = |&i: &MeasureId| {
        let measure: &Measure = &measures.all[i];
        text.sentences[measure.place.sentence].part.is_display() && measure.scale == Scale::Percent
    };
    let shown = measures.all.ids().filter(of_display).take(MOST);
    let shown = shown.map(|here| Figure::read(text, numbers, people, measures, here));
    shown
        .filter_map(|it| {
            Some(Unsupported { here: it.index, there: end_of(text, numbers, changes, story, &it)? })
        })
        .collect()
}

/// The change of the story that ends where the one of display copy says how large it is.
fn end_of(
    text: &Text,
    numbers: &Numbers,
    changes: &List<ChangeId, Change>,
    story: &Story<'_>,
    figure: &Figure<'_>,
) -> Option<ChangeId> {
    let sentence = &text.sentences[figure.measure.place.sentence];
    let verb = figure.measure.frame.predicate.as_ref()?;
    let before = figure.measure.place.words.start.checked_sub(1)?;
    let by =
        !ENDS.contains(&sentence.tokens[before].lower.as_str()) && !text.is_quoted(figure.measure.place.span);
    let is_end = |it: &Figure<'_>| changes.ids().find(|&change| is_to(numbers, &changes[change], it.measure));
    let equal: Vec<Option<ChangeId>> =
        story.figures.iter().filter(|it| figure.equals(it)).map(is_end).collect();
    // Where the story gives the number otherwise too, it may be the size of the change.
    let ends: Vec<ChangeId> = equal.iter().copied().collect::<Option<_>>()?;
    ends.into_iter().find(|&index| by && is_told_by(text, numbers, &changes[index], &verb.lemma))
}

/// Whether a verb, in dictionary form, tells the change.
fn is_told_by(text: &Text, numbers: &Numbers, change: &Change, verb: &str) -> bool {
    let sentence = &text.sentences[numbers.quantities[change.to].place.sentence];
    let is_verb = |i: usize| sentence.tokens[i].lemma == verb;
    let words = (0..sentence.tokens.len()).filter(|&i| is_verb(i)).map(|i| sentence.span_of(i..i + 1));
    let told: Vec<Span> = change.told.iter().map(|(span, _)| *span).collect();
    words.into_iter().any(|span| told.contains(&span))
}

/// Whether a measure is what a number became.
fn is_to(numbers: &Numbers, change: &Change, measure: &Measure) -> bool {
    let to = &numbers.quantities[change.to];
    to.place.sentence == measure.place.sentence && to.place.words == measure.number
}
