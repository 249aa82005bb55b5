//! The calendar of the story.

mod calendar;
pub(in crate::rules) mod impossible_date;
pub(in crate::rules) mod no_date_anchor;
pub(in crate::rules) mod weekday_date;
