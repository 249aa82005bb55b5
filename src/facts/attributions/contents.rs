//! What stands in somebody’s words, by sentence.

use super::Attribution;
use crate::facts::{Facts, Placed};
use crate::span::Span;

/// The attributions whose content reaches into each sentence; what somebody only speaks of is in nobody’s words.
#[derive(Debug, Default)]
pub struct Contents {
    /// One entry a sentence, as indices into [`Facts::attributions`] in their order.
    by_sentence: Vec<Vec<usize>>,
}

impl Contents {
    /// Lays out which attributions reach into which sentences.
    pub(in crate::facts) fn new(attributions: &[Attribution], sentences: &[Placed]) -> Self {
        let mut by_sentence = vec![Vec::new(); sentences.len()];
        let told = attributions.iter().enumerate().filter(|(_, attribution)| attribution.tells());
        for (index, content) in told.map(|(index, attribution)| (index, attribution.content)) {
            let first = sentences.partition_point(|it| it.whole().end <= content.start);
            let reached = sentences[first..].iter().take_while(|it| it.whole().start < content.end);
            for offset in 0..reached.count() {
                by_sentence[first + offset].push(index);
            }
        }
        Self { by_sentence }
    }
}

impl Facts {
    /// The attributions that say what stands in a place, in the order of their content, as indices into `attributions`.
    pub(crate) fn said_around(&self, span: Span) -> impl Iterator<Item = usize> {
        let here = self.sentence_at(span.start).and_then(|sentence| self.contents.by_sentence.get(sentence));
        let here = here.map_or(&[][..], Vec::as_slice).iter().copied();
        here.filter(move |&index| self.attributions[index].content.contains(span))
    }
}
