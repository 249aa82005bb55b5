//! Signs: what one sentence by itself offers to the claims of a draft. Whom it counts as dead or hurt, of what it accuses
//! somebody, and of which wrongs, courts and counters it speaks.

mod accusation;
pub(super) mod accusations;
mod adjectives;
mod casualties;
mod context;
mod counters;
pub(super) mod harm;
pub(super) mod lexicon;
mod nouns;
mod numbers;
mod of_sentence;
mod people;
mod senses;

pub(super) use self::accusation::Accusation;
pub(super) use self::context::is_definite;
pub use self::harm::Harm;
pub(super) use self::of_sentence::{Signs, Topic};
use crate::english::Sentence;

/// Whether a word names a wrong that somebody can be suspected of.
pub(crate) fn is_offence(sentence: &Sentence, word: usize) -> bool {
    accusations::is_of_wrong(sentence, word) || lexicon::is_listed("offences", &sentence.tokens[word].lemma)
}
