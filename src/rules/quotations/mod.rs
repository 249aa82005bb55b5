//! Word for word: what stands in quotation marks.

pub(in crate::rules) mod ambiguous_speaker;
pub(in crate::rules) mod duplicate_quote;
pub(in crate::rules) mod headline_quote;
pub(in crate::rules) mod paraphrase_drift;
pub(in crate::rules) mod quote_edit_marks;
pub(in crate::rules) mod quote_no_speaker;
pub(in crate::rules) mod quote_not_in_transcript;
pub(in crate::rules) mod quote_unbalanced;
pub(in crate::rules) mod quote_variant;
pub(in crate::rules) mod speaker_mismatch;
#[cfg(test)]
mod tests;
pub(in crate::rules) mod unsourced_partial_quote;
mod words;
