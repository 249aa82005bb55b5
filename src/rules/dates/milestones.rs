//! What somebody did in a year in which they were too young or too old for it, by their birth or an age that the draft gives.

use std::sync::LazyLock;

use super::dated;
use crate::english::{Sentence, lists};
use crate::facts::lives::{Age, Birth};
use crate::facts::{Event, Facts, Participant, Referent, Time};
use crate::rules::Found;
use crate::span::Span;

/// What people do at some age only.
struct Milestone {
    least: i32,
    most: i32,
    verbs: Vec<&'static str>,
    /// Of these one must stand below the verb, if there are any.
    nouns: Vec<&'static str>,
}

static MILESTONES: LazyLock<Vec<Milestone>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/milestones.txt")).filter(|line| !line.starts_with('['));
    lines.filter_map(read).collect()
});

fn read(line: &'static str) -> Option<Milestone> {
    let (head, nouns) = line.split_once(": ").unwrap_or((line, ""));
    let mut words = head.split_whitespace();
    let (least, most) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some(Milestone { least, most, verbs: words.collect(), nouns: nouns.split_whitespace().collect() })
}

/// Somebody’s years of birth that the draft leaves open, and where it says so.
struct Life<'a> {
    who: Referent,
    first: i32,
    last: i32,
    /// The birth or the age.
    place: Span,
    /// The year of the age; of a birth none.
    age_in: Option<i32>,
    at: Option<&'a Time>,
}

/// The deeds whose year cannot be.
pub(super) fn check(facts: &Facts, births: &[Birth<'_>], ages: &[Age<'_>]) -> Vec<Found> {
    let lives: Vec<Life<'_>> =
        births.iter().filter_map(of_birth).chain(ages.iter().filter_map(|age| of_age(facts, age))).collect();
    if lives.is_empty() {
        return Vec::new();
    }
    let conflict = |event: &Event| {
        let (least, most) = range(&facts.sentences()[event.place.sentence], event)?;
        let is_done = is_done(event) || event.agents.is_empty();
        let doer = if is_done { &event.patients } else { &event.agents };
        let [doer] = &doer[..] else { return None };
        let who = referent(doer)?;
        let time =
            dated::written(facts, event).filter(|_| event.is_told() && !facts.is_quoted(event.place.span))?;
        let year = i32::from(time.stated.year?);
        // A birth tells more than an age.
        let life = lives.iter().find(|life| life.who == who && life.place != time.place.span)?;
        let (low, high) = (year - life.last - 1, year - life.first);
        let fits = high >= least && low <= most;
        (!fits && !dated::is_explained(facts, event)).then(|| show(facts, event, time, life, (low, high)))
    };
    facts.events().iter().filter_map(conflict).collect()
}

fn of_birth<'a>(birth: &Birth<'a>) -> Option<Life<'a>> {
    let year = i32::from(birth.time.stated.year?);
    Some(Life {
        who: birth.who,
        first: year,
        last: year,
        place: birth.time.place.span,
        age_in: None,
        at: None,
    })
}

fn of_age<'a>(facts: &Facts, age: &Age<'a>) -> Option<Life<'a>> {
    let year =
        i32::from(age.at.map_or(facts.draft().date().map(jiff::civil::Date::year), |at| at.stated.year)?);
    let last = year - age.years;
    Some(Life { who: age.who, first: last - 1, last, place: age.place, age_in: Some(year), at: age.at })
}

/// Who takes part in an event, as one can be met again.
fn referent(it: &Participant) -> Option<Referent> {
    let told = it.only_here.map(|(sentence, word)| Referent::Unnamed(sentence, word));
    it.entity.map(Referent::Named).or(told)
}

lists::sets! {
    "data/order.txt":
    /// Kinds of events that are done to the one whose life they belong to.
    DONE = "done at an age";
}

/// Whether it is done to the one whose life it belongs to.
fn is_done(event: &Event) -> bool {
    event.is_noun || DONE.contains(&*event.kind)
}

/// The fewest and the most years at which somebody does what an event tells.
fn range(sentence: &Sentence, event: &Event) -> Option<(i32, i32)> {
    let verb = event.place.words.start;
    let lemma = sentence.tokens[verb].lemma.as_str();
    let below = |noun: &&str| {
        let near = verb + 1..sentence.tokens.len().min(verb + 9);
        near.into_iter().any(|at| sentence.is_under(at, verb) && sentence.tokens[at].lower == **noun)
    };
    let fits =
        |it: &&Milestone| it.verbs.contains(&lemma) && (it.nouns.is_empty() || it.nouns.iter().any(below));
    let all: Vec<&Milestone> = MILESTONES.iter().filter(fits).collect();
    Some((all.iter().map(|it| it.least).max()?, all.iter().map(|it| it.most).min()?))
}

fn show(facts: &Facts, event: &Event, time: &Time, life: &Life<'_>, (low, high): (i32, i32)) -> Found {
    let (deed, year, said) =
        (facts.words(event.place.span), facts.words(time.place.span), facts.words(life.place));
    let then = match (low, high) {
        (_, high) if high < 0 => "was not born yet".to_owned(),
        (low, high) => format!("was {} to {high} then", low.max(0)),
    };
    let who = match life.age_in {
        Some(age_in) if life.at.is_none() => format!("somebody who is “{said}” in {age_in}"),
        Some(age_in) => format!("somebody who was “{said}” in {age_in}"),
        None => format!("somebody born in “{said}”"),
    };
    let message = format!("This dates “{deed}” to “{year}”, but {who} {then}.");
    let what = if life.age_in.is_some() { "age" } else { "birth" };
    let finding = Found::new(time.place.span, message).related(life.place, format!("the {what}: “{said}”"));
    match life.at {
        Some(at) => finding.related(at.place.span, format!("the year: “{}”", facts.words(at.place.span))),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = lists::lines(include_str!("data/milestones.txt")).filter(|line| !line.starts_with('['));
        assert_eq!(lines.count(), MILESTONES.len());
        assert!(MILESTONES.iter().all(|it| it.least < it.most && !it.verbs.is_empty()));
    }
}
