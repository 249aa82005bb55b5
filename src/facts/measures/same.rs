//! Whether two numbers are of the same quantity: all that speaks for it and against it, in one place.
//!
//! For it speaks one of four: the statement is made again in nearly the same words ([`is_restated`]); the same is said
//! of the same by the same verb ([`is_same_clause`]); those of whom there were “hundreds” are taken up with their number
//! ([`is_taken_up`]); both describe one thing ([`is_same_thing`]). Against it speaks
//! whatever tells them apart ([`is_told_apart`]): another place, time, owner, part, source, a change, “another”.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::frame::Link;
use super::{Difference, Measure, Phrase, Scale, statement};
use crate::english::grammar::is_content;
use crate::english::lexicon::tells_apart;
use crate::english::{Sentence, lists};
use crate::facts::TimeKind;
use crate::facts::attributions::{Source, are_two, source};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::things::Things;
use crate::facts::times::is_told_as_past;

/// So many words of content make a statement that can be known again, and so great a part of the shorter must recur.
const SHARED: usize = 4;
const RECURRING: f64 = 0.8;
/// So many sentences on, “the 70 volunteers” may be others.
const NEAR: usize = 12;

/// A measure with what is read around it once it is set against another.
pub(super) struct Told<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    people: &'a People,
    pub(super) measure: &'a Measure,
    content: OnceCell<FxHashSet<&'a str>>,
    of_verb: OnceCell<Clause<'a>>,
    of_thing: OnceCell<Clause<'a>>,
    source: OnceCell<Option<Source>>,
    quoted: bool,
}

impl<'a> Told<'a> {
    pub(super) fn new(
        text: &'a Text,
        numbers: &'a Numbers,
        people: &'a People,
        measure: &'a Measure,
    ) -> Self {
        let (content, source) = (OnceCell::new(), OnceCell::new());
        let quoted = text.is_quoted(measure.place.span);
        Self {
            text,
            numbers,
            people,
            measure,
            content,
            of_verb: OnceCell::new(),
            of_thing: OnceCell::new(),
            source,
            quoted,
        }
    }

    /// The words of content of its clause, in dictionary form.
    fn content(&self) -> &FxHashSet<&'a str> {
        self.content.get_or_init(|| content(self.text, self.measure))
    }

    /// What may tell apart what its verb says.
    fn of_verb(&self) -> &Clause<'a> {
        self.of_verb.get_or_init(|| Clause::of_verb(self.text, self.numbers, self.measure))
    }

    /// What may tell its thing apart.
    fn of_thing(&self) -> &Clause<'a> {
        self.of_thing.get_or_init(|| Clause::of_thing(self.text, self.numbers, self.measure))
    }

    /// Who says it, where the narrator does not.
    fn source(&self) -> Option<&Source> {
        self.source
            .get_or_init(|| {
                source(self.text, &self.people.cast, &self.people.speech, self.measure.place.span)
            })
            .as_ref()
    }
}

/// Whether two measures of one scale, the earlier first, give the same quantity.
pub(super) fn is_same(things: &Things, earlier: &Told, later: &Told) -> bool {
    let (one, other) = (earlier.measure, later.measure);
    // Two numbers of one sentence are set against each other.
    let comparable = one.place.sentence != other.place.sentence
        && one.frame.rate == other.frame.rate
        && one.scale != Scale::Ordinal
        && !(earlier.quoted && later.quoted);
    if !comparable {
        return false;
    }
    let by_clause = || {
        (is_restated(earlier, later) || is_same_clause(one, other))
            && !is_told_apart(earlier.of_verb(), later.of_verb())
    };
    let by_thing =
        || is_same_thing(things, one, other) && !is_told_apart(earlier.of_thing(), later.of_thing());
    let by_group = || {
        // Exact counts of a group are held against each other as groups.
        one.amount.difference(&other.amount) == Some(Difference::Hedge)
            && is_taken_up(one, other)
            && is_within(earlier.of_verb(), later.of_verb())
    };
    let by_total = || {
        one.amount.difference(&other.amount) == Some(Difference::Hedge)
            && is_totalled(one, other)
            && is_within(&earlier.of_verb().without_totals(), &later.of_verb().without_totals())
    };
    let by_price = || {
        has_lost_scale(one, other)
            && is_priced(things, one, other)
            && earlier.of_thing().apart == later.of_thing().apart
    };
    (by_clause() || by_thing() || by_group() || by_total() || by_price())
        && !are_two(earlier.source(), later.source())
}

/// “Kim’s trial must begin within 14 days of the indictment”, and the same with 30 days.
fn is_restated(earlier: &Told, later: &Told) -> bool {
    let (one, other) = (earlier.measure, later.measure);
    let same_head = match (&one.frame.thing, &other.frame.thing) {
        (Some(one), Some(other)) => one.lemma == other.lemma && one.narrowed == other.narrowed,
        (None, None) => true,
        _ => false,
    };
    let same_verb = match (&one.frame.predicate, &other.frame.predicate) {
        (Some(one), Some(other)) => {
            let subjects = one.subject.as_ref().zip(other.subject.as_ref());
            one.lemma == other.lemma
                && one.role == other.role
                && subjects.is_some_and(|(one, other)| one.fits(other))
        }
        _ => false,
    };
    if !(same_head && same_verb) {
        return false;
    }
    let (one, other) = (earlier.content(), later.content());
    let shared = one.intersection(other).count();
    #[allow(clippy::cast_precision_loss, reason = "a sentence has few words")]
    let part = shared as f64 / one.len().min(other.len()).max(1) as f64;
    shared >= SHARED && part >= RECURRING
}

/// The words of content of the clause of a measure, in dictionary form.
fn content<'a>(text: &'a Text, measure: &Measure) -> FxHashSet<&'a str> {
    let sentence = &text.sentences[measure.place.sentence];
    let own = |i: &usize| !measure.place.words.contains(i);
    let words = statement::clause(sentence, measure).into_iter().filter(own).map(|i| &sentence.tokens[i]);
    words.filter(|token| is_content(token)).map(|token| token.lemma.as_str()).collect()
}

/// “Ostvin employs 50,000 people in Arkansas” and “Walmart, which employs 10,000 people in Arkansas”.
fn is_same_clause(one: &Measure, other: &Measure) -> bool {
    let (Some(here), Some(there)) = (&one.frame.predicate, &other.frame.predicate) else { return false };
    let known = |phrase: &Phrase| phrase.entity.is_some() || phrase.definite;
    let fit = |one: &Option<Phrase>, other: &Option<Phrase>| match (one, other) {
        (Some(one), Some(other)) => one.fits(other) && one.clause == other.clause,
        (None, None) => true,
        _ => false,
    };
    let subjects = here.subject.as_ref().is_some_and(known) && there.subject.as_ref().is_some_and(known);
    // “Up to 200 people live in the camp” has no other subject than those whom it counts.
    let counted = here.role == "nsubj" && !here.circumstances.is_empty();
    (subjects || counted)
        && here.is_lasting()
        && here.lemma == there.lemma
        && here.role == there.role
        && fit(&one.frame.thing, &other.frame.thing)
        && fit(&here.subject, &there.subject)
        && fit(&here.object, &there.object)
}

/// “The bridge cost almost $3 million” and “the $3.4 million bridge”.
fn is_same_thing(things: &Things, one: &Measure, other: &Measure) -> bool {
    let stated = match (one.frame.link, other.frame.link) {
        (Link::Describes, Link::Describes | Link::States(_)) | (Link::States(_), Link::Describes) => true,
        (Link::States(one), Link::States(other)) => one == other,
        _ => false,
    };
    stated && are_one_thing(things, one, other)
}

/// Whether what two numbers are said of is one thing, since the draft knows only one of its noun.
fn are_one_thing(things: &Things, one: &Measure, other: &Measure) -> bool {
    let (Some(here), Some(there)) = (&one.frame.thing, &other.frame.thing) else { return false };
    let owners = here.owner.is_none() || there.owner.is_none() || here.owner == there.owner;
    let narrowed = here.narrowed.iter().all(|word| there.narrowed.contains(word))
        || there.narrowed.iter().all(|word| here.narrowed.contains(word));
    here.lemma == there.lemma
        && owners
        && narrowed
        && there.definite
        && !here.clause
        && !there.clause
        && things.is_only_one(&here.lemma, one.place.sentence)
}

/// “Hundreds of volunteers searched the woods. The 70 volunteers searched for two days.”
fn is_taken_up(one: &Measure, other: &Measure) -> bool {
    let (Some(here), Some(there)) = (&one.frame.thing, &other.frame.thing) else { return false };
    let (Some(did), Some(does)) = (&one.frame.predicate, &other.frame.predicate) else { return false };
    let objects = did.object.as_ref().zip(does.object.as_ref()).is_none_or(|(one, other)| one.fits(other));
    // “In Hull” and “in Leeds” are two places, “for two days” adds to either.
    let preposition = |phrase: &str| phrase.split(' ').next().unwrap_or_default().to_owned();
    let settings = did.circumstances.iter().all(|one| {
        let mut alike = does.circumstances.iter().filter(|other| preposition(other) == preposition(one));
        alike.all(|other| one == other)
    });
    (one.frame.link, other.frame.link) == (Link::Counts, Link::Counts)
        && other.place.sentence.apart(one.place.sentence) <= NEAR
        && (here.lemma == there.lemma && here.narrowed == there.narrowed)
        && there.owner.as_ref().is_none_or(|owner| here.owner.as_ref() == Some(owner))
        && (!here.definite && there.definite && !here.clause && !there.clause)
        && (did.lemma == does.lemma && did.role == does.role)
        && objects
        && settings
}

/// “Visitors exceeded 3,000”, and “the 2,850 visitors”: far fewer would be a part of them.
fn is_totalled(one: &Measure, other: &Measure) -> bool {
    const PART: f64 = 0.5;
    let (Some(here), Some(there)) = (&one.frame.thing, &other.frame.thing) else { return false };
    let told = match (one.frame.link, other.frame.link) {
        (Link::Totals, Link::Counts) => there.definite,
        (Link::Counts | Link::Totals, Link::Totals) => true,
        _ => false,
    };
    let (less, more) =
        (one.amount.stated.min(other.amount.stated), one.amount.stated.max(other.amount.stated));
    told && other.place.sentence.apart(one.place.sentence) <= NEAR
        && here.lemma == there.lemma
        && here.narrowed == there.narrowed
        && !here.clause
        && !there.clause
        && less > more * PART
}

/// Whether of two numbers with the same figures, which are more than one, the one is a thousand or more times the other.
pub(in crate::facts) fn has_lost_scale(one: &Measure, other: &Measure) -> bool {
    const SCALE: f64 = 999.0;
    let magnitude = one.amount.difference(&other.amount) == Some(Difference::Magnitude);
    let ratio = (one.amount.stated / other.amount.stated).abs();
    magnitude && ratio.max(1.0 / ratio) > SCALE && has_figures(one.amount.stated)
}

/// Whether a number has more than one figure that is no zero at its end.
fn has_figures(number: f64) -> bool {
    let mut number = number.abs();
    while number >= 10.0 && number % 10.0 == 0.0 {
        number /= 10.0;
    }
    number >= 10.0 || number.fract() > 0.0
}

/// “The tower sold for $110”, and “the $110 million tower”. Prices change, but keep no figures.
fn is_priced(things: &Things, one: &Measure, other: &Measure) -> bool {
    let links = [one.frame.link, other.frame.link];
    let of_price = |link: &Link| matches!(link, Link::Pays | Link::Describes | Link::States(_));
    links.contains(&Link::Pays) && links.iter().all(of_price) && are_one_thing(things, one, other)
}

/// The words that may tell a measure from another, each list in order and without repetition.
#[derive(Clone)]
struct Clause<'a> {
    /// Of another one, of change, of guesses.
    apart: Vec<&'a str>,
    /// The places that are named.
    places: Vec<&'a str>,
    /// The dates.
    times: Vec<&'a str>,
    /// Where, with whom, since when.
    circumstances: &'a [String],
    /// Whether it is denied.
    negated: bool,
    /// Whether it is told as past.
    past: bool,
}

lists::sets! {
    "data/apart.txt":
    TOTALS = "whole";
}

impl<'a> Clause<'a> {
    /// The clause of the measure’s verb.
    fn of_verb(text: &'a Text, numbers: &'a Numbers, measure: &'a Measure) -> Self {
        let sentence = &text.sentences[measure.place.sentence];
        let mut clause = Self::of(text, numbers, measure, statement::clause(sentence, measure));
        let predicate = measure.frame.predicate.as_ref();
        clause.circumstances = predicate.map_or(&[], |predicate| &predicate.circumstances);
        let word = measure.frame.thing.as_ref().map_or(measure.number.end - 1, |thing| thing.word);
        clause.past = is_told_as_past(sentence, word..word + 1);
        clause
    }

    /// What is said of the thing itself: where a verb states its size the verb’s clause, else its own words.
    fn of_thing(text: &'a Text, numbers: &'a Numbers, measure: &'a Measure) -> Self {
        let sentence = &text.sentences[measure.place.sentence];
        let thing = measure.frame.thing.as_ref().filter(|_| measure.frame.link == Link::Describes);
        let words = match thing {
            Some(thing) => statement::branch(sentence, thing.word, measure),
            None => statement::clause(sentence, measure),
        };
        let mut clause = Self::of(text, numbers, measure, words);
        // Where the draft knows one ferry alone, “the Ærø ferry” is the ferry.
        let narrowed = measure.frame.thing.iter().flat_map(|thing| &thing.narrowed);
        narrowed.for_each(|word| clause.places.retain(|place| *place != word.as_str()));
        clause
    }

    /// Without the words that call a number a total or a record, which tell no total from another.
    fn without_totals(&self) -> Self {
        let apart = self.apart.iter().copied().filter(|word| !TOTALS.contains(word)).collect();
        Self { apart, ..self.clone() }
    }

    fn of(text: &'a Text, numbers: &'a Numbers, measure: &Measure, words: Vec<usize>) -> Self {
        let index = measure.place.sentence;
        let sentence: &'a Sentence = &text.sentences[index];
        // The “more than” before the number is no “more” of its own.
        let near: FxHashSet<usize> =
            words.into_iter().filter(|word| !measure.place.words.contains(word)).collect();
        let tokens = || near.iter().map(|&i| &sentence.tokens[i]);
        let times = numbers.times_in(index).iter().filter(|time| time.kind != TimeKind::Duration);
        Self {
            apart: in_order(tokens().map(|token| token.lemma.as_str()).filter(|word| tells_apart(word))),
            places: in_order(tokens().filter(|token| token.is_place()).map(|token| token.lower.as_str())),
            times: in_order(
                times.filter(|time| near.contains(&time.place.words.start)).map(|time| time.value.as_str()),
            ),
            circumstances: &[],
            negated: tokens().any(|token| matches!(token.lower.as_str(), "not" | "n't" | "never" | "no")),
            past: false,
        }
    }
}

fn in_order<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether nothing tells those whom a later clause takes up from those of the earlier one.
fn is_within(earlier: &Clause<'_>, later: &Clause<'_>) -> bool {
    let are_among = |later: &[&str], earlier: &[&str]| later.iter().all(|word| earlier.contains(word));
    earlier.apart == later.apart
        && are_among(&later.places, &earlier.places)
        && are_among(&later.times, &earlier.times)
        && earlier.negated == later.negated
        && earlier.past == later.past
}

/// Whether something tells two measures apart.
fn is_told_apart(one: &Clause<'_>, other: &Clause<'_>) -> bool {
    one.apart != other.apart
        || one.places != other.places
        || one.times != other.times
        || one.circumstances != other.circumstances
        || one.negated != other.negated
        || one.past != other.past
}
