//! Numbers of display copy that nothing in the story supports, where the lead, or the place that tells the same, has one other number
//! of their kind: “Nine rescued as trawler sinks”, “Eleven crew members were winched to safety when their trawler sank”.

use rustc_hash::FxHashSet;

use super::figures::Figure;
use super::likeness::may_contradict;
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
        let there = only_one(text, figure, others)?;
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
