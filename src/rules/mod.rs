//! The rules: one file each, and their one list, in the order of the catalogue.

#[macro_use]
mod rule;

mod attribution;
mod dates;
mod headlines;
mod names;
mod numbers;
mod pattern;
mod quotations;
mod sourcing;
mod structure;
mod voices;

pub use self::rule::{Findings, Found, Group, Rule};

/// The rule that speaks of what allows nothing, in comments as in settings. The checker and reports say some of it in its name.
pub static ALLOW_COMMENT: &Rule = &structure::allow_comment::RULE;

/// Every rule. A new one is its file and a line here and in its group’s `mod.rs`.
pub static ALL: &[&Rule] = &[
    &numbers::count_mismatch::RULE,
    &numbers::list_count_mismatch::RULE,
    &numbers::part_whole_sum::RULE,
    &numbers::percent_arithmetic::RULE,
    &numbers::percent_points::RULE,
    &numbers::percent_total::RULE,
    &numbers::multiple_claim::RULE,
    &numbers::fraction_claim::RULE,
    &numbers::range_reversed::RULE,
    &numbers::vague_exact::RULE,
    &numbers::average_bounds::RULE,
    &numbers::unit_conversion::RULE,
    &numbers::currency_conversion::RULE,
    &numbers::magnitude_slip::RULE,
    &numbers::ordinal_conflict::RULE,
    &numbers::superlative_conflict::RULE,
    &numbers::ratio_mismatch::RULE,
    &numbers::age_conflict::RULE,
    &numbers::direction_conflict::RULE,
    &numbers::impossible_value::RULE,
    &numbers::score_arithmetic::RULE,
    &numbers::poll_margin::RULE,
    &numbers::spurious_precision::RULE,
    &dates::weekday_date::RULE,
    &dates::impossible_date::RULE,
    &dates::duration_endpoints::RULE,
    &dates::event_date_conflict::RULE,
    &dates::event_order::RULE,
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
    &dates::tenure_anachronism::RULE,
    &dates::embargo::RULE,
    &attribution::unattributed_claim::RULE,
    &attribution::casualty_source::RULE,
    &attribution::agentless_attribution::RULE,
    &attribution::alleged_no_alleger::RULE,
    &attribution::anonymous_source::RULE,
    &attribution::loaded_verb::RULE,
    &attribution::distant_attribution::RULE,
    &attribution::weasel_source::RULE,
    &attribution::superlative_claim::RULE,
    &attribution::plural_source::RULE,
    &attribution::secondhand_report::RULE,
    &attribution::opinion_as_fact::RULE,
    &attribution::causal_claim::RULE,
    &attribution::attribution_inconsistent::RULE,
    &attribution::contested_term::RULE,
    &attribution::presumed_guilt::RULE,
    &attribution::no_reply::RULE,
    &attribution::mind_reading::RULE,
    &quotations::quote_variant::RULE,
    &quotations::quote_no_speaker::RULE,
    &quotations::quote_unbalanced::RULE,
    &quotations::headline_quote::RULE,
    &quotations::unsourced_partial_quote::RULE,
    &quotations::speaker_mismatch::RULE,
    &quotations::ambiguous_speaker::RULE,
    &quotations::paraphrase_drift::RULE,
    &quotations::duplicate_quote::RULE,
    &quotations::quote_edit_marks::RULE,
    &quotations::quote_not_in_transcript::RULE,
    &names::name_variant::RULE,
    &names::diacritics_variant::RULE,
    &names::house_spelling::RULE,
    &names::first_reference::RULE,
    &names::title_conflict::RULE,
    &names::acronym_undefined::RULE,
    &names::acronym_conflict::RULE,
    &names::acronym_unused::RULE,
    &names::pronoun_conflict::RULE,
    &names::place_conflict::RULE,
    &names::attribute_conflict::RULE,
    &names::unknown_surname::RULE,
    &names::namesake_ambiguity::RULE,
    &names::thing_conflict::RULE,
    &names::dead_speaker::RULE,
    &names::across_drafts::RULE,
    &headlines::headline_number::RULE,
    &headlines::headline_name::RULE,
    &headlines::headline_overclaim::RULE,
    &headlines::summary_attribution_dropped::RULE,
    &headlines::summary_conflict::RULE,
    &headlines::caption_mismatch::RULE,
    &headlines::promise_not_kept::RULE,
    &headlines::orphan_fact::RULE,
    &structure::placeholder::RULE,
    &structure::boilerplate::RULE,
    &structure::duplicate_text::RULE,
    &structure::editor_marks::RULE,
    &structure::truncated::RULE,
    &structure::metadata_in_copy::RULE,
    &structure::genre_metadata::RULE,
    &structure::allow_comment::RULE,
    &sourcing::statistic_no_source::RULE,
    &sourcing::dangling_footnote::RULE,
    &sourcing::unsourced_reference::RULE,
    &sourcing::link_mismatch::RULE,
];

/// The rule with this name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}

/// Where the program is at home.
pub const HOME: &str = "https://github.com/copydesk/copydesk";

/// Where the manual page of the rule with this name is published.
pub fn manual(name: &str) -> String {
    format!("{HOME}/blob/main/docs/rules.md#{name}")
}
