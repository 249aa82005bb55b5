//! Grammar: what is asked of a sentence by its parse alone, whoever asks.
//!
//! Nothing here knows more of a word than its part of speech, its head and which class of words the lexicon counts it in.

mod beside;
mod clause;
mod definite;
mod phrase;
pub(crate) mod roles;
mod standing;
mod takes;
mod tense;
mod word;

pub(crate) use self::beside::{apposed, is_aside, is_presupposed, is_relative};
#[cfg(feature = "lsp")]
pub(crate) use self::clause::clauses_over;
pub(crate) use self::clause::{
    SUBJECT, agent, has_adjunct_beside, has_auxiliary, in_perfect, in_progress, is_condition, is_finite,
    is_passive, is_plain_past, is_question, is_said_of, own_subject, subject, subject_of, verb_group,
    verb_over, with_auxiliaries,
};
pub(crate) use self::definite::{is_definite, is_definite_before_number, is_definite_determiner};
pub(crate) use self::phrase::{
    belongs_to, case, has_determiner, head_of, head_of_compound, is_content, is_narrowed, is_nominal,
    is_owned, joined_to, noun_described, noun_phrase, objects_of, owns, possessor, preposition, trimmed,
};
pub use self::standing::Standing;
pub(crate) use self::standing::{is_denied, is_negated, of as standing};
pub(crate) use self::takes::{
    has_modal, infinitive, is_infinitive, is_of_now, is_predicate, is_said_to_be, object, stands_apart,
    takes_clause,
};
pub(crate) use self::tense::{Tense, tense};
pub(crate) use self::word::{
    is_adjective, is_adverb, is_complement_clause, is_in_compound, is_noun, is_numeral, is_owner,
    is_perfect_auxiliary, is_plural_noun, is_proper_noun, is_punctuation, is_subject, is_verb,
    may_stand_before_noun, may_tell_owner, narrows,
};
