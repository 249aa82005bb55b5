//! Which measures are compared: those of one scale that share their noun or their verb.

use rustc_hash::FxHashMap;

use crate::draft::Part;
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::measures::{Measure, Scale};
use crate::facts::text::Text;

/// How many earlier numbers of one noun or verb are looked back to.
const BACK: usize = 12;

/// The pairs that are compared, the earlier first, in text order. Headings and captions tell again what the story tells.
pub(super) fn candidates(text: &Text, measures: &List<MeasureId, Measure>) -> Vec<(MeasureId, MeasureId)> {
    let mut with_word: FxHashMap<(&Scale, &str), Vec<MeasureId>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (id, measure) in measures.with_ids() {
        let part = text.sentences[measure.place.sentence].part;
        if part.is_display() || part == Part::Caption {
            continue;
        }
        let noun = measure.frame.thing.iter().map(|thing| thing.lemma.as_str());
        let verb = measure.frame.predicate.iter().map(|predicate| predicate.lemma.as_str());
        for word in noun.chain(verb) {
            let alike = with_word.entry((&measure.scale, word)).or_default();
            pairs.extend(alike.iter().rev().take(BACK).map(|&earlier| (earlier, id)));
            alike.push(id);
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
