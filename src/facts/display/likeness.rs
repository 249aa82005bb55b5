//! How much speaks for it that two numbers are of the same: one thing, one verb, words of content that both sentences share,
//! and no other time.

use super::figures::Figure;
use super::topic::Shared;
use crate::draft::Part;
use crate::english::lexicon::is_person_noun;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Scale, Time};

/// So many words of content make two sentences speak of the same where one verb or thing does too, and so many where neither
/// does.
const SOME: usize = 2;
const MANY: usize = 3;
/// Two numbers of things that go by other names are of the same only where nearly all around them is.
const NEARLY_ALL: usize = 5;
/// What the same thing and the same verb are worth beside words that are merely shared.
const THING: f64 = 2.0;
const VERB: f64 = 1.0;
/// What it is worth that both are so much a share, or a day.
const RATE: f64 = 1.0;
/// Ten times as much, as sizes are compared: a number so far away is rarely the one that is meant.
const TEN: f64 = std::f64::consts::LN_10;

/// Whether two numbers are of one scale, per one unit and of one time, so that one of them may be wrong.
pub(super) fn may_contradict(numbers: &Numbers, figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    may_be_meant(figure, other) && !is_of_another_year(numbers, figure, other)
}

/// Whether two numbers are of one scale and per one unit, be it of whatever time.
pub(super) fn may_be_meant(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    figure.scale == other.scale && may_be_of_one_unit(figure, other) && !is_any_one(figure, other)
}

/// Whether two numbers may be so much of one unit: they are unless the one is so much a day and the other so much a share.
fn may_be_of_one_unit(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let (here, there) = (&figure.measure.frame.rate, &other.measure.frame.rate);
    here.as_ref().zip(there.as_ref()).is_none_or(|(here, there)| here == there)
}

/// Whether the story’s number is “first”, or a “one” of other things, which may be any one of them.
fn is_any_one(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let is_one = other.measure.amount.stated < 2.0;
    match other.scale {
        Scale::Ordinal => {
            is_one && !(figure.has_thing_of(other) && figure.topic.shared(&other.topic).count >= SOME)
        }
        Scale::Count => is_one && !figure.has_thing_of(other),
        _ => false,
    }
}

/// Whether the story’s number goes with a year, and display copy gives years but not this one.
fn is_of_another_year(numbers: &Numbers, figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let years = |it: &Figure<'_>| -> Vec<(usize, i16)> {
        let place = &it.measure.place;
        let away = |time: &Time| time.place.words.start.abs_diff(place.words.start);
        let times = numbers.times_in(place.sentence).iter();
        times.filter_map(|time| Some((away(time), year(time)?))).collect()
    };
    let own = years(figure);
    let nearest = years(other).into_iter().min();
    nearest.is_some_and(|(_, year)| !own.is_empty() && !own.iter().any(|(_, it)| *it == year))
}

fn year(time: &Time) -> Option<i16> {
    time.stated.year.or_else(|| Some(time.period?.begin()?.year()))
}

/// Whether a number stands in the first sentence of the story.
fn is_lead(text: &Text, figure: &Figure<'_>) -> bool {
    let sentence = figure.measure.place.sentence;
    text.sentences[sentence].part == Part::Body && text.story_start() == sentence
}

/// How much speaks for it that two numbers are of the same; nothing where too little does.
pub(super) fn likeness(text: &Text, figure: &Figure<'_>, other: &Figure<'_>) -> Option<f64> {
    let shared = figure.topic.shared(&other.topic);
    let rate = &figure.measure.frame.rate;
    let rated = rate.is_some() && *rate == other.measure.frame.rate;
    let quoted = text.is_quoted(other.measure.place.span);
    let far = figure.distance(other) > TEN;
    let (thing, verb) = (figure.has_thing_of(other), figure.has_verb_of(other));
    let worths = [(thing, THING), (verb, VERB), (rated, RATE), (quoted, -THING), (far, -THING)];
    let more: f64 = worths.iter().filter(|(is_so, _)| *is_so).map(|(_, worth)| worth).sum();
    is_alike_enough(text, figure, other, &shared).then_some(shared.worth + more)
}

/// Whether two numbers share enough to be of the same, which is more the less their scale tells.
fn is_alike_enough(text: &Text, figure: &Figure<'_>, other: &Figure<'_>, shared: &Shared) -> bool {
    let count = shared.count;
    let (thing, verb) = (figure.has_thing_of(other), figure.has_verb_of(other));
    match figure.scale {
        _ if figure.has_scale_lost_by(other) => count > 0 || thing || verb,
        Scale::Ordinal => thing && count >= SOME,
        Scale::Age => thing && figure.thing == other.thing,
        Scale::Count => are_counts_alike(figure, other, count),
        Scale::Duration => thing && count > 0 || count >= SOME && have_one_role(figure, other),
        _ if are_of_other_things(figure, other) => count >= NEARLY_ALL,
        _ => is_told_alike(text, figure, other, shared),
    }
}

/// Whether two counts are of one noun; of people, of whom a story counts several groups, one verb or some words must be
/// the same, too.
fn are_counts_alike(figure: &Figure<'_>, other: &Figure<'_>, count: usize) -> bool {
    let verb = figure.has_verb_of(other);
    if figure.is_bare() || other.is_bare() {
        return verb;
    }
    let of_people = figure.thing.is_some_and(is_person_noun);
    figure.has_thing_of(other) && (!of_people || verb || count >= SOME)
        || figure.counts_deeds_of(other)
        || figure.has_thing_of(other) && have_same_figures(figure, other)
}

/// Whether the figures of the one have changed places in the other: “4,620 patients”, “4,260 patients”.
fn have_same_figures(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    /// So many figures are hardly ever the same by chance.
    const FIGURES: usize = 3;
    let figures = |it: &Figure<'_>| {
        let written = it.measure.amount.stated.to_string();
        let mut figures: Vec<char> = written.chars().filter(char::is_ascii_digit).collect();
        figures.sort_unstable();
        figures
    };
    let own = figures(figure);
    own.iter().filter(|figure| **figure != '0').count() >= FIGURES && own == figures(other)
}

/// Whether two lengths of time without a noun go with one verb in one role.
fn have_one_role(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let neither = figure.thing.is_none() && other.thing.is_none();
    neither && figure.has_verb_of(other) && figure.has_role_of(other)
}

/// Whether both numbers have a noun, and the sentence of the one does not have that of the other.
fn are_of_other_things(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let both = figure.thing.is_some() && other.thing.is_some();
    both && !figure.has_thing_of(other) && !figure.thing.is_some_and(|it| other.topic.has(it))
}

/// Whether two sentences tell of the same: most of the one, or enough words beside the thing or the verb.
fn is_told_alike(text: &Text, figure: &Figure<'_>, other: &Figure<'_>, shared: &Shared) -> bool {
    let count = shared.count;
    let (thing, verb) = (figure.has_thing_of(other), figure.has_verb_of(other));
    // “Ostvin loses £2m” over “Ostvin made a loss of £3m”: names are no words of content, and the lead tells what the headline does.
    let of_lead = || verb && is_lead(text, other) && figure.has_subject_of(other);
    let spoken_of = || verb || figure.thing.is_some_and(|it| other.topic.has(it));
    let by_words = match count {
        0 => false,
        1 => thing,
        SOME => thing || figure.topic.is_mostly(count) || spoken_of(),
        MANY.. => true,
    };
    by_words || shared.close >= SOME || of_lead()
}
