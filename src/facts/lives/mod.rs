//! What the draft tells of a life: births with their dates, ages, children, and what somebody did for the third time.

mod ages;
mod births;
mod children;
mod nth;
mod whose;

pub(crate) use self::ages::{ages_of_today, ages_then};
pub(crate) use self::births::births;
pub(crate) use self::children::{Children, children};
pub(crate) use self::nth::{Nth, nth};
pub(crate) use self::whose::{Age, Birth};
