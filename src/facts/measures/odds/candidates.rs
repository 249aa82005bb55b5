//! Which numbers are compared: those of one scale that stand in different sentences and share a word that tells something, or
//! figures that are hardly the same by chance, or of which one is rough and the other lies just on its wrong side.

use rustc_hash::FxHashMap;

use super::slip::{self, Slip};
use super::value::{Kind, unit, value};
use super::vocabulary::weight;
use crate::draft::Part;
use crate::english::grammar::{is_content, is_proper_noun};
use crate::english::lexicon::verbs::LIGHT;
use crate::facts::Bound;
use crate::facts::ids::{MeasureId, SentenceId};
use crate::facts::list::List;
use crate::facts::measures::{Amount, Difference, Measure, Scale};
use crate::facts::people::People;
use crate::facts::text::Text;

/// How many earlier numbers with one word are looked back to.
const BACK: usize = 10;

/// A word tells so much by which another number of the same is looked for: one article in twelve has it, or fewer do.
const TELLING: f32 = 2.5;

/// Below so many a count without a noun is rather a pronoun: “two of them”, “the one”.
const LEAST_BARE: f64 = 10.0;

/// Whether a number is one that is compared: a plain one, or one with a word that bounds it.
fn may_be_compared(text: &Text, people: &People, measure: &Measure) -> bool {
    let part = text.sentences[measure.place.sentence].part;
    Kind::of(&measure.scale).is_some()
        && is_number(&measure.amount)
        && !is_pronoun(text, measure)
        && !is_name(text, people, measure)
        && !matches!(part, Part::Cell | Part::Correction)
}

/// Whether a count is rather a pronoun.
fn is_pronoun(text: &Text, measure: &Measure) -> bool {
    measure.scale == Scale::Count && measure.frame.thing.is_none() && value(text, measure) < LEAST_BARE
}

/// Whether a number is a word of a name: “the Six Nations”, “Flight 93”.
fn is_name(text: &Text, people: &People, measure: &Measure) -> bool {
    let sentence = &text.sentences[measure.place.sentence];
    let noun = measure.frame.thing.as_ref().map(|thing| &sentence.tokens[thing.word]);
    let is_counted = measure.scale == Scale::Count;
    is_counted && (noun.is_some_and(is_proper_noun) || people.mention_at(measure.place.span).is_some())
}

/// Whether an amount is one number: no range, no “dozens”.
fn is_number(amount: &Amount) -> bool {
    amount.stated > 0.0 && (amount.bound != Bound::About || amount.interval.low < amount.stated)
}

/// What two numbers have in common that are compared.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    /// A word, in dictionary form.
    Word(&'a str),
    /// The same unusual figures, wherever the point stands: €1.37 million, €13.7 million.
    Figures(String),
    /// About the same size: a step of the scale on which it stands.
    Size(i32),
}

/// Whether one of two numbers is rough and the other lies just on its wrong side, so that they are compared though they share no
/// word.
fn is_crossed(text: &Text, [earlier, later]: [&Measure; 2]) -> bool {
    let is_belied = earlier.amount.difference(&later.amount) == Some(Difference::Hedge);
    is_belied && slip::slip_of_rough(value(text, earlier), value(text, later)) == Some(Slip::Crossed)
}

/// The steps of size at which a number is looked for: its own and the next, since the other may stand on either side of it.
fn steps<'a>(value: f64) -> impl Iterator<Item = Key<'a>> {
    // One with more digits than fit is cut to the outermost step.
    #[allow(clippy::cast_possible_truncation)]
    let own = (value.ln() / slip::ROUNDED.recip().ln()).floor() as i32;
    [own, own.saturating_add(1)].into_iter().map(Key::Size)
}

/// The pairs that are compared, the earlier first, in text order.
pub(super) fn candidates(
    text: &Text,
    people: &People,
    measures: &List<MeasureId, Measure>,
) -> Vec<(MeasureId, MeasureId)> {
    let mut known: FxHashMap<(&Scale, Option<&str>, Key<'_>), Vec<MeasureId>> = FxHashMap::default();
    let mut telling = Telling::default();
    let (mut pairs, mut earlier) = (Vec::new(), Vec::new());
    for (id, measure) in measures.with_ids().filter(|(_, measure)| may_be_compared(text, people, measure)) {
        let sentence = measure.place.sentence;
        let is_amount = matches!(measure.scale, Scale::Money(_) | Scale::Unit(_));
        let own = value(text, measure);
        let figures = slip::unusual_figures(own, is_amount).map(Key::Figures);
        telling.read(text, sentence);
        for key in words(measure, &telling).map(Key::Word).chain(figures).chain(steps(own)) {
            let is_size = matches!(key, Key::Size(_));
            let alike = known.entry((&measure.scale, unit(text, measure), key)).or_default();
            let before = alike.iter().rev().take(BACK).copied();
            let before = before.filter(|&it| measures[it].place.sentence != sentence);
            earlier.extend(before.filter(|&it| !is_size || is_crossed(text, [&measures[it], measure])));
            if alike.last() != Some(&id) {
                alike.push(id);
            }
        }
        // It mostly shares several words with the same one.
        earlier.sort_unstable();
        earlier.dedup();
        pairs.extend(earlier.drain(..).map(|earlier| (earlier, id)));
    }
    pairs.sort_unstable();
    pairs
}

/// The words of a sentence that are not in every story, by their places in it. Numbers of one sentence share them.
#[derive(Default)]
struct Telling<'a> {
    of: Option<SentenceId>,
    words: Vec<(usize, &'a str)>,
}

impl<'a> Telling<'a> {
    /// Those of a sentence, unless it is the last that was read.
    fn read(&mut self, text: &'a Text, sentence: SentenceId) {
        if self.of.replace(sentence) != Some(sentence) {
            let content =
                text.sentences[sentence].tokens.iter().enumerate().filter(|(_, token)| is_content(token));
            let words = content.map(|(at, token)| (at, token.lemma.as_str()));
            self.words.clear();
            self.words.extend(words.filter(|(_, word)| weight(word) >= TELLING));
        }
    }
}

/// The words by which a number is found again: its noun, its verb if that says something of its own, and what else its
/// sentence has that is not in every story.
fn words<'a>(measure: &'a Measure, telling: &Telling<'a>) -> impl Iterator<Item = &'a str> {
    let noun = measure.frame.thing.iter().map(|thing| thing.lemma.as_str());
    let verb = measure.frame.predicate.iter().map(|predicate| predicate.lemma.as_str());
    let verb = verb.filter(|lemma| !LIGHT.contains(lemma));
    let others = telling.words.iter().filter(|(at, _)| !measure.place.words.contains(at));
    noun.chain(verb).chain(others.map(|(_, word)| *word))
}
