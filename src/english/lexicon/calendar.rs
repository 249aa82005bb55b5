//! Names of weekdays and months.

use crate::english::lists;

lists::sets! {
    "data/calendar.txt":
    /// “Monday”
    WEEKDAYS = "weekday";
    /// “January”
    MONTHS = "month";
}

/// Whether a word, with its capital, names a weekday or a month.
pub(crate) fn is_weekday_or_month(word: &str) -> bool {
    WEEKDAYS.contains(word) || MONTHS.contains(word)
}
