//! Drawn drafts for `weekday-date`.

mod forms;
mod marks;
mod years;
