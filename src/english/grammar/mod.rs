//! Grammar: what is asked of a sentence by its parse alone, whoever asks.
//!
//! Nothing here knows more of a word than its part of speech, its head and which class of words the lexicon counts it in.

mod clause;
mod definite;
mod phrase;
pub(crate) mod roles;
mod standing;
mod tense;

pub(crate) use self::clause::{
    SUBJECT, agent, in_perfect, is_passive, is_plain_past, is_question, subject, subject_of, verb_group,
    verb_over,
};
pub(crate) use self::definite::{is_definite, is_definite_before_number, is_definite_determiner};
pub(crate) use self::phrase::{
    case, head_of, head_of_compound, is_content, is_nominal, noun_phrase, owns, preposition, trimmed,
};
pub use self::standing::Standing;
pub(crate) use self::standing::{is_denied, is_negated, of as standing};
pub(crate) use self::tense::{Tense, tense};
