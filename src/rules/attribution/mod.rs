//! Who says so.

pub(in crate::rules) mod agentless_attribution;
pub(in crate::rules) mod alleged_no_alleger;
pub(in crate::rules) mod anonymous_source;
pub(in crate::rules) mod casualty_source;
mod criticism;
pub(in crate::rules) mod distant_attribution;
pub(in crate::rules) mod loaded_verb;
mod past;
pub(in crate::rules) mod plural_source;
pub(in crate::rules) mod presumed_guilt;
pub(in crate::rules) mod secondhand_report;
mod source;
pub(in crate::rules) mod superlative_claim;
#[cfg(test)]
mod tests;
pub(in crate::rules) mod unattributed_claim;
mod voices;
pub(in crate::rules) mod weasel_source;
