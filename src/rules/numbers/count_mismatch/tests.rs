//! Drawn drafts for `count-mismatch`.

mod children;
mod formats;
mod other_words;
mod others;
mod probable;
mod same_noun;
