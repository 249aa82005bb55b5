//! The births that a draft dates, and the ages that it states, each with whom it is said of.

mod ages;
mod births;
mod whose;

pub(crate) use self::ages::{ages_of_today, ages_then};
pub(crate) use self::births::births;
pub(crate) use self::whose::{Age, Birth};
