//! Names of weekdays and months.

use std::sync::LazyLock;

use crate::english::lists;

static FILE: &str = include_str!("data/calendar.txt");

/// The weekdays from Monday.
static WEEKDAYS: LazyLock<Vec<&str>> = LazyLock::new(|| lists::section(FILE, "weekday").collect());

/// The months from January.
static MONTHS: LazyLock<Vec<&str>> = LazyLock::new(|| lists::section(FILE, "month").collect());

/// Whether a word, with its capital, names a weekday or a month.
pub(crate) fn is_weekday_or_month(word: &str) -> bool {
    WEEKDAYS.contains(&word) || MONTHS.contains(&word)
}

/// The number of the month that begins with these three letters, small or capital.
pub(crate) fn month_by_three_letters(letters: &str) -> Option<usize> {
    MONTHS.iter().position(|month| month[..3].eq_ignore_ascii_case(letters)).map(|index| index + 1)
}

/// Whether a weekday begins with these three letters, small or capital.
pub(crate) fn is_weekday_by_three_letters(letters: &str) -> bool {
    WEEKDAYS.iter().any(|day| day[..3].eq_ignore_ascii_case(letters))
}
