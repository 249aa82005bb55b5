//! Values as TIMEX3 writes them, where they are no [`Period`](super::Period).

use std::fmt::Write;

use super::Stated;
use super::meaning::{Amount, Anchor, Clock, When};
use super::vocabulary::Unit;

/// A length: `P14M`, `PT2H`, `P2Y6M`, `PXD`.
pub(super) fn length(parts: &[(Amount, Unit)]) -> String {
    let (mut days, mut hours) = (String::new(), String::new());
    for &(amount, unit) in parts {
        for (number, letter) in measures(amount, unit) {
            let side = if unit <= Unit::Hour { &mut hours } else { &mut days };
            side.push_str(&number);
            side.push_str(letter);
        }
    }
    if hours.is_empty() { format!("P{days}") } else { format!("P{days}T{hours}") }
}

/// The numbers and letters of one unit: half a year is six months, a decade ten years.
fn measures(amount: Amount, unit: Unit) -> Vec<(String, &'static str)> {
    let (letter, times, smaller) = match unit {
        Unit::Second => ("S", 1, None),
        Unit::Minute => ("M", 1, Some((60, "S"))),
        Unit::Hour => ("H", 1, Some((60, "M"))),
        Unit::Day => ("D", 1, None),
        Unit::Weekend => ("WE", 1, None),
        Unit::Week => ("W", 1, None),
        Unit::Fortnight => ("W", 2, None),
        Unit::Month => ("M", 1, None),
        Unit::Quarter => ("Q", 1, None),
        Unit::Year => ("Y", 1, Some((12, "M"))),
        Unit::Decade => ("Y", 10, None),
        Unit::Century => ("Y", 100, None),
    };
    let Some(hundredths) = amount.0 else {
        let vague = match unit {
            Unit::Decade => "E",
            Unit::Century => "C",
            _ => letter,
        };
        return vec![("X".to_owned(), vague)];
    };
    let hundredths = hundredths.saturating_mul(times);
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match smaller {
        _ if rest == 0 => vec![(whole.to_string(), letter)],
        Some((many, below)) if rest * many % 100 == 0 => {
            let part = (whole > 0).then(|| (whole.to_string(), letter));
            part.into_iter().chain([((rest * many / 100).to_string(), below)]).collect()
        }
        _ => vec![(format!("{whole}.{rest:02}").trim_end_matches('0').to_owned(), letter)],
    }
}

/// A time of day behind its day: `T19:00`, `TMO`.
pub(super) fn clock(clock: Clock) -> String {
    match clock {
        Clock::At(hour, Some(minute)) => format!("T{hour:02}:{minute:02}"),
        Clock::At(hour, None) => format!("T{hour:02}:00"),
        Clock::Part(code) => format!("T{code}"),
    }
}

/// What can be written of a time without knowing which year or day it is.
pub(super) fn open(when: When) -> String {
    match when {
        When::Date(stated, _) | When::Nth(_, stated, _) => fields(stated),
        When::Season(season, _) => format!("XXXX-{}", season.code()),
        When::Quarter(number, _) => format!("XXXX-Q{number}"),
        When::Half(number, _) => format!("XXXX-H{number}"),
        When::Holiday(super::holidays::Holiday::Fixed(month, day), _) => format!("XXXX-{month:02}-{day:02}"),
        When::Holiday(..) => "XXXX-XX-XX".to_owned(),
        When::Decade(first) => format!("{first:03}"),
        When::Century(first) => format!("{first:02}"),
        When::Away(amount, _, anchor) => {
            let ahead = amount.0.unwrap_or(if anchor == Anchor::Text { 1 } else { -1 });
            let value = match ahead {
                0 => "PRESENT_REF",
                1.. => "FUTURE_REF",
                _ => "PAST_REF",
            };
            value.to_owned()
        }
    }
}

/// The fields of a date as they stand, with X for what is not said.
fn fields(stated: Stated) -> String {
    let mut value = stated.year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
    match (stated.month, stated.day, stated.weekday) {
        (None, None, Some(weekday)) => {
            value.push_str("-WXX-");
            value.push((b'0' + weekday.to_monday_one_offset().unsigned_abs()).into());
        }
        (month, Some(day), _) => {
            let month = month.map_or("XX".to_owned(), |month| format!("{month:02}"));
            // Writing to a string cannot fail.
            let _ = write!(value, "-{month}-{day:02}");
        }
        (Some(month), None, _) => {
            let _ = write!(value, "-{month:02}");
        }
        (None, None, None) => {}
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_timex3_does() {
        let of = |hundredths: i64, unit| length(&[(Amount(Some(hundredths)), unit)]);
        assert_eq!(of(1400, Unit::Month), "P14M");
        assert_eq!(of(250, Unit::Hour), "PT2H30M");
        assert_eq!(of(250, Unit::Year), "P2Y6M");
        assert_eq!(of(50, Unit::Year), "P6M");
        assert_eq!(of(150, Unit::Day), "P1.5D");
        assert_eq!(of(200, Unit::Decade), "P20Y");
        assert_eq!(length(&[(Amount(None), Unit::Decade)]), "PXE");
        assert_eq!(length(&[(Amount::ONE, Unit::Day), (Amount::whole(6), Unit::Hour)]), "P1DT6H");
    }
}
