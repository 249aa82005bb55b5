//! People, organisations and places under their names.

pub(in crate::rules) mod attribute_conflict;
pub(in crate::rules) mod diacritics_variant;
pub(in crate::rules) mod name_variant;
mod near;
