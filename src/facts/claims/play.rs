//! Figures of speech for what happens in play: “punished every mistake”, “silenced his critics with two goals”.

use crate::facts::Facts;
use crate::facts::signs::lexicon;

/// So many words of sport tell that a passage is of sport: one alone (“the round”, “a set”) may stand anywhere.
const ENOUGH: usize = 2;

/// Whether a word that accuses elsewhere tells of play: its sentence has a score, or words of sport stand near.
pub(super) fn is_figure(facts: &Facts, sentence: usize, word: usize) -> bool {
    if !lexicon::is_listed("figures", &facts.sentences[sentence].tokens[word].lemma) {
        return false;
    }
    let scored = facts.scores.iter().any(|score| score.place.sentence == sentence);
    let near = sentence.saturating_sub(1)..facts.sentences.len().min(sentence + 2);
    let tokens = facts.sentences[near].iter().flat_map(|near| &near.tokens);
    scored || tokens.filter(|token| lexicon::is_listed("play", &token.lemma)).count() >= ENOUGH
}
