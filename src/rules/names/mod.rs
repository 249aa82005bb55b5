//! People, organisations and places under their names.

pub(in crate::rules) mod attribute_conflict;
mod bodies;
pub(in crate::rules) mod diacritics_variant;
mod given;
pub(in crate::rules) mod name_variant;
mod near;
mod spelled;
mod two_things;
