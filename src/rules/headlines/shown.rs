//! What display copy says otherwise than the story: the mark stands in the display copy, the other end in the story.

use super::times;
use crate::draft::Part;
use crate::english::lexicon::thesaurus::SPEAKING;
use crate::facts::restated::{Hold, Statement, Telling, Voice};
use crate::facts::{Change, Event, Facts, Measure, MeasureId};
use crate::finding::Level;
use crate::rules::Found;
use crate::rules::numbers::two_values;
use crate::span::Span;

/// The numbers of display copy in the parts that `part` chooses which the story contradicts, and rises by what the story
/// says they end at.
pub(super) fn numbers(facts: &Facts, part: impl Fn(Part) -> bool) -> Vec<Found> {
    let is_chosen = |here: &Measure| part(facts.sentences()[here.place.sentence].part);
    let measure = |index: MeasureId| &facts.measures().all[index];
    let pairs = facts.display().numbers.iter().map(|it| (measure(it.here), measure(it.there)));
    let differ = pairs.filter(|(here, _)| is_chosen(here));
    let rises = facts.display().rises.iter().map(|it| (measure(it.here), &facts.changes()[it.there]));
    let rise = rises.filter(|(here, _)| is_chosen(here));
    let scores =
        facts.display().scores.iter().filter(|(here, _)| part(facts.sentences()[here.sentence].part));
    let mut found: Vec<Found> =
        differ.map(|(here, there)| two_values::found(facts, here, there, says)).collect();
    found.extend(rise.map(|(here, there)| by_and_to(facts, here, there)));
    found.extend(scores.map(|(here, there)| conflict(facts, here.span, there.span)));
    found
}

/// Adds questions about the numbers of display copy for which the story, where it tells the same, has others.
pub(super) fn retold(facts: &Facts, part: impl Fn(Part) -> bool, found: &mut Vec<Found>) {
    let measure = |index: MeasureId| &facts.measures().all[index];
    let pairs = facts.display().retold.iter().map(|it| (measure(it.here), measure(it.there)));
    for (here, there) in pairs.filter(|(here, _)| part(facts.sentences()[here.place.sentence].part)) {
        if !found.iter().any(|other| other.span.overlaps(here.place.span)) {
            found.push(two_values::found(facts, here, there, asks).at(Level::Information));
        }
    }
}

fn asks(here: &str, there: &str, line: &str) -> String {
    format!("Are these the same? “{here}” here, “{there}” in the story ({line}).")
}

/// “Rise 5%” of what rose to 5 percent from 4.
fn by_and_to(facts: &Facts, here: &Measure, there: &Change) -> Found {
    let (own, other) = (here.place.span, there.span(&facts.numbers));
    let line = facts.draft().line_in_words(other.start);
    let (number, ends) = (facts.words(own), facts.words(other));
    let message = format!("“{number}” here says by how much, but the story says to what: “{ends}” ({line}).");
    Found::new(own, message).related(other, format!("“{ends}”"))
}

/// The dates of display copy which the story contradicts.
pub(super) fn dates(facts: &Facts) -> impl Iterator<Item = Found> {
    let pairs = facts.display().dates.iter().map(|it| (&facts.times()[it.here], &facts.times()[it.there]));
    pairs.map(|(here, there)| conflict(facts, here.place.span, there.place.span))
}

/// Questions about the dates in the parts that `part` chooses that nothing in the story bears out.
pub(super) fn asked_dates(facts: &Facts, part: impl Fn(Part) -> bool, found: &mut Vec<Found>) {
    let pairs =
        facts.display().asked_dates.iter().map(|it| (&facts.times()[it.here], &facts.times()[it.there]));
    for (here, there) in pairs.filter(|(here, _)| part(facts.sentences()[here.place.sentence].part)) {
        if !found.iter().any(|other| other.span.overlaps(here.place.span)) {
            found.push(question(facts, here.place.span, there.place.span));
        }
    }
}

/// A question whether the story is as sure as display copy.
pub(super) fn asks_how_sure(facts: &Facts, here: Span, there: Span) -> Found {
    let (own, other) = (facts.words(here), facts.words(there));
    let line = facts.draft().line_in_words(there.start);
    let message = format!("Is the story as sure as “{own}”? It says “{other}” ({line}).");
    Found::new(here, message).related(there, format!("“{other}”")).at(Level::Information)
}

/// A question whether two places mean the same.
pub(super) fn question(facts: &Facts, here: Span, there: Span) -> Found {
    let (own, other) = (facts.words(here), facts.words(there));
    let message = asks(own, other, &facts.draft().line_in_words(there.start));
    Found::new(here, message).related(there, format!("“{other}”")).at(Level::Information)
}

/// Events of display copy that the story tells the other way round.
pub(super) fn swaps(facts: &Facts) -> impl Iterator<Item = Found> {
    let pairs = facts.display().swaps.iter().map(|it| (&facts.events()[it.here], &facts.events()[it.there]));
    pairs.map(|(here, there)| conflict(facts, told(here), told(there)))
}

/// What display copy tells, and the story the opposite.
pub(super) fn turned(facts: &Facts) -> Vec<Found> {
    let statements = facts.restated().statements.iter();
    let shown =
        statements.filter(|it| facts.sentences()[it.place.sentence].part.is_display() && it.is_plain());
    let both = shown.filter_map(|it| Some((it, opposite(facts, it)?)));
    both.map(|(it, other)| {
        let above = facts.sentences()[other.place.sentence].part.is_display();
        let (own, there) = (it.place.span, other.place.span);
        if above { above_too(facts, own, there) } else { conflict(facts, own, there) }
    })
    .collect()
}

/// Times with which display copy tells what the story tells with another.
pub(super) fn times(facts: &Facts) -> Vec<Found> {
    let statements = facts.restated().statements.iter();
    let shown = statements.filter(|it| {
        let part = facts.sentences()[it.place.sentence].part;
        part.is_display() && it.voice == Voice::Narrator && !SPEAKING.contains(&*it.deed.lemma)
    });
    let is_enough = |it: &Telling| it.predicate.is_some();
    let both = shown.filter_map(|it| times::other(facts, it, is_enough));
    both.map(|(own, other)| conflict(facts, own, other)).collect()
}

/// What display copy tells with other words, and the story the other way round.
pub(super) fn reversed(facts: &Facts) -> Vec<Found> {
    let statements = facts.restated().statements.iter();
    let shown =
        statements.filter(|it| facts.sentences()[it.place.sentence].part.is_display() && it.is_plain());
    let both = shown.filter_map(|it| Some((it.place.span, it.swapped.as_ref()?.place.span)));
    both.map(|(own, other)| conflict(facts, own, other)).collect()
}

/// The place of the story that tells the opposite of a statement, where none tells the same.
fn opposite<'a>(facts: &Facts, statement: &'a Statement) -> Option<&'a Telling> {
    /// So much of a statement is told with its opposite, and so many words of it.
    const SHARE: f64 = 0.4;
    const WORDS: usize = 2;
    /// A single word must be the very same.
    const WHOLE: f64 = 0.9;
    let is_all = |it: &Telling| it.answered > 1 || it.answered == statement.terms.len();
    let same = |it: &Telling| it.predicate.is_some() && is_all(it) && it.hold == Hold::Done;
    if statement.told.iter().any(same) {
        return None;
    }
    let enough = |it: &&Telling| {
        let whole = it.share >= WHOLE || it.share >= SHARE && it.answered >= WORDS;
        whole && !facts.text.is_quoted(it.place.span)
    };
    let is_headline = facts.sentences()[statement.place.sentence].part == Part::Headline;
    let above =
        |it: &&Telling| it.share >= SHARE && it.place.sentence < statement.place.sentence && !is_headline;
    // “Unemployment fell in February and rose in March” tells both.
    let tells_both = |it: &Telling| {
        let near = |other: &&Telling| other.place.sentence.apart(it.place.sentence) <= 1;
        statement.told.iter().filter(near).any(|other| other.predicate.is_some() && other.hold == Hold::Done)
    };
    let turned = statement.turned.iter().find(enough).filter(|it| !tells_both(it));
    turned.or_else(|| statement.turned_above.iter().find(above))
}

/// Two ends in display copy.
fn above_too(facts: &Facts, here: Span, there: Span) -> Found {
    let (own, other) = (facts.words(here), facts.words(there));
    let line = facts.draft().line_in_words(there.start);
    Found::new(here, format!("“{own}” here, but “{other}” in {line}.")).related(there, format!("“{other}”"))
}

/// From the first to the last word of who does what to whom.
fn told(event: &Event) -> Span {
    event.participants().map(|it| it.span).fold(event.place.span, Span::cover)
}

/// Two ends that cannot both be right.
fn conflict(facts: &Facts, here: Span, there: Span) -> Found {
    let (own, other) = (facts.words(here), facts.words(there));
    let message = says(own, other, &facts.draft().line_in_words(there.start));
    Found::new(here, message).related(there, format!("“{other}”"))
}

fn says(here: &str, there: &str, line: &str) -> String {
    format!("“{here}” here, but “{there}” in the story ({line}).")
}
