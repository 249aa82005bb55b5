//! The lexicon: which words are of which class, from tables that say what the class is.

mod apart;
pub(crate) mod bodies;
pub(crate) mod calendar;
pub(crate) mod change;
pub(crate) mod cues;
pub(crate) mod function_words;
pub(crate) mod further;
mod gender;
pub(crate) mod hedges;
pub(crate) mod modality;
pub(crate) mod names;
pub(crate) mod nouns;
pub(crate) mod numbers;
mod several;
pub(crate) mod thesaurus;
pub(crate) mod verbs;

pub(crate) use self::apart::tells_apart;
pub(crate) use self::gender::{Gender, is_given_name, may_be_called};
pub(crate) use self::names::is_kin;
pub(crate) use self::nouns::{is_broader, is_kind_of, is_person_noun, is_thing, may_mean};
pub(crate) use self::several::are_always_several;
