//! Numbers as they are held against each other: how much, how exactly, and of what.

use crate::facts::ids::MeasureId;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::deeds::Deeds;
use super::end::{End, ends};
use super::topic::Topic;
use crate::english::lexicon::nouns::is_kind_of;
use crate::english::lexicon::{is_person_noun, may_mean};
use crate::english::lists;
use crate::english::{NameKind, Rel, Sentence, Upos};
use crate::facts::measures::Measures;
use crate::facts::measures::has_lost_scale;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Bound, Measure, Scale};

/// A number with its values and its topic.
#[derive(Debug)]
pub(super) struct Figure<'a> {
    /// Which measure of the draft it is.
    pub(super) index: MeasureId,
    /// What it is a number of.
    pub(super) measure: &'a Measure,
    /// On which scale it counts: “Boy, 11,” is an age.
    pub(super) scale: Scale,
    /// The noun that it counts or describes, in dictionary form.
    pub(super) thing: Option<&'a str>,
    /// The verb that it stands with, in dictionary form.
    verb: Option<&'a str>,
    /// The deeds that it is told with.
    deeds: Deeds,
    /// Whether it only tells which one is meant: “Flight 370”.
    pub(super) names: bool,
    /// Its value with what its digits allow, of a range both ends; none of a vague word.
    pub(super) ends: Vec<End>,
    /// The words around it.
    pub(super) topic: Topic,
}
impl<'a> Figure<'a> {
    /// Reads a measure.
    pub(super) fn read(
        text: &'a Text,
        numbers: &'a Numbers,
        people: &'a People,
        measures: &'a Measures,
        index: MeasureId,
    ) -> Self {
        let measure = &measures.all[index];
        let sentence = &text.sentences[measure.place.sentence];
        let quantity = measure.quantity(numbers);
        let topic = Topic::around(text, numbers, &measure.place);
        let scale = if is_age(sentence, measure) { Scale::Age } else { measure.scale.clone() };
        let names = matches!(scale, Scale::Count | Scale::Ordinal) && is_of_name(people, sentence, measure);
        let verb = verb(sentence, measure);
        let thing = thing(sentence, measure, &scale);
        let deeds = Deeds::read(sentence, measure, thing);
        Self { index, measure, scale, thing, verb, deeds, names, ends: ends(measure, quantity), topic }
    }

    /// Whether it counts nothing that is named, as “five” in “Five freed”.
    pub(super) fn is_bare(&self) -> bool {
        self.scale == Scale::Count && self.thing.is_none()
    }

    /// Whether it can be equal to another at all: both money, both shares, both lengths. A number without a unit may
    /// have lost it.
    pub(super) fn compares(&self, other: &Self) -> bool {
        use Scale::{Money, Percent, Points};
        match (&self.scale, &other.scale) {
            (Money(_), Money(_)) | (Percent | Points, Percent | Points) => true,
            (one, another) => one == another || self.is_bare() || other.is_bare(),
        }
    }

    /// Whether it says the same as another, as far as the digits of both tell.
    pub(super) fn equals(&self, other: &Self) -> bool {
        !self.ends.is_empty() && self.compares(other) && self.ends.iter().all(|end| other.has(*end))
    }

    /// Whether one of its ends may be this one.
    pub(super) fn has(&self, end: End) -> bool {
        self.ends.iter().any(|it| end.may_be(*it))
    }

    /// Whether it says otherwise than another, be it by its digits, be it by “nearly” or “dozens”.
    pub(super) fn differs(&self, other: &Self) -> bool {
        let (here, there) = (&self.measure.amount, &other.measure.amount);
        match (&self.ends[..], &other.ends[..]) {
            ([one], [another]) if one.bound == another.bound => !one.may_be(*another),
            (ends, [another]) if ends.len() > 1 => {
                !self.has(*another)
                    && (another.bound == Bound::Exact || !here.interval.contains(another.value))
            }
            (ends, others) if ends.len() > 1 && others.len() > 1 => !self.equals(other),
            _ => here.difference(there).is_some(),
        }
    }

    /// Whether it may be one of the numbers that make another: of the same thing, or spoken of in words of the other’s. People
    /// who are told one by one share a single word.
    pub(super) fn goes_with(&self, other: &Self) -> bool {
        let least = if self.scale == Scale::Count { 1 } else { 2 };
        !self.names
            && !other.names
            && (self.has_thing_of(other) || self.topic.shared(&other.topic).count >= least)
    }

    /// Whether both count or measure one kind of thing by their own words: “stores” and “shops” do not, “workers” and
    /// “miners” may.
    pub(super) fn has_thing_of(&self, other: &Self) -> bool {
        self.thing.zip(other.thing).is_some_and(|(one, other)| {
            let people = is_person_noun(one) && is_person_noun(other);
            one == other || people && may_mean(one, other) || is_kind_of(one, other) || is_kind_of(other, one)
        })
    }

    /// Whether both stand in one place of their verb: “jailed for two years”, “jailed for three”.
    pub(super) fn has_role_of(&self, other: &Self) -> bool {
        let role = |it: &Self| it.measure.frame.predicate.as_ref().map(|predicate| predicate.role.clone());
        role(self) == role(other)
    }

    /// How far two numbers lie apart in size.
    pub(super) fn distance(&self, other: &Self) -> f64 {
        let ratio = self.measure.amount.stated / other.measure.amount.stated;
        if ratio > 0.0 { ratio.ln().abs() } else { f64::INFINITY }
    }

    /// Whether the one is ten, a hundred or a thousand times the other.
    pub(super) fn is_power_of_ten_from(&self, other: &Self) -> bool {
        let tens = self.distance(other) / std::f64::consts::LN_10;
        (0.5..3.5).contains(&tens) && (tens - tens.round()).abs() < 1e-6
    }

    /// Whether both stand with one verb, or the one with the noun of the other’s: “loses £2m”, “a loss of £2m”.
    pub(super) fn has_verb_of(&self, other: &Self) -> bool {
        let noun_of = |one: &Self, other: &Self| {
            one.verb.zip(other.thing).is_some_and(|(verb, noun)| is_noun_of(verb, noun))
        };
        self.verb.is_some() && self.verb == other.verb
            || noun_of(self, other)
            || noun_of(other, self)
            || self.scale == Scale::Count && self.deeds.share(&other.deeds)
    }

    /// Whether the one counts what is done and the other those to whom it is: “14 layoffs”, “lays off 17 employees”.
    pub(super) fn counts_deeds_of(&self, other: &Self) -> bool {
        self.scale == Scale::Count && self.deeds.count_what_is_done(&other.deeds)
    }

    /// Whether both are told of one that is named, by the same name.
    pub(super) fn has_subject_of(&self, other: &Self) -> bool {
        let named = |it: &Self| {
            let subject = it.measure.frame.predicate.as_ref()?.subject.as_ref()?;
            subject.entity.is_some().then(|| subject.lemma.clone())
        };
        named(self).is_some() && named(self) == named(other)
    }

    /// Whether the two have the same figures, more than one, and the one is a thousand or more times the other: “$110” and
    /// “$110 million”. Of so much a share or a day it may be another number.
    pub(super) fn has_scale_lost_by(&self, other: &Self) -> bool {
        let rated = self.measure.frame.rate.is_some() || other.measure.frame.rate.is_some();
        let both_money =
            matches!((&self.scale, &other.scale), (Scale::Money(one), Scale::Money(two)) if one == two);
        both_money && !rated && has_lost_scale(self.measure, other.measure)
    }
}

/// The nouns that tell what a verb does, where they are another word: “loses”, “a loss”.
static NOUNS: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let rows = lists::lines(include_str!("data/nouns_of_verbs.txt")).filter_map(|line| line.split_once(": "));
    rows.map(|(verb, nouns)| (verb, nouns.split(' ').collect())).collect()
});

/// Whether a noun tells what a verb does, both in dictionary form.
fn is_noun_of(verb: &str, noun: &str) -> bool {
    verb == noun || NOUNS.get(verb).is_some_and(|nouns| nouns.contains(&noun))
}

/// What a number counts or describes; of an age set off behind somebody, who has it.
fn thing<'a>(sentence: &'a Sentence, measure: &'a Measure, scale: &Scale) -> Option<&'a str> {
    let before =
        || sentence.tokens.get(measure.number.start.checked_sub(2)?).map(|token| token.lemma.as_str());
    let parsed = measure.frame.thing.as_ref().map(|thing| thing.lemma.as_str());
    if *scale == Scale::Age && parsed.is_none() { before() } else { parsed }
}

/// The verb of a number. The short clause of a headline may leave it without one: there it is the verb right beside it, as
/// in “Five freed”.
fn verb<'a>(sentence: &'a Sentence, measure: &'a Measure) -> Option<&'a str> {
    let beside = || {
        let verb = |i: usize| sentence.tokens.get(i).filter(|token| token.upos == Upos::Verb);
        verb(measure.place.words.end).or_else(|| verb(measure.place.words.start.checked_sub(1)?))
    };
    let parsed = measure.frame.predicate.as_ref().map(|predicate| predicate.lemma.as_str());
    parsed.or_else(|| beside().map(|token| token.lemma.as_str()))
}

/// “Flight 370”, “Slide 17”, “No. 5”, “COVID-19”: the number tells which one.
fn is_of_name(people: &People, sentence: &Sentence, measure: &Measure) -> bool {
    let number = measure.number.start;
    let Some(before) = number.checked_sub(1) else { return false };
    let (token, last) = (&sentence.tokens[number], &sentence.tokens[before]);
    let below = [Rel::Nummod, Rel::Compound, Rel::Flat, Rel::NmodDesc, Rel::Appos, Rel::Nmod, Rel::Dep];
    let of_noun = token.head == Some(before) && below.contains(&token.rel);
    of_noun && matches!(last.upos, Upos::Noun | Upos::Propn)
        || matches!(last.lower.as_str(), "no." | "no" | "#" | "number" | "-" | "–")
        || people.mention_at(measure.place.span).is_some()
}

/// “Boy, 11,”, “dies at 86”: a number set off behind somebody, or behind a death, is an age.
fn is_age(sentence: &Sentence, measure: &Measure) -> bool {
    const OLDEST: f64 = 120.0;
    let number = &measure.number;
    let word = |at: Option<usize>| at.and_then(|at| sentence.tokens.get(at));
    let is_comma = |at: Option<usize>| word(at).is_some_and(|token| token.text == ",");
    let somebody = word(number.start.checked_sub(2)).is_some_and(|token| {
        token.name.is_some_and(|name| name.kind == NameKind::Person)
            || is_person_noun(&token.lemma.to_lowercase())
    });
    let is_of_death = word(number.start.checked_sub(1)).is_some_and(|it| matches!(&*it.lower, "at" | "aged"))
        && word(number.start.checked_sub(2)).is_some_and(|it| it.lemma == "die");
    if measure.scale != Scale::Count || measure.amount.stated > OLDEST {
        return false;
    }
    is_of_death || somebody && is_comma(number.start.checked_sub(1)) && is_comma(Some(number.end))
}
