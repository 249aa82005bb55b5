//! Days with a name, from `data/holidays.txt`.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::vocabulary::{self, Word};
use crate::english::lists;

/// How a holiday’s date is found in any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// The nth weekday of a month, −1 the last.
    Nth(i8, Weekday, i8),
    /// Days from Easter Sunday.
    Easter(i8),
}

static NAMES: LazyLock<Vec<(Vec<&str>, Holiday)>> = LazyLock::new(|| {
    let entries = lists::lines(include_str!("data/holidays.txt")).map(|line| {
        let (name, rule) = line.split_once(" = ").expect("a name and its rule");
        (name.split(' ').collect(), Holiday::parse(rule).expect("a rule that is well-formed"))
    });
    entries.collect()
});

/// The holiday whose name begins a list of words in lower case, and how many words it has.
pub(super) fn find<'a>(words: &(impl Iterator<Item = &'a str> + Clone)) -> Option<(Holiday, usize)> {
    let begins = |name: &[&str]| {
        let mut rest = words.clone();
        name.iter().all(|word| rest.next() == Some(word))
    };
    NAMES.iter().find(|(name, _)| begins(name)).map(|(name, holiday)| (*holiday, name.len()))
}

impl Holiday {
    fn parse(rule: &str) -> Option<Self> {
        if let Some((month, day)) = rule.split_once('-').filter(|(month, _)| !month.is_empty())
            && let (Ok(month), Ok(day)) = (month.parse(), day.parse())
        {
            return Some(Self::Fixed(month, day));
        }
        let words: Vec<&str> = rule.split(' ').collect();
        match words[..] {
            ["easter", days] => Some(Self::Easter(days.parse().ok()?)),
            [nth, weekday, month] => match vocabulary::word(weekday) {
                Word::Weekday(weekday) => Some(Self::Nth(nth.parse().ok()?, weekday, month.parse().ok()?)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Its date in a year.
    pub(super) fn date(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(nth, weekday, month) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Self::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
        }
    }
}

/// Western Easter, by the arithmetic of Gauss as Meeus and Jones gave it; Gregorian years only.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let moon = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn holidays_fall_on_their_days() {
        let on = |name: &str, year| {
            let (holiday, _) = find(&name.split(' ')).expect("a holiday of the table");
            holiday.date(year)
        };
        assert_eq!(on("easter", 2025), Some(date(2025, 4, 20)));
        assert_eq!(on("easter sunday", 1961), Some(date(1961, 4, 2)));
        assert_eq!(on("good friday", 2024), Some(date(2024, 3, 29)));
        assert_eq!(on("thanksgiving", 2023), Some(date(2023, 11, 23)));
        assert_eq!(on("memorial day", 2025), Some(date(2025, 5, 26)));
        assert_eq!(on("new year 's eve", 1999), Some(date(1999, 12, 31)));
    }
}
