//! Numbers of display copy that nothing in the story supports, each with the one that the story gives instead.

use rustc_hash::FxHashSet;

use super::figures::Figure;
use super::likeness::{likeness, may_contradict};
use super::story::Story;
use super::supports::{is_difference, is_supported};
use super::unsupported::{MOST, Unsupported};

use crate::english::grammar::is_question;
use crate::facts::Scale;
use crate::facts::ids::MeasureId;
use crate::facts::measures::Measures;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// Of those that fit alike, within so much, the one that is nearest in size is meant.
const ALIKE: f64 = 1.0;

/// Finds the numbers of display copy that the story contradicts.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    shown: &Open<'_>,
    story: &Story<'_>,
) -> Vec<Unsupported<MeasureId>> {
    let Open { supported, open } = shown;
    open.iter()
        .filter_map(|figure| {
            let sentence = figure.measure.place.sentence;
            let beside = supported.iter().filter(|it| it.measure.place.sentence == sentence);
            // What another number of the same sentence stands for is spoken for.
            let taken: FxHashSet<MeasureId> = beside
                .flat_map(|it| story.figures.iter().filter(|other| it.equals(other)).map(|other| other.index))
                .collect();
            let there = rival(text, numbers, story, figure, &taken)?;
            // A difference of two numbers of the story is one by chance where the story tells the same of another.
            let is_same = || story.figures.iter().any(|it| it.index == there && is_of_same(figure, it));
            if is_difference(story, figure) && !is_same() {
                return None;
            }
            Some(Unsupported { here: figure.index, there })
        })
        .collect()
}

/// Whether two numbers count or measure one thing and are told with one verb or in the same words.
fn is_of_same(figure: &Figure<'_>, other: &Figure<'_>) -> bool {
    /// So many words of content two sentences share that tell the same.
    const SHARED: usize = 2;
    let is_told_alike = || figure.topic.shared(&other.topic).count >= SHARED;
    figure.has_thing_of(other) && (figure.has_verb_of(other) || is_told_alike())
}

/// The numbers of display copy that must be those of the story.
pub(super) struct Open<'a> {
    /// Those that something in the story supports.
    pub(super) supported: Vec<Figure<'a>>,
    /// Those that nothing does, but the difference of two others perhaps.
    pub(super) open: Vec<Figure<'a>>,
}

impl<'a> Open<'a> {
    /// Tells which numbers above the story something in it supports.
    pub(super) fn read(
        text: &'a Text,
        numbers: &'a Numbers,
        people: &'a People,
        measures: &'a Measures,
        story: &Story<'_>,
    ) -> Self {
        let of_display = |i: &MeasureId| text.sentences[measures.all[*i].place.sentence].part.is_display();
        let shown = measures.all.ids().filter(of_display).take(MOST);
        let shown = shown.map(|i| Figure::read(text, numbers, people, measures, i));
        let (supported, mut open): (Vec<_>, Vec<_>) =
            shown.partition(|it| is_supported(text, numbers, story, it));
        open.retain(|it| is_stated(text, numbers, it));
        Self { supported, open }
    }
}

/// Whether a number of display copy is one that the story must give too: not part of a name, not a number in a list, in a
/// quotation or in a question.
fn is_stated(text: &Text, numbers: &Numbers, figure: &Figure<'_>) -> bool {
    let place = &figure.measure.place;
    let sentence = &text.sentences[place.sentence];
    let is_question = is_question(sentence);
    let is_score = numbers.scores.iter().any(|score| score.place.span.overlaps(place.span));
    let in_time = numbers
        .times_in(place.sentence)
        .iter()
        .any(|time| figure.scale != Scale::Duration && time.place.span.overlaps(place.span));
    let plain = matches!(figure.scale, Scale::Count | Scale::Ordinal);
    let is_one = plain && (figure.measure.amount.stated - 1.0).abs() < 1e-9;
    !(is_question || is_score || in_time || is_one || figure.names || text.is_quoted(place.span))
}

/// The number that the story gives of the same, if there is one.
fn rival(
    text: &Text,
    numbers: &Numbers,
    story: &Story<'_>,
    figure: &Figure<'_>,
    taken: &FxHashSet<MeasureId>,
) -> Option<MeasureId> {
    let mut rivals = Vec::new();
    for other in
        story.figures.iter().filter(|it| !taken.contains(&it.index) && may_contradict(numbers, figure, it))
    {
        let Some(worth) = likeness(text, figure, other) else { continue };
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
