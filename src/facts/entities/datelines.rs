//! The places of datelines. The draft has read which words they are, so the model is not asked.

use super::EntityKind;
use super::chunk::Chunk;
use crate::draft::Draft;
use crate::facts::Placed;
use crate::span::Span;

/// The places that the words of a dateline name, in order.
pub(super) fn read(draft: &Draft, sentence: &Placed) -> Vec<Chunk> {
    let whole = sentence.whole();
    let places = draft.metadata.datelines.iter().flat_map(|dateline| &dateline.places);
    let inside = places.filter(|place| whole.contains(**place));
    let chunk = |place: &Span| {
        let is_in = |at: &usize| place.contains(sentence.span_of(*at..*at + 1));
        let first = (0..sentence.tokens.len()).find(is_in)?;
        let last = (first..sentence.tokens.len()).take_while(is_in).last()?;
        Some(Chunk { words: first..last + 1, kind: EntityKind::Place, told: true })
    };
    inside.filter_map(chunk).collect()
}
