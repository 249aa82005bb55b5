//! The rules: one file each, and their one list, in the order of the catalogue.

#[macro_use]
mod rule;

mod attribution;
mod dates;
mod names;
mod numbers;
mod structure;

pub use self::rule::{Findings, Found, Group, Rule};

/// Every rule. A new one is its file and a line here and in its group’s `mod.rs`.
pub static ALL: &[&Rule] = &[
    &numbers::count_mismatch::RULE,
    &numbers::list_count_mismatch::RULE,
    &numbers::age_conflict::RULE,
    &dates::weekday_date::RULE,
    &dates::impossible_date::RULE,
    &dates::duration_endpoints::RULE,
    &dates::relative_date::RULE,
    &dates::missing_year::RULE,
    &dates::tense_date::RULE,
    &dates::age_birth_date::RULE,
    &dates::anniversary::RULE,
    &dates::last_next_ambiguous::RULE,
    &dates::period_label::RULE,
    &dates::no_date_anchor::RULE,
    &dates::date_range::RULE,
    &dates::clock_time::RULE,
    &dates::embargo::RULE,
    &attribution::casualty_source::RULE,
    &attribution::alleged_no_alleger::RULE,
    &names::name_variant::RULE,
    &names::diacritics_variant::RULE,
    &structure::placeholder::RULE,
    &structure::boilerplate::RULE,
    &structure::duplicate_text::RULE,
];

/// The rule with this name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}
