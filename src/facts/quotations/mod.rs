//! Quotations as they compare: by their words, without case and punctuation, and by whose they are.

mod acts;
mod alike;
mod bracket;
mod called;
mod candidates;
mod context;
mod in_notes;
mod likeness;
mod occasion;
mod quotation;
mod speaks;
mod split;
mod understood;
mod utterance;
mod voice;
mod word;

pub(crate) use self::acts::{Act, acts};
pub(crate) use self::bracket::{Bracket, brackets};
pub(crate) use self::called::{Called, called, describes};
pub(crate) use self::candidates::{Doubt, doubts};
pub(crate) use self::context::{
    is_behind_speech, is_carried_on, is_loosely_told, is_named_with, is_whole_clause, is_work,
};
pub(crate) use self::in_notes::{InNotes, are_of_draft, in_notes, said, split_in_notes};
pub(crate) use self::likeness::Likeness;
pub(crate) use self::occasion::is_echo;
pub(crate) use self::quotation::{Quotation, Quotations};
pub(crate) use self::speaks::Presence;
pub(crate) use self::split::{Split, splits};
pub(crate) use self::understood::is_understood;
pub(crate) use self::utterance::is_one_utterance;
