//! The places of datelines, and the agencies that sent them. The draft has read which words they are, so the model is not asked.

use super::EntityKind;
use super::chunk::Chunk;
use crate::draft::Draft;
use crate::english::fold;
use crate::english::lexicon::names::AGENCIES;
use crate::facts::Placed;
use crate::span::Span;

/// The places that the words of a dateline name, and the agency in brackets, in order.
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
    let mut chunks: Vec<Chunk> = inside.filter_map(chunk).collect();
    chunks.extend(agency(sentence));
    chunks.sort_by_key(|chunk| chunk.words.start);
    chunks
}

/// “(AP)”
fn agency(sentence: &Placed) -> Option<Chunk> {
    let is_agency = |words: &[crate::english::Token]| {
        let [open, name, close] = words else { return false };
        open.text == "(" && close.text == ")" && AGENCIES.contains(fold(&name.text).as_str())
    };
    let open = sentence.tokens.windows(3).position(is_agency)?;
    Some(Chunk { words: open + 1..open + 2, kind: EntityKind::Organization, told: true })
}
