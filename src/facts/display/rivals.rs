//! Which date of the story is told of the same as one of display copy, and contradicts it.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::fields::{Field, Fields};
use super::topic::{Shared, Topic, key};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::entities::EntityId;
use crate::facts::ids::{SentenceId, TimeId};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Place, Time, TimeKind};

/// So many words of content that two sentences share make them speak of the same where one verb dates both, and so many where
/// it does not. Weekdays of one week are told of many things, and are not known again by words alone.
const SOME: usize = 2;
const MANY: usize = 3;

/// A date of display copy, held against those of the story.
struct Shown<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    place: &'a Place,
    /// What its words give.
    written: Fields,
    /// The field that nothing in the story bears out.
    field: Field,
    /// The other dates of its sentence that give that field.
    beside: Vec<Fields>,
    topic: Topic,
}

/// The date that the story gives of the same, if there is one; of several, the one told of most alike.
pub(super) fn rival(
    text: &Text,
    numbers: &Numbers,
    told: &[TimeId],
    here: TimeId,
    field: Field,
) -> Option<TimeId> {
    let shown = Shown::new(text, numbers, &numbers.times[here], field);
    let mut best: Option<(f64, TimeId)> = None;
    for &there in told.iter().filter(|&&it| shown.is_contradicted_by(&numbers.times[it])) {
        let Some(worth) = shown.likeness(&numbers.times[there]) else { continue };
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, there));
        }
    }
    best.map(|(_, there)| there)
}

/// The date of the story that contradicts one of display copy and whose sentence shares most words and names with it; where none
/// shares any, the only one.
pub(super) fn likest(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    told: &[TimeId],
    here: TimeId,
    field: Field,
) -> Option<TimeId> {
    let shown = Shown::new(text, numbers, &numbers.times[here], field);
    let who = |id: SentenceId| -> FxHashSet<EntityId> {
        people.mentions_in(id).iter().map(|it| it.entity).collect()
    };
    let own = who(shown.place.sentence);
    let mut others: Vec<(f64, TimeId)> = Vec::new();
    for &there in told.iter().filter(|&&it| shown.is_contradicted_by(&numbers.times[it])) {
        let place = &numbers.times[there].place;
        let shared = shown.topic.shared(&Topic::around(text, numbers, place)).worth;
        let named = own.intersection(&who(place.sentence)).count();
        others.push((shared + if named > 0 { 1.0 } else { 0.0 }, there));
    }
    let is_display = text.sentences[shown.place.sentence].part.is_display();
    let is_only = others.len() == 1 && is_display;
    others.sort_by(|one, other| other.0.total_cmp(&one.0));
    others.first().filter(|(worth, _)| *worth >= 1.0 || is_only).map(|(_, there)| *there)
}

pub(super) fn is_date(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
}

impl<'a> Shown<'a> {
    fn new(text: &'a Text, numbers: &'a Numbers, time: &'a Time, field: Field) -> Self {
        let place = &time.place;
        let beside = numbers.times_in(place.sentence).iter().filter(|it| it.place != *place && is_date(it));
        let beside = beside.map(|it| Fields::written(text, it)).filter(|it| it.has(field)).collect();
        let topic = Topic::around(text, numbers, place);
        Self { text, numbers, place, written: Fields::written(text, time), field, beside, topic }
    }

    /// Whether a date of the story gives the field, and something else in it.
    fn is_contradicted_by(&self, other: &Time) -> bool {
        let given = Fields::written(self.text, other);
        // Another date of the same sentence of display copy speaks for the one of the story that it agrees with.
        let is_spoken_for = || self.beside.iter().any(|it| it.agrees(given));
        given.has(self.field)
            && !given.agrees(self.written)
            && !self.may_be_year_beside(other)
            && !is_spoken_for()
    }

    /// Whether the year that is shown may be the “last year” that stands beside a date of the story.
    fn may_be_year_beside(&self, other: &Time) -> bool {
        let leans = |it: &Time| it.relative && it.period.is_none() && it.place != other.place;
        self.field == Field::Year && self.numbers.times_in(other.place.sentence).iter().any(leans)
    }

    /// How much speaks for it that a date of the story is told of the same; nothing where too little does.
    fn likeness(&self, other: &Time) -> Option<f64> {
        let Shared { count, worth, .. } =
            self.topic.shared(&Topic::around(self.text, self.numbers, &other.place));
        let worth = if self.text.is_quoted(other.place.span) { worth - 1.0 } else { worth };
        self.is_told_of_same(&other.place, count).then_some(worth)
    }

    /// Whether so many words that both sentences share make them speak of the same.
    fn is_told_of_same(&self, there: &Place, shared: usize) -> bool {
        let one = (&*self.text.sentences[self.place.sentence], &self.place.words);
        let other = (&*self.text.sentences[there.sentence], &there.words);
        match shared {
            0 => false,
            MANY.. if self.field != Field::Weekday => true,
            SOME.. if have_one_verb(one, other) => true,
            _ => have_one_subject(one, other),
        }
    }
}

/// Some words of a sentence.
type Words<'a> = (&'a Sentence, &'a Range<usize>);

/// Whether one verb dates both times.
fn have_one_verb((one, at): Words<'_>, (other, there): Words<'_>) -> bool {
    verb(one, at).is_some_and(|verb| Some(verb) == self::verb(other, there))
}

/// Whether both times are told of one happening that has one time: “Trial set for May”, “The trial opens on June 3”. Of
/// somebody many times are told.
fn have_one_subject((one, at): Words<'_>, (other, there): Words<'_>) -> bool {
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
