//! Words that tell of a change: which way it went, and how often the old number goes into the new one.

use super::Direction;
use crate::english::lexicon::change::{DOWN, MOVEMENT, UP, Words};
use crate::english::{Sentence, Token, Upos};
use crate::facts::Bound;
use crate::facts::quantities::bounds;

fn direction(contains: impl Fn(&Words) -> bool) -> Option<Direction> {
    match (contains(&UP), contains(&DOWN)) {
        (true, false) => Some(Direction::Up),
        (false, true) => Some(Direction::Down),
        _ => None,
    }
}

/// Which way a verb says that something went.
pub(super) fn verb(token: &Token) -> Option<Direction> {
    direction(|words| words.verb.contains(token.lemma.as_str()))
}

/// Which way a noun says that something went.
pub(super) fn noun(token: &Token) -> Option<Direction> {
    direction(|words| words.noun.contains(token.lemma.as_str()))
}

/// Which way an adverb says that something went.
pub(super) fn adverb(token: &Token) -> Option<Direction> {
    direction(|words| words.adverb.contains(token.lower.as_str()))
}

/// Whether a verb moves without saying which way.
pub(super) fn is_movement(token: &Token) -> bool {
    MOVEMENT.contains(token.lemma.as_str())
}

/// How often, and how exactly: 2 for “doubled”, with the place of the word.
pub(super) fn multiple(sentence: &Sentence, at: usize) -> Option<(f64, Bound)> {
    let token = &sentence.tokens[at];
    let factor = match token.lemma.as_str() {
        "double" => 2.0,
        "triple" | "treble" => 3.0,
        "quadruple" => 4.0,
        "quintuple" => 5.0,
        "halve" => 0.5,
        _ => return None,
    };
    // “A double room”, “doubled down” and “triple jump” multiply nothing.
    let next = sentence.tokens.get(at + 1).map_or("", |next| next.lower.as_str());
    let verb = token.upos == Upos::Verb && !matches!(next, "down" | "up" | "as" | "back");
    verb.then(|| (factor, bounds::before(sentence, at)))
}
