//! What stands in somebody’s words, by sentence.

use super::attribution::Attribution;
use crate::facts::ids::{AttributionId, List};
use crate::facts::placed::Placed;

/// The attributions whose content reaches into each sentence; what somebody only speaks of is in nobody’s words.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// One entry a sentence, each in their order.
    by_sentence: Vec<Vec<AttributionId>>,
}

impl Contents {
    /// Lays out which attributions reach into which sentences.
    pub(in crate::facts) fn new(
        attributions: &List<AttributionId, Attribution>,
        sentences: &[Placed],
    ) -> Self {
        let mut by_sentence = vec![Vec::new(); sentences.len()];
        let told = attributions.with_ids().filter(|(_, attribution)| attribution.tells());
        for (index, content) in told.map(|(index, attribution)| (index, attribution.content)) {
            let first = sentences.partition_point(|it| it.whole().end <= content.start);
            let reached = sentences[first..].iter().take_while(|it| it.whole().start < content.end);
            for offset in 0..reached.count() {
                by_sentence[first + offset].push(index);
            }
        }
        Self { by_sentence }
    }

    /// Those that reach into a sentence.
    pub(in crate::facts) fn of_sentence(&self, sentence: usize) -> &[AttributionId] {
        self.by_sentence.get(sentence).map_or(&[], Vec::as_slice)
    }
}
