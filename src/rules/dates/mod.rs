//! The calendar of the story.

mod calendar;
mod dated;
pub(in crate::rules) mod duration_endpoints;
pub(in crate::rules) mod event_date_conflict;
pub(in crate::rules) mod event_order;
pub(in crate::rules) mod impossible_date;
mod length;
pub(in crate::rules) mod missing_year;
pub(in crate::rules) mod no_date_anchor;
mod ranges;
mod states;
pub(in crate::rules) mod weekday_date;
