//! People, organisations and places under their names.

pub(in crate::rules) mod acronym_conflict;
pub(in crate::rules) mod acronym_undefined;
pub(in crate::rules) mod acronym_unused;
pub(in crate::rules) mod across_drafts;
pub(in crate::rules) mod attribute_conflict;
mod bodies;
pub(in crate::rules) mod dead_speaker;
pub(in crate::rules) mod diacritics_variant;
pub(in crate::rules) mod first_reference;
mod given;
pub(in crate::rules) mod house_spelling;
mod introduced;
pub(in crate::rules) mod name_variant;
pub(in crate::rules) mod namesake_ambiguity;
mod near;
mod one_trait;
pub(in crate::rules) mod place_conflict;
pub(in crate::rules) mod pronoun_conflict;
mod spelled;
pub(in crate::rules) mod thing_conflict;
pub(in crate::rules) mod title_conflict;
mod two_places;
mod two_things;
pub(in crate::rules) mod unknown_surname;
