//! Whether an event is told as one of several of its kind.

use crate::english::lexicon::further::ANOTHER_EVENT;
use crate::english::{Rel, Sentence};
use crate::facts::events::Event;
use crate::facts::text::Text;

/// Whether words on the event say that it is one of several of its kind.
pub fn is_further(text: &Text, event: &Event) -> bool {
    let sentence: &Sentence = &text.sentences[event.place.sentence];
    let word = event.place.words.start;
    let said = sentence.children(word).any(|i| {
        let token = &sentence.tokens[i];
        ANOTHER_EVENT.contains(token.lower.as_str())
            && matches!(token.rel, Rel::Advmod | Rel::Amod | Rel::Det | Rel::Compound)
    });
    let token = &sentence.tokens[word];
    said || event.is_noun && token.lower != token.lemma
}
