//! Quotations as they compare: by their words, without case and punctuation, and by whose they are.

mod alike;
mod likeness;
mod occasion;
mod quotation;
mod voice;
mod word;

pub(crate) use self::likeness::{Difference, Likeness};
pub(crate) use self::occasion::{are_two_occasions, is_echo};
pub(crate) use self::quotation::{Quotation, Quotations};
