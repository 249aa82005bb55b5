//! Numbers of display copy that nothing in the story supports, each with the one that the story gives instead.

use rustc_hash::FxHashSet;

use super::figures::{Figure, Story};
use super::supports::is_supported;
use super::{MOST, Unsupported, is_display};
use crate::facts::groups::is_person_noun;
use crate::facts::{Facts, Scale};

/// So many words of content that two sentences share make them speak of the same.
const SHARED: usize = 2;
/// What the same thing and the same verb are worth beside words that are merely shared.
const THING: f64 = 2.0;
const VERB: f64 = 1.0;
/// What it is worth that both are so much a share, or a day.
const RATE: f64 = 1.0;
/// Ten times as much, as sizes are compared: a number so far away is rarely the one that is meant.
const TEN: f64 = std::f64::consts::LN_10;
/// Of those that fit alike, within so much, the one that is nearest in size is meant.
const ALIKE: f64 = 1.0;

/// Finds the numbers of display copy that the story contradicts.
pub(super) fn find(facts: &Facts, story: &Story<'_>) -> Vec<Unsupported> {
    let shown: Vec<Figure<'_>> = (0..facts.measures.all.len())
        .filter(|&i| is_display(facts.sentences[facts.measures.all[i].place.sentence].part))
        .take(MOST)
        .map(|i| Figure::read(facts, i))
        .collect();
    let (supported, open): (Vec<_>, Vec<_>) =
        shown.into_iter().partition(|it| is_supported(facts, story, it));
    let open = open.into_iter().filter(|it| is_stated(facts, it));
    open.filter_map(|figure| {
        let sentence = figure.measure.place.sentence;
        let beside = supported.iter().filter(|it| it.measure.place.sentence == sentence);
        // What another number of the same sentence stands for is spoken for.
        let taken: FxHashSet<usize> = beside
            .flat_map(|it| story.figures.iter().filter(|other| it.equals(other)).map(|other| other.index))
            .collect();
        let there = rival(facts, story, &figure, &taken)?;
        Some(Unsupported { here: figure.index, there })
    })
    .collect()
}

/// Whether a number of display copy is one that the story must give too: not part of a name, not a number in a list, in a
/// quotation or in a question.
fn is_stated(facts: &Facts, figure: &Figure<'_>) -> bool {
    let place = &figure.measure.place;
    let sentence = &facts.sentences[place.sentence];
    let is_question = sentence.tokens.last().is_some_and(|last| last.text == "?");
    let is_score = facts.scores.iter().any(|score| score.place.span.overlaps(place.span));
    let in_time = facts
        .times_in(place.sentence)
        .iter()
        .any(|time| figure.scale != Scale::Duration && time.place.span.overlaps(place.span));
    let plain = matches!(figure.scale, Scale::Count | Scale::Ordinal);
    let is_one = plain && (figure.measure.amount.stated - 1.0).abs() < 1e-9;
    !(is_question || is_score || in_time || is_one || figure.names || facts.is_quoted(place.span))
}

/// The number that the story gives of the same, if there is one.
fn rival(facts: &Facts, story: &Story<'_>, figure: &Figure<'_>, taken: &FxHashSet<usize>) -> Option<usize> {
    let mut rivals = Vec::new();
    for other in story.figures.iter().filter(|it| !taken.contains(&it.index) && may_contradict(figure, it)) {
        let Some(worth) = likeness(facts, figure, other) else { continue };
        // Another number of the same that fits takes the contradiction away.
        if !figure.differs(other) {
            return None;
        }
        rivals.push((worth, figure.distance(other), other.index));
    }
    let most = rivals.iter().map(|(worth, ..)| *worth).fold(f64::NEG_INFINITY, f64::max);
    let alike = rivals.into_iter().filter(|(worth, ..)| *worth > most - ALIKE);
    alike.min_by(|(_, one, _), (_, other, _)| one.total_cmp(other)).map(|(.., index)| index)
}

/// Whether two numbers are of one scale and per one unit, so that one of them may be wrong.
fn may_contradict(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let (here, there) = (&figure.measure.frame, &other.measure.frame);
    let rates = here.rate.is_none() || there.rate.is_none() || here.rate == there.rate;
    let first = other.scale == Scale::Ordinal && other.measure.amount.stated < 2.0;
    figure.scale == other.scale && rates && !first
}

/// How much speaks for it that two numbers are of the same; nothing where too little does.
fn likeness(facts: &Facts, figure: &Figure<'_>, other: &Figure<'_>) -> Option<f64> {
    let (count, worth) = figure.topic.shared(&other.topic);
    let (thing, verb) = (figure.has_thing_of(other), figure.has_verb_of(other));
    let of_people = figure.measure.frame.thing.as_ref().is_some_and(|it| is_person_noun(&it.lemma));
    let enough = match figure.scale {
        Scale::Ordinal => thing && count > 1,
        Scale::Count if figure.is_bare() || other.is_bare() => verb || count >= SHARED,
        Scale::Count => thing && (!of_people || verb || count > 1),
        Scale::Duration => thing && count > 0 || verb && count >= SHARED,
        _ => thing || count >= SHARED,
    };
    let quoted = facts.is_quoted(other.measure.place.span);
    let rated = figure.measure.frame.rate.is_some() && figure.measure.frame.rate == other.measure.frame.rate;
    let far = figure.distance(other) > TEN;
    let worths = [(thing, THING), (verb, VERB), (rated, RATE), (quoted, -THING), (far, -THING)];
    let more: f64 = worths.iter().filter(|(is_so, _)| *is_so).map(|(_, worth)| worth).sum();
    enough.then_some(worth + more)
}
