//! Which numbers are compared: those of one scale that stand in different sentences and share a word that tells something.

use rustc_hash::FxHashMap;

use crate::draft::Part;
use crate::english::lexicon::verbs::LIGHT;
use crate::facts::Bound;
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::measures::{Amount, Measure, Scale};
use crate::facts::text::Text;

/// How many earlier numbers with one word are looked back to.
const BACK: usize = 10;

/// Whether numbers of a scale are compared here. Percentages are not: the words around them tell too little apart what they
/// are percentages of.
pub(super) const fn is_compared(scale: &Scale) -> bool {
    matches!(scale, Scale::Count | Scale::Money(_) | Scale::Unit(_) | Scale::Age | Scale::Duration)
}

/// Whether a number is one that is compared: a plain one, or one with a word that bounds it.
fn may_be_compared(text: &Text, measure: &Measure) -> bool {
    let part = text.sentences[measure.place.sentence].part;
    is_compared(&measure.scale)
        && is_number(&measure.amount)
        && !matches!(part, Part::Cell | Part::Correction)
}

/// Whether an amount is one number: no range, no “dozens”.
fn is_number(amount: &Amount) -> bool {
    amount.stated > 0.0 && (amount.bound != Bound::About || amount.interval.low < amount.stated)
}

/// The pairs that are compared, the earlier first, in text order.
pub(super) fn candidates(text: &Text, measures: &List<MeasureId, Measure>) -> Vec<(MeasureId, MeasureId)> {
    let mut with_word: FxHashMap<(&Scale, &str), Vec<MeasureId>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (id, measure) in measures.with_ids().filter(|(_, measure)| may_be_compared(text, measure)) {
        for word in words(measure) {
            let alike = with_word.entry((&measure.scale, word)).or_default();
            let earlier = alike.iter().rev().take(BACK);
            pairs.extend(
                earlier
                    .filter(|&&it| measures[it].place.sentence != measure.place.sentence)
                    .map(|&earlier| (earlier, id)),
            );
            if alike.last() != Some(&id) {
                alike.push(id);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The words by which a number is found again: those of its noun, its verb, and whom the verb is said of.
fn words(measure: &Measure) -> impl Iterator<Item = &str> {
    let frame = &measure.frame;
    let predicate = &frame.predicate;
    let beside = predicate.iter().flat_map(|it| it.subject.iter().chain(&it.object));
    let phrases = frame.thing.iter().chain(beside);
    let nouns = phrases
        .flat_map(|it| std::iter::once(&it.lemma).chain(&it.owner).chain(&it.narrowed).map(String::as_str));
    let verb = predicate.iter().map(|it| it.lemma.as_str()).filter(|lemma| !LIGHT.contains(lemma));
    nouns.chain(verb)
}
