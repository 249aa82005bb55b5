//! Drawn drafts for `list-count-mismatch`.

mod below;
mod in_turn;
mod inline;
mod points;
mod titles;
