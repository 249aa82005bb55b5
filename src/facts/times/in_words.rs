//! TIMEX3 values in words.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::period::Season;

/// A value as a reader would say it; nothing for those that name no day, no length and no span of the calendar.
pub(super) fn value(value: &str) -> Option<String> {
    if let Some(length) = value.strip_prefix('P').filter(|rest| !rest.contains('_')) {
        return length_in_words(length);
    }
    let (day, time) = match value.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (value, None),
    };
    let day = calendar(day)?;
    Some(match time.map(|time| time.split_once(':').map_or((time, "00"), |clock| clock)) {
        None => day,
        Some((part, _)) if part.starts_with(|c: char| c.is_ascii_uppercase()) => {
            format!("{day}, {}", part_of_day(part)?)
        }
        Some((hour, minutes)) => format!("{day}, {hour}:{}", minutes.get(..2)?),
    })
}

fn calendar(value: &str) -> Option<String> {
    if let Some((year, week)) = value.split_once("-W") {
        let (week, weekend) = week.strip_suffix("-WE").map_or((week, false), |week| (week, true));
        let first = if weekend { Weekday::Saturday } else { Weekday::Monday };
        let date = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, first).ok()?.date();
        return Some(format!("the {} of {}", if weekend { "weekend" } else { "week" }, full(date)));
    }
    let mut parts = value.split('-');
    let year = parts.next().filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
    match (year.len(), parts.next(), parts.next()) {
        (4, None, None) => Some(format!("the year {year}")),
        (3, None, None) => Some(format!("the {year}0s")),
        (4, Some(month), None) => {
            if let Some(season) = Season::from_code(month) {
                return Some(format!("{} {year}", season.name()));
            }
            let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
            Some(first.strftime("%B %Y").to_string())
        }
        (4, Some(_), Some(_)) => value.parse().ok().map(full),
        _ => None,
    }
}

fn full(date: Date) -> String {
    date.strftime("%A, %B %-d, %Y").to_string()
}

fn part_of_day(part: &str) -> Option<&'static str> {
    match part {
        "MO" => Some("morning"),
        "MI" => Some("midday"),
        "AF" => Some("afternoon"),
        "EV" => Some("evening"),
        "NI" => Some("night"),
        "DT" => Some("during the day"),
        _ => None,
    }
}

/// An ISO 8601 duration without its `P`.
fn length_in_words(length: &str) -> Option<String> {
    let (days, hours) = length.split_once('T').unwrap_or((length, ""));
    let mut words = units(days, &[('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")])?;
    words.extend(units(hours, &[('H', "hour"), ('M', "minute"), ('S', "second")])?);
    (!words.is_empty()).then(|| words.join(", "))
}

fn units(length: &str, names: &[(char, &str)]) -> Option<Vec<String>> {
    let mut words = Vec::new();
    for piece in length.split_inclusive(|c: char| c.is_ascii_alphabetic()) {
        let letter = piece.chars().next_back()?;
        let (_, name) = names.iter().find(|(known, _)| *known == letter)?;
        let number = piece.strip_suffix(letter).filter(|number| number.parse::<f64>().is_ok())?;
        words.push(format!("{number} {name}{}", if number == "1" { "" } else { "s" }));
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_said_as_a_reader_would() {
        let said = |it| value(it).expect("it can be said");
        assert_eq!(said("2025-05-09"), "Friday, May 9, 2025");
        assert_eq!(said("2025-05-09T19:00"), "Friday, May 9, 2025, 19:00");
        assert_eq!(said("2025-05-09T19"), "Friday, May 9, 2025, 19:00");
        assert_eq!(said("2025-05-09TMO"), "Friday, May 9, 2025, morning");
        assert_eq!(said("2025-W19"), "the week of Monday, May 5, 2025");
        assert_eq!(said("2025-W19-WE"), "the weekend of Saturday, May 10, 2025");
        assert_eq!(said("2025-05"), "May 2025");
        assert_eq!(said("2025"), "the year 2025");
        assert_eq!(said("199"), "the 1990s");
        assert_eq!(said("2025-SU"), "summer 2025");
        assert_eq!(said("P14M"), "14 months");
        assert_eq!(said("P1DT2.5H"), "1 day, 2.5 hours");
    }

    #[test]
    fn what_names_no_day_is_not_said() {
        let odd =
            ["PAST_REF", "PRESENT_REF", "XXXX-05-09", "PXD", "2025-02-30", "2025-W99", "P", "", "T", "é"];
        for odd in odd {
            assert_eq!(value(odd), None, "{odd}");
        }
    }
}
