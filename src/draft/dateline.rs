//! Datelines: “CARACAS, Venezuela (AP) —”, “LONDON, May 9 (Reuters) -”, “LEEDS, May 9, 2025 —”.

use std::sync::LazyLock;

use regex::Regex;

use super::dates::{self, Day};
use crate::span::Span;

/// A dateline, in the coordinates of its paragraph's prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) place: Span,
    /// The day and where it is written.
    pub(super) day: Option<(Day, Span)>,
    /// Behind the dash and the white space after it.
    pub(super) end: usize,
}

/// City in capitals, fields, the agency, a dash.
static CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
    let city = r"\p{Lu}[\p{Lu}.'’\-]+(?:[\ /]\p{Lu}[\p{Lu}.'’\-]*)*";
    let agency = r"(?:\s*\([^()]+\))?";
    shape(city, agency)
});

/// A city in small letters is a dateline only before the name of a news agency.
static AGENCY: LazyLock<Regex> = LazyLock::new(|| {
    let city = r"\p{Lu}[\p{L}.'’\-]+(?:[\ /]\p{Lu}[\p{L}.'’\-]*)*";
    let agency =
        r"\s*\((?:AP|AFP|UPI|PA|DPA|dpa|Reuters|REUTERS|Xinhua|Bloomberg|ANI|PTI|TASS|EFE|CP|Kyodo|ANSA)\)";
    shape(city, agency)
});

/// No dateline is longer, in bytes.
const LONGEST: usize = 120;

/// No field of a dateline is longer, in bytes.
const LONGEST_FIELD: usize = 30;

fn shape(city: &str, agency: &str) -> Regex {
    let dash = r"—|–|―|--|\s-\s|_";
    let pattern = format!(r"^(?P<city>{city})(?P<fields>(?:,[^(—–―_\n\r]*?)?){agency}\s*(?P<dash>{dash})");
    Regex::new(&pattern).expect("the pattern of a dateline is well-formed")
}

/// Reads the dateline that a paragraph begins with.
pub(super) fn read(prose: &str) -> Option<Found> {
    let head = &prose[..prose.floor_char_boundary(LONGEST)];
    let found = CAPITALS.captures(head).or_else(|| AGENCY.captures(head))?;
    let city = found.name("city")?;
    let dash = found.name("dash")?;
    let after = &prose[dash.end()..];
    let words = after.trim_start();
    // The story begins with a capital, a digit or a quotation; “NATO — the alliance —” is a sentence.
    if words.starts_with(char::is_lowercase)
        || city.as_str().chars().filter(|letter| letter.is_alphabetic()).count() < 3
    {
        return None;
    }
    let (mut place, mut day) = (city.end(), None);
    let mut at = city.end();
    for field in found.name("fields")?.as_str().split_inclusive(',') {
        let words = field.trim_end_matches(',').trim();
        if words.len() > LONGEST_FIELD || words.starts_with(char::is_lowercase) {
            return None;
        }
        let start = at + (field.len() - field.trim_start().len());
        if let Some(read) = day_from(prose, start, dash.start()) {
            day.get_or_insert(read);
        } else if day.is_none() && !words.is_empty() {
            place = start + words.len();
        }
        at += field.len();
    }
    let span = Span::new(0, prose[..dash.start()].trim_end().len());
    Some(Found { span, place: Span::new(0, place), day, end: prose.len() - words.len() })
}

/// A day that fills its field, or runs over the comma before its year.
fn day_from(prose: &str, start: usize, end: usize) -> Option<(Day, Span)> {
    let day = dates::day(prose.get(start..end)?)?;
    Some((day, Span::new(start, start + day.end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(prose: &str) -> Option<(&str, &str, Option<&str>)> {
        let found = read(prose)?;
        let day = found.day.map(|(_, span)| &prose[span.range()]);
        Some((&prose[found.span.range()], &prose[found.place.range()], day))
    }

    #[test]
    fn datelines_of_every_shape() {
        assert_eq!(
            shown("QUITO, Ecuador (AP) — The bus fell."),
            Some(("QUITO, Ecuador (AP)", "QUITO, Ecuador", None))
        );
        assert_eq!(
            shown("LISBON, June 2 (Reuters) - Two men fell."),
            Some(("LISBON, June 2 (Reuters)", "LISBON", Some("June 2")))
        );
        assert_eq!(shown("SALT LAKE CITY — It rained."), Some(("SALT LAKE CITY", "SALT LAKE CITY", None)));
        assert_eq!(shown("NEW YORK (AP) _ Shares fell."), Some(("NEW YORK (AP)", "NEW YORK", None)));
        assert_eq!(
            shown("HULL, May 9, 2025 — The pier closed."),
            Some(("HULL, May 9, 2025", "HULL", Some("May 9, 2025")))
        );
        assert_eq!(
            shown("BATH, England, 9 May 2025 – Snow fell."),
            Some(("BATH, England, 9 May 2025", "BATH, England", Some("9 May 2025")))
        );
        assert_eq!(shown("SÃO PAULO (Reuters) - Rain."), Some(("SÃO PAULO (Reuters)", "SÃO PAULO", None)));
        assert_eq!(shown("Oslo, Norway (AFP) — Rain."), Some(("Oslo, Norway (AFP)", "Oslo, Norway", None)));
        assert_eq!(shown("ST. PAUL, Minn. --"), Some(("ST. PAUL, Minn.", "ST. PAUL, Minn.", None)));
    }

    #[test]
    fn a_sentence_with_a_dash_is_no_dateline() {
        for prose in [
            "NATO — the alliance — met.",
            "The mayor (Labour) — he quit.",
            "Ann Cole (Labour) - The mayor.",
            "A — B",
            "OPEC-led cuts",
            "",
        ] {
            assert_eq!(shown(prose), None, "{prose}");
        }
    }
}
