//! Drawn drafts for `duration-endpoints`.

mod beside;
mod states;
mod verbs;
