//! Figures of speech for what happens in play: “punished every mistake”, “silenced his critics with two goals”.

use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::signs::lexicon;
use crate::facts::text::Text;

/// So many words of sport tell that a passage is of sport: one alone (“the round”, “a set”) may stand anywhere.
const ENOUGH: usize = 2;

/// Whether a word that accuses elsewhere tells of play: its sentence has a score, or words of sport stand near.
pub(super) fn is_figure(text: &Text, numbers: &Numbers, sentence: SentenceId, word: usize) -> bool {
    if !lexicon::is_listed("figures", &text.sentences[sentence].tokens[word].lemma) {
        return false;
    }
    let scored = numbers.scores.iter().any(|score| score.place.sentence == sentence);
    let near = text.sentences.around(sentence, 1, 1);
    let tokens = text.sentences[near].iter().flat_map(|near| &near.tokens);
    scored || tokens.filter(|token| lexicon::is_listed("play", &token.lemma)).count() >= ENOUGH
}
