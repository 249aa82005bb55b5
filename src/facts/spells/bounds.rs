//! Dated places of a draft where something begins or ends.

use super::kinds::{self, Kinds};
use super::now::is_news;
use super::stretches::stretches;
use super::who::{Who, places, whom};
use crate::english::grammar::Standing;
use crate::english::grammar::preposition;
use crate::english::grammar::{in_perfect, is_plain_past, verb_over};
use crate::english::{Rel, Sentence};
use crate::facts::entities::EntityId;
use crate::facts::events::same;
use crate::facts::ids::{SentenceId, TimeId};
use crate::facts::{Event, Facts, Time};
use crate::span::Span;

/// A date at which a state begins or ends.
#[derive(Debug)]
pub(super) struct Bound {
    /// The date; `None` for the days around that of the draft: “is to retire”.
    pub(super) time: Option<TimeId>,
    /// Where the date stands; where there is none, the verb.
    pub(super) place: Span,
    pub(super) sentence: SentenceId,
    /// What states the verb begins or ends.
    pub(super) kinds: Kinds,
    pub(super) ends: bool,
    /// To whom or what it happens.
    pub(super) who: Vec<Who>,
    /// The places that its clause names.
    pub(super) places: Vec<EntityId>,
}

/// All of a draft, in text order.
pub(super) fn find(facts: &Facts) -> Vec<Bound> {
    let mut found = Vec::new();
    for (at, sentence) in facts.sentences().with_ids() {
        for event in facts.events_in(at).iter().filter(|event| happened(facts, event)) {
            let own = event.time.filter(|&time| is_date(&facts.times()[time]));
            let date = own.or_else(|| below(facts, event)).or_else(|| fronted(facts, event));
            let verb = event.place.words.start;
            found.extend(date.into_iter().flat_map(|time| read(facts, time, (at, verb), Some(event))));
        }
        found.extend(facts.events_in(at).iter().filter_map(|event| leaves(facts, event)));
        found.extend(facts.events_in(at).iter().filter_map(|event| until(facts, event)));
        // “has been shut since June 2022”
        for id in facts.time_ids_in(at) {
            let time = &facts.times()[id];
            if let Some(verb) = since(sentence, time).filter(|_| is_date(time)) {
                let event = facts.event_at(at, verb);
                let who = whom(facts, (at, verb), event);
                let kinds = kinds::held(sentence, verb).or(kinds::begun(sentence, verb));
                let places = places(facts, event);
                let place = time.place.span;
                found.push(Bound { time: Some(id), place, sentence: at, kinds, ends: false, who, places });
            }
        }
        // “occupied the hall from May 2 to May 30”
        for stretch in stretches(facts, at) {
            let Some(verb) = verb_over(sentence, stretch.words.start) else { continue };
            let event = facts.event_at(at, verb);
            let who = whom(facts, (at, verb), event);
            let kinds = kinds::held(sentence, verb).or(kinds::begun(sentence, verb));
            for (time, ends) in [(stretch.ends.0, false), (stretch.ends.1, true)] {
                let (place, time) = (facts.times()[time].place.span, Some(time));
                let (who, places) = (who.clone(), places(facts, event));
                found.push(Bound { time, place, sentence: at, kinds, ends, who, places });
            }
        }
    }
    found.retain(|bound| !bound.kinds.is_empty());
    take_up(facts, &mut found);
    found
}

/// Gives “it ended” the noun of what was said to begin right before: “The siege began on March 5 … It ended on March 12.”
fn take_up(facts: &Facts, bounds: &mut [Bound]) {
    for at in 1..bounds.len() {
        let (before, rest) = bounds.split_at_mut(at);
        let (Some(begun), ended) = (before.last(), &mut rest[0]) else { continue };
        let paragraph = |bound: &Bound| facts.sentences()[bound.sentence].paragraph;
        let goes_on = ended.sentence.apart(begun.sentence) <= 1 && paragraph(begun) == paragraph(ended);
        let of_any = |bound: &Bound| bound.kinds.has(Kinds::ANY);
        if ended.ends
            && !begun.ends
            && goes_on
            && of_any(begun)
            && of_any(ended)
            && ended.who.iter().any(Who::is_thing_just_named)
        {
            ended.who.extend(begun.who.iter().filter(|who| !who.is_pronoun()).cloned());
        }
    }
}

/// The start and the end that a verb with its date tells, of which one may be nothing: “closed” may be either.
fn read(facts: &Facts, time: TimeId, (at, verb): (SentenceId, usize), event: Option<&Event>) -> [Bound; 2] {
    let sentence = &facts.sentences()[at];
    let who = whom(facts, (at, verb), event);
    let (place, time) = (facts.times()[time].place.span, Some(time));
    let bound = |kinds, ends, who| Bound {
        time,
        place,
        sentence: at,
        kinds,
        ends,
        who,
        places: places(facts, event),
    };
    [bound(kinds::begun(sentence, verb), false, who.clone()), bound(kinds::ended(sentence, verb), true, who)]
}

/// The end of a state that comes with the news: “is to retire at Easter”, “stepped down on Friday”.
fn leaves(facts: &Facts, event: &Event) -> Option<Bound> {
    let at = event.place.sentence;
    let (sentence, verb) = (&facts.sentences()[at], event.place.words.start);
    let kinds = kinds::ended(sentence, verb);
    let is_ahead = || {
        sentence.children(verb).any(|i| {
            matches!(sentence.tokens[i].rel, Rel::Aux | Rel::Mark)
                && matches!(
                    sentence.tokens[i].lower.as_str(),
                    "will" | "'ll" | "would" | "must" | "shall" | "to" | "is"
                )
        })
    };
    let is_now = match event.time.map(|time| &facts.times()[time]) {
        Some(time) => is_news(facts, time),
        None => is_ahead(),
    };
    let told = !event.is_noun && !event.negated && kinds.shares_one(kinds) && is_now;
    told.then(|| {
        let who = whom(facts, (at, verb), Some(event));
        let place = event.place.span;
        Bound { time: None, place, sentence: at, kinds, ends: true, who, places: Vec::new() }
    })
}

/// The end of a state at a dated happening that a noun tells: “until her retirement in 1986”.
fn until(facts: &Facts, event: &Event) -> Option<Bound> {
    let at = event.place.sentence;
    let (sentence, noun) = (&facts.sentences()[at], event.place.words.start);
    let time = event.time.filter(|&time| is_date(&facts.times()[time]))?;
    let is_end = event.is_noun && !event.negated && preposition(sentence, noun) == "until";
    let who = event.participants().map(|it| Who::taking_part(facts, at, it)).collect();
    let kinds = kinds::ended_by(&event.kind);
    let places = places(facts, Some(event));
    let place = facts.times()[time].place.span;
    is_end.then_some(Bound { time: Some(time), place, sentence: at, kinds, ends: true, who, places })
}

/// Whether an event with its year is told with “until” of what is past: “until he retired in 1986”.
fn is_until(facts: &Facts, event: &Event) -> bool {
    let (sentence, verb) = (&facts.sentences()[event.place.sentence], event.place.words.start);
    let marked =
        sentence.children(verb).any(|at| matches!(sentence.tokens[at].lower.as_str(), "until" | "till"));
    marked
        && is_plain_past(sentence, verb)
        && event.time.is_some_and(|time| facts.times()[time].stated.year.is_some())
}

/// Whether a draft tells an event as one that did happen or is fixed, and not for another time.
fn happened(facts: &Facts, event: &Event) -> bool {
    let told = event.standing == Standing::Stated || is_fixed(facts, event) || is_until(facts, event);
    !event.is_noun && !event.negated && told && !same::is_further(&facts.text, event)
}

/// Whether an event is to come on a day that is fixed: “will open on July 12 and close on July 28”.
fn is_fixed(facts: &Facts, event: &Event) -> bool {
    let (sentence, verb) = (&facts.sentences()[event.place.sentence], event.place.words.start);
    let token = &sentence.tokens[verb];
    let first = token.head.filter(|_| token.rel == Rel::Conj).unwrap_or(verb);
    let will = |verb: usize| {
        sentence
            .child(verb, &[Rel::Aux])
            .is_some_and(|aux| matches!(sentence.tokens[aux].lower.as_str(), "will" | "'ll"))
    };
    let fixed = event.time.is_some_and(|time| facts.times()[time].stated.day.is_some());
    fixed && (will(verb) || will(first)) && sentence.child(first, &[Rel::Mark]).is_none()
}

/// A date with its year, its month or its day in the calendar.
pub(super) fn is_date(time: &Time) -> bool {
    super::date(time).is_some()
}

/// The one date below a verb that no other verb stands over: “ended with the storms of March 2017”.
fn below(facts: &Facts, event: &Event) -> Option<TimeId> {
    let at = event.place.sentence;
    let (sentence, verb) = (&facts.sentences()[at], event.place.words.start);
    // “stopped eating on March 20”
    let is_own = |over: usize| {
        over == verb || sentence.tokens[over].rel == Rel::Xcomp && sentence.tokens[over].head == Some(verb)
    };
    let is_its = |time: &Time| {
        let before = time.place.words.start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
        is_date(time)
            && time.place.words.start > verb
            && matches!(before, "of" | "in" | "on")
            && verb_over(sentence, time.place.words.start).is_some_and(is_own)
    };
    let mut dates = facts.time_ids_in(at).filter(|&time| is_its(&facts.times()[time]));
    let date = dates.next()?;
    dates.next().is_none().then_some(date)
}

/// The date that opens a sentence, for a verb joined to its first: “In 1947 he came to Tarn and became organist”.
fn fronted(facts: &Facts, event: &Event) -> Option<TimeId> {
    let at = event.place.sentence;
    let (sentence, verb) = (&facts.sentences()[at], event.place.words.start);
    let joined = sentence.tokens[verb].head.filter(|_| sentence.tokens[verb].rel == Rel::Conj)?;
    let opens = |time: &Time| is_date(time) && time.place.words.start <= 1;
    let first = facts.time_ids_in(at).next()?;
    let time = Some(&facts.times()[first]).filter(|time| opens(time))?;
    let of_first = verb_over(sentence, time.place.words.start) == Some(joined);
    let alone = facts.times_in(at).iter().all(|it| it.place == time.place || it.place.words.start > verb);
    (of_first && alone).then_some(first)
}

/// The verb or adjective in the perfect that a time behind “since” bounds.
fn since(sentence: &Sentence, time: &Time) -> Option<usize> {
    let before = time.place.words.start.checked_sub(1)?;
    if sentence.tokens[before].lower != "since" {
        return None;
    }
    let verb = verb_over(sentence, time.place.words.start)?;
    in_perfect(sentence, verb).then_some(verb)
}
