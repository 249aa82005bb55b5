//! What rules that compare the dates of events share.

use crate::english::grammar;
use crate::english::lexicon::further;
use crate::facts::{Attribution, Event, Facts, Time};

/// The date of an event, where the draft writes out a month or a year.
pub(super) fn written<'a>(facts: &'a Facts, event: &Event) -> Option<&'a Time> {
    let time = &facts.times()[event.time?];
    (time.stated.year.is_some() || time.stated.month.is_some()).then_some(time)
}

/// The words of an event’s date.
pub(super) fn words<'a>(facts: &'a Facts, event: &Event) -> &'a str {
    event.time.map_or("", |time| facts.words(facts.times()[time].place.span))
}

/// Whether words in the sentence explain why dates of one event, or the order of two, are not what one expects.
pub(super) fn is_explained(facts: &Facts, event: &Event) -> bool {
    let at = event.place.sentence;
    let sentence = &facts.sentences()[at];
    // “Opened the second shed”: a second one of things, not of what happens.
    let is_of_thing = |word: usize| {
        let noun = sentence.tokens[word].head.filter(|_| sentence.tokens[word].lower == "second");
        noun.is_some_and(|noun| {
            grammar::is_noun(&sentence.tokens[noun])
                && facts.event_at(at, noun).is_none()
                && !further::COUNTED.contains(sentence.tokens[noun].lemma.as_str())
        })
    };
    (0..sentence.tokens.len())
        .any(|word| further::TOLD_ANEW.contains(sentence.tokens[word].lemma.as_str()) && !is_of_thing(word))
}

/// Whether two different sources tell of two events.
pub(super) fn have_two_sources(facts: &Facts, one: &Event, other: &Event) -> bool {
    let (Some(one), Some(other)) = (one.said, other.said) else { return false };
    let (one, other) = (&facts.attributions()[one], &facts.attributions()[other]);
    let words = |it: &Attribution| it.source.as_ref().map(|source| facts.words(source.span).to_lowercase());
    match (one.speaker, other.speaker) {
        (Some(one), Some(other)) => one != other,
        _ => words(one) != words(other),
    }
}
