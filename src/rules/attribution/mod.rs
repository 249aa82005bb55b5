//! Who says so.

pub(in crate::rules) mod alleged_no_alleger;
pub(in crate::rules) mod casualty_source;
mod past;
mod source;
#[cfg(test)]
mod tests;
pub(in crate::rules) mod unattributed_claim;
