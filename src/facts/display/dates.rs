//! Dates of display copy that nothing in the story supports, each with the one that the story gives instead.
//!
//! A date is held against others field by field: year, quarter, month, day, weekday. Only the finest field that it gives can be
//! unsupported, and only a date of the story that gives that field too can contradict it.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::story::Story;
use super::topic::{Shared, Topic, key};
use super::unsupported::{MOST, Unsupported, is_display};
use crate::english::grammar::is_question;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::numbers::ORDINALS;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::ids::TimeId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Period, Stated, Time, TimeKind};

/// So many words of content that two sentences share make them speak of the same where one verb dates both, and so many where
/// it does not. Weekdays of one week are told of many things, and are not known again by words alone.
const SOME: usize = 2;
const MANY: usize = 3;

/// What is known of a date, field by field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Fields {
    year: Option<i16>,
    quarter: Option<i8>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<Weekday>,
}

/// A field of a date, from the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Year,
    Quarter,
    Month,
    Day,
    Weekday,
}

impl Fields {
    /// What the words of a time give.
    fn written(text: &Text, time: &Time) -> Self {
        let Stated { year, month, day, weekday } = time.stated;
        let words = text.words(time.place.span).to_lowercase();
        // “The previous quarter” names none.
        let names = |names: &[&str]| names.iter().any(|name| words.contains(name));
        let quarter = match time.period {
            Some(Period::Quarter(_, quarter)) => Some(quarter),
            _ => time.value.split_once("-Q").and_then(|(_, quarter)| quarter.parse().ok()),
        };
        let ordinal = |quarter: i8| ORDINALS.get(usize::try_from(quarter).ok()?.checked_sub(1)?).copied();
        let quarter = quarter.filter(|it| names(&[ordinal(*it).unwrap_or("quarter"), &it.to_string()]));
        let resolved = time.period.and_then(Period::begin).map(Date::year);
        let year = year.or(resolved.filter(|year| names(&[&year.to_string()])));
        Self { year, quarter, month, day, weekday }
    }

    /// What the words give, and what the calendar adds.
    fn known(text: &Text, time: &Time) -> Self {
        let written = Self::written(text, time);
        let Some(period) = time.period else { return written };
        let read = match period {
            Period::Day(date) => Self::of(date),
            Period::Month(year, month) => Self {
                year: Some(year),
                month: Some(month),
                quarter: Some(quarter(month)),
                ..Self::default()
            },
            Period::Quarter(year, quarter) => {
                Self { year: Some(year), quarter: Some(quarter), ..Self::default() }
            }
            other => Self { year: other.begin().map(Date::year), ..Self::default() },
        };
        Self {
            year: written.year.or(read.year),
            quarter: written.quarter.or(read.quarter),
            month: written.month.or(read.month),
            day: written.day.or(read.day),
            weekday: written.weekday.or(read.weekday),
        }
    }

    fn of(date: Date) -> Self {
        Self {
            year: Some(date.year()),
            quarter: Some(quarter(date.month())),
            month: Some(date.month()),
            day: Some(date.day()),
            weekday: Some(date.weekday()),
        }
    }

    /// The finest field that is given.
    fn finest(self) -> Option<Field> {
        let given = [
            (self.has(Field::Day), Field::Day),
            (self.month.is_some(), Field::Month),
            (self.quarter.is_some(), Field::Quarter),
            (self.weekday.is_some() && self.day.is_none(), Field::Weekday),
            (self.year.is_some(), Field::Year),
        ];
        given.into_iter().find(|(is_given, _)| *is_given).map(|(_, field)| field)
    }

    fn has(self, field: Field) -> bool {
        match field {
            Field::Year => self.year.is_some(),
            Field::Quarter => self.quarter.is_some(),
            Field::Month => self.month.is_some(),
            Field::Day => self.day.is_some() && self.month.is_some(),
            Field::Weekday => self.weekday.is_some(),
        }
    }

    /// Whether two dates may be one: no field that both give differs.
    fn agrees(self, other: Self) -> bool {
        fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.zip(other).is_none_or(|(one, other)| one == other)
        }
        same(self.year, other.year)
            && same(self.quarter, other.quarter)
            && same(self.month, other.month)
            && same(self.day, other.day)
            && same(self.weekday, other.weekday)
    }
}

const fn quarter(month: i8) -> i8 {
    (month + 2) / 3
}

/// Finds the dates of display copy that the story contradicts.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    story: &Story<'_>,
) -> Vec<Unsupported<TimeId>> {
    let of_display = |time: &Time| is_display(text.sentences[time.place.sentence].part);
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

fn is_date(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
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
        let paragraphs = text.draft.paragraphs.iter().filter(|it| !is_display(it.part));
        story.years.contains(&year) || paragraphs.map(|it| it.prose.text()).any(|text| text.contains(&digits))
    };
    match shown.finest()? {
        Field::Year => None,
        field => Some(field).filter(|&field| !bears_out(field)),
    }
    .or_else(|| shown.year.filter(|&year| !is_named(year)).map(|_| Field::Year))
}

/// The date that the story gives of the same, if there is one.
fn rival(text: &Text, numbers: &Numbers, told: &[TimeId], here: TimeId, field: Field) -> Option<TimeId> {
    let time = &numbers.times[here];
    let shown = Fields::written(text, time);
    let sentence = &text.sentences[time.place.sentence];
    let topic = Topic::around(text, numbers, &time.place);
    // Another date of the same sentence of display copy speaks for the one of the story that it agrees with.
    let beside =
        numbers.times_in(time.place.sentence).iter().filter(|it| it.place != time.place && is_date(it));
    let beside = beside.map(|it| Fields::written(text, it)).filter(|it| it.has(field));
    let beside: Vec<Fields> = beside.collect();
    let mut best: Option<(f64, TimeId)> = None;
    for &i in told {
        let other = &numbers.times[i];
        let given = Fields::written(text, other);
        // “Last year” beside it may be the year that is shown.
        let leans = |it: &Time| it.relative && it.period.is_none() && it.place != other.place;
        let leaning = field == Field::Year && numbers.times_in(other.place.sentence).iter().any(leans);
        let spoken_for = || beside.iter().any(|it| it.agrees(given));
        if !given.has(field) || given.agrees(shown) || leaning || spoken_for() {
            continue;
        }
        let its = &text.sentences[other.place.sentence];
        let Shared { count, worth, .. } = topic.shared(&Topic::around(text, numbers, &other.place));
        let (words, its_words) = (&time.place.words, &other.place.words);
        let one_verb = || verb(sentence, words).is_some_and(|verb| Some(verb) == self::verb(its, its_words));
        let one_subject = || have_one_subject(sentence, words, its, its_words);
        let worth = if text.is_quoted(other.place.span) { worth - 1.0 } else { worth };
        let enough = count >= MANY && field != Field::Weekday
            || count >= SOME && one_verb()
            || count >= 1 && one_subject();
        if enough && best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, i));
        }
    }
    best.map(|(_, index)| index)
}

/// Whether both times are told of one happening that has one time: “Trial set for May”, “The trial opens on June 3”. Of
/// somebody many times are told.
fn have_one_subject(one: &Sentence, at: &Range<usize>, other: &Sentence, there: &Range<usize>) -> bool {
    let (own, its) = (subject(one, at), subject(other, there));
    own.zip(its).is_some_and(|(own, its)| {
        let plain = its.upos == Upos::Noun && its.lower == its.lemma && !is_person_noun(&its.lemma);
        plain && key(own) == key(its)
    })
}

/// The verb that a time goes with.
fn verb_at(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    sentence.ancestors(words.end - 1).find(|&i| sentence.tokens[i].upos == Upos::Verb)
}

fn verb<'a>(sentence: &'a Sentence, words: &Range<usize>) -> Option<&'a str> {
    verb_at(sentence, words).map(|i| sentence.tokens[i].lemma.as_str())
}

/// Who or what a time is told of. In a headline the parse may take a subject for the first half of a compound.
fn subject<'a>(sentence: &'a Sentence, words: &Range<usize>) -> Option<&'a Token> {
    const SUBJECTS: [Rel; 3] = [Rel::Nsubj, Rel::NsubjPass, Rel::Compound];
    let verb = verb_at(sentence, words)?;
    let own = sentence.child(verb, &SUBJECTS);
    let described = || sentence.tokens[verb].head.filter(|_| sentence.tokens[verb].rel == Rel::Acl);
    own.or_else(described).map(|i| &sentence.tokens[i])
}
