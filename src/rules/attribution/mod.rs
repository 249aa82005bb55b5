//! Who says so.

pub(in crate::rules) mod agentless_attribution;
pub(in crate::rules) mod alleged_no_alleger;
pub(in crate::rules) mod anonymous_source;
pub(in crate::rules) mod attribution_inconsistent;
pub(in crate::rules) mod casualty_source;
pub(in crate::rules) mod causal_claim;
pub(in crate::rules) mod contested_term;
mod criticism;
pub(in crate::rules) mod distant_attribution;
pub(in crate::rules) mod loaded_verb;
pub(in crate::rules) mod mind_reading;
pub(in crate::rules) mod no_reply;
pub(in crate::rules) mod opinion_as_fact;
mod past;
pub(in crate::rules) mod plural_source;
pub(in crate::rules) mod presumed_guilt;
pub(in crate::rules) mod secondhand_report;
mod source;
pub(in crate::rules) mod superlative_claim;
#[cfg(test)]
mod tests;
pub(in crate::rules) mod unattributed_claim;
pub(in crate::rules) mod weasel_source;
