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
    let open = open(text, numbers, people, story, Part::is_display);
    open.pairs(|here, field| rival(text, numbers, &open.told, here, field))
}

/// Finds the dates of display copy and captions that nothing in the story bears out, each with the one of the story that is told in
/// most of the same words.
pub(super) fn ask(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    story: &Story<'_>,
) -> Vec<Unsupported<TimeId>> {
    let open = open(text, numbers, people, story, |part| part.is_display() || part == Part::Caption);
    open.pairs(|here, field| likest(text, numbers, people, &open.told, here, field))
}

/// The dates of the parts that are held against the others.
struct Open {
    /// Those that the others do not bear out, each with the field that they do not.
    shown: Vec<(TimeId, Field)>,
    /// The dates of all other parts.
    told: Vec<TimeId>,
}

impl Open {
    /// Each with the date that `there` finds for it.
    fn pairs(&self, there: impl Fn(TimeId, Field) -> Option<TimeId>) -> Vec<Unsupported<TimeId>> {
        let pair = |&(here, field): &(TimeId, Field)| Some(Unsupported { here, there: there(here, field)? });
        self.shown.iter().filter_map(pair).collect()
    }
}

/// The dates of the parts that `is_shown` chooses which nothing in the others bears out.
fn open(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    story: &Story<'_>,
    is_shown: impl Fn(Part) -> bool,
) -> Open {
    let part = |time: &Time| text.sentences[time.place.sentence].part;
    let (shown, told): (Vec<TimeId>, Vec<TimeId>) = numbers
        .times
        .ids()
        .filter(|&i| is_date(&numbers.times[i]))
        .partition(|&i| is_shown(part(&numbers.times[i])));
    let known = told.iter().map(|&i| Fields::known(text, &numbers.times[i]));
    let known: Vec<Fields> = known.chain(text.draft.date().map(Fields::of)).collect();
    let shown = shown.into_iter().filter(|&i| is_stated(text, people, &numbers.times[i])).take(MOST);
    let shown = shown.filter_map(|here| {
        let field = unsupported(text, story, &known, Fields::written(text, &numbers.times[here]))?;
        Some((here, field))
    });
    Open { shown: shown.collect(), told }
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
