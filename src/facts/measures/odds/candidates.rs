//! Which numbers are compared: those of one scale that stand in different sentences and share a word that tells something, or
//! figures that are hardly the same by chance.

use rustc_hash::FxHashMap;

use crate::draft::Part;
use super::slip;
use super::vocabulary::weight;
use crate::english::grammar::is_content;
use crate::english::lexicon::verbs::LIGHT;
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::measures::{Amount, Measure, Scale};
use crate::facts::text::Text;
use crate::facts::Bound;

/// How many earlier numbers with one word are looked back to.
const BACK: usize = 10;

/// A word tells so much by which another number of the same is looked for: one article in twelve has it, or fewer do.
const TELLING: f32 = 2.5;

/// Whether numbers of a scale are compared here. Percentages are not: the words around them tell too little apart what they
/// are percentages of.
pub(super) const fn is_compared(scale: &Scale) -> bool {
    matches!(scale, Scale::Count | Scale::Money(_) | Scale::Unit(_) | Scale::Age | Scale::Duration)
}

/// Whether a number is one that is compared: a plain one, or one with a word that bounds it.
fn may_be_compared(text: &Text, measure: &Measure) -> bool {
    let part = text.sentences[measure.place.sentence].part;
    is_compared(&measure.scale) && is_number(&measure.amount) && !matches!(part, Part::Cell | Part::Correction)
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
pub(super) fn candidates(text: &Text, measures: &List<MeasureId, Measure>) -> Vec<(MeasureId, MeasureId)> {
    let mut known: FxHashMap<(&Scale, Key<'_>), Vec<MeasureId>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (id, measure) in measures.with_ids().filter(|(_, measure)| may_be_compared(text, measure)) {
        let sentence = measure.place.sentence;
        let figures = slip::unusual_figures(measure.amount.stated).map(Key::Figures);
        for key in words(text, measure).map(Key::Word).chain(figures) {
            let alike = known.entry((&measure.scale, key)).or_default();
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
