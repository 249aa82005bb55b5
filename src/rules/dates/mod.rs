//! The calendar of the story.

pub(in crate::rules) mod age_birth_date;
pub(in crate::rules) mod anniversary;
mod calendar;
pub(in crate::rules) mod clock_time;
pub(in crate::rules) mod date_range;
mod dated;
pub(in crate::rules) mod duration_endpoints;
pub(in crate::rules) mod embargo;
pub(in crate::rules) mod event_date_conflict;
pub(in crate::rules) mod event_order;
mod hours;
mod hours_apart;
pub(in crate::rules) mod impossible_date;
mod jubilees;
pub(in crate::rules) mod last_next_ambiguous;
mod length;
mod length_fixes;
mod milestones;
pub(in crate::rules) mod missing_year;
pub(in crate::rules) mod no_date_anchor;
#[cfg(test)]
mod obituaries;
mod of_another;
mod offices;
mod part_of_day;
pub(in crate::rules) mod period_label;
mod ranges;
pub(in crate::rules) mod relative_date;
pub(in crate::rules) mod tense_date;
pub(in crate::rules) mod tenure_anachronism;
pub(in crate::rules) mod weekday_date;
mod years_after;
