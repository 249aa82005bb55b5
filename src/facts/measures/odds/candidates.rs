//! Which numbers are compared: those of one scale that stand in different sentences and share a word that tells something, or
//! figures that are hardly the same by chance.

use rustc_hash::FxHashMap;

use super::slip;
use super::value::{Kind, unit, value};
use super::vocabulary::weight;
use crate::draft::Part;
use crate::english::grammar::{is_content, is_proper_noun};
use crate::english::lexicon::verbs::LIGHT;
use crate::facts::Bound;
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::measures::{Amount, Measure, Scale};
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
}

/// The pairs that are compared, the earlier first, in text order.
pub(super) fn candidates(
    text: &Text,
    people: &People,
    measures: &List<MeasureId, Measure>,
) -> Vec<(MeasureId, MeasureId)> {
    let mut known: FxHashMap<(&Scale, Option<&str>, Key<'_>), Vec<MeasureId>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (id, measure) in measures.with_ids().filter(|(_, measure)| may_be_compared(text, people, measure)) {
        let sentence = measure.place.sentence;
        let is_amount = matches!(measure.scale, Scale::Money(_) | Scale::Unit(_));
        let figures = slip::unusual_figures(value(text, measure), is_amount).map(Key::Figures);
        for key in words(text, measure).map(Key::Word).chain(figures) {
            let alike = known.entry((&measure.scale, unit(text, measure), key)).or_default();
            let earlier = alike.iter().rev().take(BACK).copied();
            let earlier = earlier.filter(|&it| measures[it].place.sentence != sentence);
            pairs.extend(earlier.map(|earlier| (earlier, id)));
            if alike.last() != Some(&id) {
                alike.push(id);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The words by which a number is found again: its noun, its verb if that says something of its own, and what else its
/// sentence has that is not in every story.
fn words<'a>(text: &'a Text, measure: &'a Measure) -> impl Iterator<Item = &'a str> {
    let noun = measure.frame.thing.iter().map(|thing| thing.lemma.as_str());
    let verb = measure.frame.predicate.iter().map(|predicate| predicate.lemma.as_str());
    let verb = verb.filter(|lemma| !LIGHT.contains(lemma));
    let tokens = text.sentences[measure.place.sentence].tokens.iter().enumerate();
    let others = tokens.filter(|(i, token)| !measure.place.words.contains(i) && is_content(token));
    let telling = others.map(|(_, token)| token.lemma.as_str()).filter(|word| weight(word) >= TELLING);
    noun.chain(verb).chain(telling)
}
