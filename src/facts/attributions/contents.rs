//! What stands in somebody’s words, by sentence.

use super::attribution::Attribution;
use crate::facts::ids::{AttributionId, SentenceId};
use crate::facts::list::List;
use crate::facts::text::Text;

/// The attributions whose content reaches into each sentence; what somebody only speaks of is in nobody’s words.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// One entry a sentence, each in their order.
    by_sentence: List<SentenceId, Vec<AttributionId>>,
}

impl Contents {
    /// Lays out which attributions reach into which sentences.
    pub(in crate::facts) fn new(attributions: &List<AttributionId, Attribution>, text: &Text) -> Self {
        let mut by_sentence: List<_, _> = text.sentences.iter().map(|_| Vec::new()).collect();
        let told = attributions.with_ids().filter(|(_, attribution)| attribution.tells());
        for (index, content) in told.map(|(index, attribution)| (index, attribution.content)) {
            for sentence in text.sentences_within(content) {
                by_sentence[sentence].push(index);
            }
        }
        Self { by_sentence }
    }

    /// Those that reach into a sentence.
    pub(in crate::facts) fn of_sentence(&self, sentence: SentenceId) -> &[AttributionId] {
        self.by_sentence.get(sentence).map_or(&[], Vec::as_slice)
    }
}
