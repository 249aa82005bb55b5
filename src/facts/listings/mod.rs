//! Lists that a number announces: how many items they have, where that is beyond doubt, and whether the number is of them.

mod announcing;
mod apposed;
mod clauses;
mod enumerable;
mod in_sentence;
mod listing;
mod titles;
mod turns;

pub(crate) use self::announcing::{announces, goes_on, is_right_before};
pub(crate) use self::enumerable::{announces as announces_a_list, goes_on as is_continued};
pub(crate) use self::in_sentence::{in_sentence, is_alone_before};
pub(crate) use self::turns::{is_turn_of, turn};
