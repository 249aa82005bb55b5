//! Dates of display copy that nothing in the story supports, each with the one that the story gives instead.
//!
//! A date is held against others field by field: year, quarter, month, day, weekday. Only the finest field that it gives can be
//! unsupported, and only a date of the story that gives that field too can contradict it.

use super::fields::{Field, Fields};
use super::rivals::{is_date, likest, rival};
use super::story::Story;
use super::unsupported::{MOST, Unsupported};
use crate::draft::Part;
use crate::english::grammar::is_question;
use crate::facts::Time;
use crate::facts::ids::TimeId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// Finds the dates of display copy that the story contradicts.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    story: &Story<'_>,
) -> Vec<Unsupported<TimeId>> {
    let of_display = |time: &Time| text.sentences[time.place.sentence].part.is_display();
    let (shown, told): (Vec<TimeId>, Vec<TimeId>) = numbers
        .times
        .ids()
        .filter(|&i| is_date(&numbers.times[i]))
        .partition(|&i| of_display(&numbers.times[i]));
    let shown = shown.into_iter().filter(|&i| is_stated(text, people, &numbers.times[i])).take(MOST);
    let known = told.iter().map(|&i| Fields::known(text, &numbers.times[i]));
    let known: Vec<Fields> = known.chain(text.draft.date().map(Fields::of)).collect();
    shown
        .filter_map(|here| {
            let field = unsupported(text, story, &known, Fields::written(text, &numbers.times[here]))?;
            Some(Unsupported { here, there: rival(text, numbers, &told, here, field)? })
        })
        .collect()
}

/// Finds the dates of display copy and captions that nothing in the story bears out, each with the one of the story that is told in
/// most of the same words.
pub(super) fn ask(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    story: &Story<'_>,
) -> Vec<Unsupported<TimeId>> {
    let part = |i: TimeId| text.sentences[numbers.times[i].place.sentence].part;
    let (shown, told): (Vec<TimeId>, Vec<TimeId>) = numbers
        .times
        .ids()
        .filter(|&i| is_date(&numbers.times[i]))
        .partition(|&i| part(i).is_display() || part(i) == Part::Caption);
    let shown = shown.into_iter().filter(|&i| is_stated(text, people, &numbers.times[i])).take(MOST);
    let known = told.iter().map(|&i| Fields::known(text, &numbers.times[i]));
    let known: Vec<Fields> = known.chain(text.draft.date().map(Fields::of)).collect();
    shown
        .filter_map(|here| {
            let field = unsupported(text, story, &known, Fields::written(text, &numbers.times[here]))?;
            Some(Unsupported { here, there: likest(text, numbers, people, &told, here, field)? })
        })
        .collect()
}

/// Whether a date of display copy is one that the story must give too.
fn is_stated(text: &Text, people: &People, time: &Time) -> bool {
    let sentence = &text.sentences[time.place.sentence];
    let is_question = is_question(sentence);
    let is_name = people.mention_at(time.place.span).is_some();
    !(is_question || is_name || text.is_quoted(time.place.span))
}

/// The field of a date of display copy that none of the `known` dates bears out, those of the story and its own.
fn unsupported(text: &Text, story: &Story<'_>, known: &[Fields], shown: Fields) -> Option<Field> {
    let bears_out = |field: Field| known.iter().any(|it| it.has(field) && it.agrees(shown));
    let is_named = |year: i16| {
        let digits = year.to_string();
        let paragraphs = text.draft.paragraphs.iter().filter(|it| !it.part.is_display());
        story.years.contains(&year) || paragraphs.map(|it| it.prose.text()).any(|text| text.contains(&digits))
    };
    match shown.finest()? {
        Field::Year => None,
        field => Some(field).filter(|&field| !bears_out(field)),
    }
    .or_else(|| shown.year.filter(|&year| !is_named(year)).map(|_| Field::Year))
}
