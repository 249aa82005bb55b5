//! Numbers of display copy that nothing in the story supports, where the lead, or the place that tells the same, has one other number
//! of their kind: “Nine rescued as trawler sinks”, “Eleven crew members were winched to safety when their trawler sank”.

use rustc_hash::FxHashSet;

use super::figures::Figure;
use super::likeness::{may_be_meant, may_contradict};
use super::numbers::Open;
use super::story::Story;
use super::supports::is_difference;
use super::unsupported::Unsupported;
use crate::english::lexicon::is_person_noun;
use crate::facts::Scale;
use crate::facts::entities::EntityId;
use crate::facts::ids::{MeasureId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::restated::Restated;
use crate::facts::text::Text;

/// So many words and names the lead shares with what stands above it, if it tells the same, and so many another sentence.
const IN_LEAD: usize = 1;
const ELSEWHERE: usize = 2;
/// So many counts that stand together are held against each other.
const COUNTS: usize = 8;
/// A number that was got wrong is hardly more than twice the right one, as sizes are compared.
const TWICE: f64 = std::f64::consts::LN_2 + 1e-9;

/// Finds the numbers of display copy for which a place that tells the same has another.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    shown: &Open<'_>,
    story: &Story<'_>,
    restated: &Restated,
) -> Vec<Unsupported<MeasureId>> {
    let Open { supported, open } = shown;
    let open = open.iter().filter(|it| !is_difference(story, it));
    let pairs = open.filter_map(|figure| {
        let sentence = figure.measure.place.sentence;
        let beside = supported.iter().filter(|it| it.measure.place.sentence == sentence);
        let taken: Vec<&Figure<'_>> = beside.collect();
        let is_free = |it: &&Figure<'_>| !taken.iter().any(|other| other.equals(it));
        let told: FxHashSet<SentenceId> = told_in(restated, sentence).collect();
        let is_near = |it: &&Figure<'_>| is_told_there(text, people, &told, figure, it);
        let may_be = |it: &&Figure<'_>| may_contradict(numbers, figure, it) && is_of_one_kind(figure, it);
        let others = story.figures.iter().filter(may_be).filter(is_free).filter(is_near);
        let there = only_one(text, figure, others).or_else(|| nearest(story, figure, &taken))?;
        Some(Unsupported { here: figure.index, there })
    });
    pairs.collect()
}

/// The sentences that tell a deed of a sentence of display copy with some of its words.
fn told_in(restated: &Restated, sentence: SentenceId) -> impl Iterator<Item = SentenceId> {
    let statements = restated.statements.iter().filter(move |it| it.place.sentence == sentence);
    let told = statements.flat_map(|it| &it.told).filter(|it| it.predicate.is_some() && it.answered > 0);
    told.map(|it| it.place.sentence)
}

/// The number of the first sentence that has any, where it has one only and that differs.
fn only_one<'a>(
    text: &Text,
    figure: &Figure<'_>,
    others: impl Iterator<Item = &'a Figure<'a>>,
) -> Option<MeasureId> {
    let mut others = others.peekable();
    let first = *others.peek()?;
    let sentence = first.measure.place.sentence;
    let here = others.take_while(|it| it.measure.place.sentence == sentence).count();
    let differs = figure.differs(first) && !text.is_quoted(first.measure.place.span);
    (here == 1 && differs && figure.distance(first) <= TWICE).then_some(first.index)
}

/// The number of the story that is likest to one of display copy, wherever it stands: told in most of the same words, and of those the
/// one that is nearest in size.
fn nearest(story: &Story<'_>, figure: &Figure<'_>, taken: &[&Figure<'_>]) -> Option<MeasureId> {
    let is_free = |it: &&Figure<'_>| !taken.iter().any(|other| other.equals(it));
    let may_be = |it: &&Figure<'_>| {
        may_be_meant(figure, it) && may_be_of_one_kind(figure, it) || may_be_of_one_age(figure, it)
    };
    let is_slip = |it: &&Figure<'_>| {
        let is_tenfold = figure.is_power_of_ten_from(it);
        figure.differs(it) && (figure.ends.is_empty() || figure.distance(it) <= TWICE || is_tenfold)
    };
    let others = story.figures.iter().filter(may_be).filter(is_free).filter(is_slip);
    if is_left(story, figure) || is_vaguely_told(story, figure) {
        return None;
    }
    let worth = |it: &Figure<'_>| {
        figure.topic.shared(&it.topic).count
            + usize::from(figure.has_verb_of(it))
            + usize::from(figure.has_thing_of(it))
    };
    let likest = others.min_by(|one, other| {
        worth(other).cmp(&worth(one)).then(figure.distance(one).total_cmp(&figure.distance(other)))
    });
    likest.map(|it| it.index)
}

/// Whether a count is what is left of another one when a third is taken away: “seven were arrested, of whom three were let go”.
fn is_left(story: &Story<'_>, figure: &Figure<'_>) -> bool {
    let [end] = figure.ends[..] else { return false };
    let counts = |window: &[Figure<'_>]| -> Vec<f64> {
        let single = window.iter().filter(|it| it.scale == Scale::Count && it.ends.len() == 1);
        single.map(|it| it.ends[0].value).take(COUNTS).collect()
    };
    let is_between = |all: &[f64]| all.iter().any(|one| all.iter().any(|other| end.fits(one - other)));
    figure.scale == Scale::Count && story.windows().map(counts).any(|all| is_between(&all))
}

/// Whether any number of the story is such as a vague word may stand for: “dozens” over “64 properties”.
fn is_vaguely_told(story: &Story<'_>, figure: &Figure<'_>) -> bool {
    let fits = |it: &Figure<'_>| it.scale == figure.scale && !figure.differs(it);
    figure.ends.is_empty() && story.figures.iter().any(fits)
}

/// Whether the one is an age and the other a number that counts nothing, and may be one: “Pensioner, 83”, “I’m 87”.
fn may_be_of_one_age(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    const GROWN: std::ops::RangeInclusive<f64> = 13.0..=110.0;
    figure.scale == Scale::Age && other.is_bare() && GROWN.contains(&other.measure.amount.stated)
}

/// Whether nothing tells that two numbers are of two kinds of things.
fn may_be_of_one_kind(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let either_bare = figure.thing.is_none() || other.thing.is_none();
    match figure.scale {
        Scale::Ordinal => either_bare || figure.has_thing_of(other),
        Scale::Unit(_) => true,
        _ => is_of_one_kind(figure, other),
    }
}

/// Whether the sentence of a number tells what display copy does.
fn is_told_there(
    text: &Text,
    people: &People,
    told: &FxHashSet<SentenceId>,
    figure: &Figure<'_>,
    other: &Figure<'_>,
) -> bool {
    let (here, there) = (figure.measure.place.sentence, other.measure.place.sentence);
    let who = |id: SentenceId| -> FxHashSet<EntityId> {
        people.mentions_in(id).iter().map(|it| it.entity).collect()
    };
    let named = who(here).intersection(&who(there)).count();
    let shared = figure.topic.shared(&other.topic).count + named + usize::from(figure.has_verb_of(other));
    let is_lead = text.is_lead(there);
    shared >= ELSEWHERE && told.contains(&there) || is_lead && shared >= IN_LEAD
}

/// Whether two numbers may be of one thing by their scale and noun. A bare number of a headline counts people.
fn is_of_one_kind(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    let counts_people = |it: &Figure<'_>| it.is_bare() || it.thing.is_some_and(is_person_noun);
    match figure.scale {
        Scale::Count => figure.has_thing_of(other) || counts_people(figure) && counts_people(other),
        Scale::Ordinal => figure.has_thing_of(other),
        Scale::Percent | Scale::Points | Scale::Age | Scale::Duration | Scale::Money(_) => true,
        Scale::Unit(_) => figure.has_thing_of(other) || figure.has_verb_of(other),
    }
}
