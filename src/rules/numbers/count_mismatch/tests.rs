//! Drawn drafts for `count-mismatch`.

mod formats;
mod other_words;
mod others;
mod probable;
mod same_noun;
