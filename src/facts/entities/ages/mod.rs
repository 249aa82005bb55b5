//! How old a person is, by what the draft says of a name, a noun or a pronoun that stands for one. An age at another time
//! (“then 19”, “was 19 when”) is none.

mod age;
mod beside;
mod clauses;
mod described;
mod later;
mod told;
mod years;

pub(super) use self::age::{of, of_noun};
pub(super) use self::described::introduced;
pub(in crate::facts) use self::later::tell;
pub(super) use self::told::of as of_life;
pub(super) use self::years::is_years;
