//! Corrections: what the story still says although a note above or below it takes it back.

#[cfg(test)]
mod tests;
mod uncorrected;

pub(super) use self::uncorrected::find;
pub use self::uncorrected::{CorrectedKind, Uncorrected};
