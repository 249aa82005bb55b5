//! What the story still says although a note above or below it takes it back.

use crate::facts::ids::{Ids, SentenceId};
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::draft::Part;
use crate::english::{Token, lists};
use crate::facts::events::Event;
use crate::facts::events::same::are_apart;
use crate::facts::numbers::Numbers;
use crate::facts::taken_back::TakenBack;
use crate::facts::text::Text;
use crate::facts::{Bound, Local, Place, Quantity, QuantityKind, Time};
use crate::span::Span;

/// What says that something is put right.
static CORRECTING: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/words.txt"), "correcting"));

/// What the story still says although a correction says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncorrected {
    /// Where the story says it.
    pub span: Span,
    /// Where the correction says what is right.
    pub right: Span,
    /// What sort of thing is said.
    pub kind: CorrectedKind,
}

/// What sort of thing a correction puts right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectedKind {
    /// How many.
    Count,
    /// How much: a price, a length, a share.
    Amount,
    /// When.
    Time,
}

/// Finds it, in text order.
pub(in crate::facts) fn find(text: &Text, numbers: &Numbers, events: &[Event]) -> Vec<Uncorrected> {
    let mut found = Vec::new();
    for sentences in text.paragraphs() {
        let note = &text.sentences[sentences.clone()];
        if note[0].part == Part::Correction {
            let words = note.iter().flat_map(|it| it.tokens.iter().map(|token| token.lemma.as_str()));
            let note = Note { text, numbers, local: &note[0].local, sentences, nouns: words.collect() };
            found.extend(note.numbers());
            found.extend(note.times(events));
        }
    }
    found.sort_by_key(|it: &Uncorrected| it.span);
    found.dedup_by_key(|it| it.span);
    found
}

/// A paragraph that corrects the story.
struct Note<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    local: &'a Local,
    sentences: Ids<SentenceId>,
    /// Its words in dictionary form.
    nouns: FxHashSet<&'a str>,
}

impl Note<'_> {
    /// Its first sentence.
    fn first(&self) -> SentenceId {
        self.sentences.clone().next().unwrap_or(SentenceId::FIRST)
    }

    fn taken_back(&self) -> &TakenBack {
        &self.local.taken_back
    }

    /// “14 shops, not 41”, “misstated the number of shops. It is 14.”
    fn numbers(&self) -> Vec<Uncorrected> {
        let wrong = self.taken_back().quantities.iter().filter_map(|wrong| self.still_wrong(wrong)).flatten();
        let mut found: Vec<Uncorrected> = wrong.collect();
        if self.taken_back().quantities.is_empty() && self.taken_back().expressions.is_empty() {
            found.extend(self.of_named_noun());
        }
        found
    }

    /// The places where the story has a number that the note names and takes back, where it nowhere has the right one.
    fn still_wrong(&self, wrong: &Quantity) -> Option<Vec<Uncorrected>> {
        let first = self.first();
        let right = self.quantities().min_by_key(|right| {
            let sentence = first.with(wrong.place.sentence);
            let words = right.place.words.start.abs_diff(wrong.place.words.start);
            (!alike(right, wrong), right.place.sentence.apart(sentence), words)
        })?;
        if !alike(right, wrong) && !lends_unit(right, wrong) {
            return None;
        }
        // “It is 14, not 41”: without a noun of its own it counts one of those that the note names.
        let noun = wrong.of.as_ref().or(right.of.as_ref()).map(|of| of.lemma.as_str());
        let is_of_it = |it: &&Quantity| {
            let own = it.of.as_ref().map(|of| of.lemma.as_str());
            let is_named = match noun {
                None if right.kind == QuantityKind::Cardinal => {
                    own.is_some_and(|own| self.nouns.contains(own))
                }
                None => true,
                Some(_) => own == noun,
            };
            alike(it, right) && is_named
        };
        let story: Vec<&Quantity> = self.story().filter(is_of_it).collect();
        if story.iter().any(|it| it.value == right.value) {
            return None;
        }
        let wrong = story.into_iter().filter(|it| it.value == wrong.value && !self.is_of_others(it));
        Some(wrong.map(|it| uncorrected(it, right)).collect())
    }

    /// “300 families more”, “another 300”.
    fn is_of_others(&self, number: &Quantity) -> bool {
        let words = &number.place.words;
        let end = number.of.as_ref().map_or(words.end, |of| of.head + 1).max(words.end);
        let tokens = &self.text.sentences[number.place.sentence].tokens;
        let near = tokens[words.start.saturating_sub(1)..words.start].iter().chain(tokens.get(end));
        near.into_iter().any(|token| {
            matches!(token.lower.as_str(), "more" | "another" | "additional" | "other" | "others")
        })
    }

    /// Where a note says of what noun the number was wrong, and then one number: the story’s only other one of that noun.
    fn of_named_noun(&self) -> Option<Uncorrected> {
        let mut rights =
            self.quantities().filter(|it| it.kind == QuantityKind::Cardinal && it.unit.is_none());
        let right = rights.next()?;
        if rights.next().is_some() || self.taken_back().sentences.is_empty() {
            return None;
        }
        let counts = |it: &&Quantity| {
            alike(it, right) && it.of.as_ref().is_some_and(|of| self.nouns.contains(of.lemma.as_str()))
        };
        let mut story = self.story().filter(counts);
        let only = story.next()?;
        let same = |it: &Quantity| {
            it.value == only.value
                && it.of.as_ref().map(|of| &of.lemma) == only.of.as_ref().map(|of| &of.lemma)
        };
        (only.value != right.value && story.all(same)).then(|| uncorrected(only, right))
    }

    /// “opened in 1953, not in 1958”, “misstated the year in which it opened. It opened in 1953.”
    fn times(&self, events: &[Event]) -> Vec<Uncorrected> {
        let wrong: Vec<&str> = self.wrong_times().collect();
        let mut found = Vec::new();
        for right in events.iter().filter(|it| self.sentences.contains(it.place.sentence)) {
            let when = right.time.map(|time| &self.numbers.times[time]);
            let Some(when) = when.filter(|it| gives_year_or_month(it)) else { continue };
            if !self.says_wrong(right.place.sentence) {
                continue;
            }
            let told = self.told_times(events, right, when, &wrong);
            if told.iter().all(|time| are_apart(time, when)) {
                let kind = CorrectedKind::Time;
                found.extend(told.iter().map(|it| Uncorrected {
                    span: it.place.span,
                    right: when.place.span,
                    kind,
                }));
            }
        }
        found
    }

    /// The times that the story gives an event which the note dates, where they are told as closely as the note’s.
    fn told_times(&self, events: &[Event], right: &Event, when: &Time, wrong: &[&str]) -> Vec<&Time> {
        let told = events.iter().filter_map(|it| {
            let time = &self.numbers.times[it.time?];
            let is_named = || wrong.contains(&self.text.words(time.place.span));
            let is_of_it = || it.kind == right.kind && (is_named() || self.is_of_one(it, right));
            (self.is_in_story(&it.place) && is_of_it() && grain(time) == grain(when)).then_some(time)
        });
        told.collect()
    }

    /// Whether somebody or something takes part in an event of the story whom the note names, or who takes part in the
    /// event that it dates.
    fn is_of_one(&self, told: &Event, right: &Event) -> bool {
        told.participants()
            .any(|one| self.nouns.contains(&*one.noun) || right.participants().any(|other| one.is(other)))
    }

    /// Whether a place stands in the story, its quotations aside.
    fn is_in_story(&self, place: &Place) -> bool {
        self.text.sentences[place.sentence].part != Part::Correction && !self.text.is_quoted(place.span)
    }

    /// The words of the times that the note takes back.
    fn wrong_times(&self) -> impl Iterator<Item = &str> {
        let sentence = |number: SentenceId| &self.text.sentences[self.first().with(number)];
        let expressions = self.taken_back().expressions.iter();
        expressions.map(move |it| sentence(it.place.sentence).text_of(it.place.words.clone()))
    }

    /// Whether a sentence of the note, or the one before it, says that something was wrong.
    fn says_wrong(&self, sentence: SentenceId) -> bool {
        let taken_back = || self.taken_back().sentences.iter().map(|&number| self.first().with(number));
        let says = |number: SentenceId| {
            let corrects = |token: &Token| CORRECTING.contains(token.lemma.as_str());
            taken_back().any(|it| it == number) || self.text.sentences[number].tokens.iter().any(corrects)
        };
        sentence.back(1).max(self.first()).through(sentence).any(says)
    }

    /// The numbers that the note gives as right.
    fn quantities(&self) -> impl Iterator<Item = &Quantity> {
        self.sentences.clone().flat_map(|sentence| self.numbers.quantities_in(sentence))
    }

    /// The numbers of the story, its quotations aside.
    fn story(&self) -> impl Iterator<Item = &Quantity> {
        self.numbers.quantities.iter().filter(|it| self.is_in_story(&it.place))
    }
}

/// Whether two numbers are of one sort and exactly meant.
fn alike(one: &Quantity, other: &Quantity) -> bool {
    one.kind == other.kind
        && one.unit == other.unit
        && one.bound == Bound::Exact
        && other.bound == Bound::Exact
}

/// “400 meters long, not 300”: a bare number beside one with a unit.
fn lends_unit(right: &Quantity, wrong: &Quantity) -> bool {
    let bare = wrong.kind == QuantityKind::Cardinal && wrong.unit.is_none() && wrong.of.is_none();
    bare && right.unit.is_some() && right.bound == Bound::Exact && wrong.bound == Bound::Exact
}

fn gives_year_or_month(time: &Time) -> bool {
    time.stated.year.is_some() || time.stated.month.is_some()
}

/// How closely a time is told: to the year, the month, the day.
fn grain(time: &Time) -> (bool, bool, bool) {
    (time.stated.year.is_some(), time.stated.month.is_some(), time.stated.day.is_some())
}

fn uncorrected(stands: &Quantity, right: &Quantity) -> Uncorrected {
    let kind = match stands.kind {
        QuantityKind::Cardinal | QuantityKind::Ordinal => CorrectedKind::Count,
        _ => CorrectedKind::Amount,
    };
    Uncorrected { span: stands.place.span, right: right.place.span, kind }
}
