//! Tellings: the words of one sentence that tell of something that happens, with the phrases of those who take part, before
//! anything is known of the rest of the draft.

mod happenings;
mod nominal;
mod pronouns;
mod telling;

pub use self::nominal::Extent;
pub(super) use self::nominal::Nominal;
pub(super) use self::pronouns::Pronoun;
pub(super) use self::telling::{Telling, tellings};
