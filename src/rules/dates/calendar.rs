//! The names of days and months, for messages and fixes.

use jiff::civil::{Date, Weekday};

use crate::facts::Stated;
use crate::facts::quantities::ordinal_ending;
use crate::span::Span;

/// “Friday”
pub(super) const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// “May”; empty for a number that is no month.
pub(super) const fn month(number: i8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        12 => "December",
        _ => "",
    }
}

/// “May 9, 2025”
pub(super) fn date(date: Date) -> String {
    format!("{} {}, {}", month(date.month()), date.day(), date.year())
}

/// “one”, “one and another”, “one, another and a third”
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The words of a date with another day put in as exactly as they state one: “May 1, 2025” becomes “May 6, 2025”.
pub(super) fn rewritten(words: &str, stated: Stated, new: Date) -> Option<String> {
    let mut text = words.to_owned();
    if let Some(weekday) = stated.weekday.filter(|weekday| *weekday != new.weekday()) {
        let place = name(&text, self::weekday(weekday))?;
        text.replace_range(place.range(), self::weekday(new.weekday()));
    }
    if let Some(year) = stated.year.filter(|year| *year != new.year()) {
        text = text
            .contains(&year.to_string())
            .then(|| text.replace(&year.to_string(), &new.year().to_string()))?;
    }
    if let Some(day) = stated.day.filter(|day| *day != new.day()) {
        let place = figure(&text, day)?;
        let ending = if text[place.range()].ends_with(char::is_alphabetic) {
            ordinal_ending(&new.day().to_string())
        } else {
            ""
        };
        text.replace_range(place.range(), &format!("{}{ending}", new.day()));
    }
    if let Some(month) = stated.month.filter(|month| *month != new.month()) {
        let place = name(&text, self::month(month))?;
        // The point of “Jan.” goes with the name.
        let end = place.end + usize::from(text[place.end..].starts_with('.'));
        text.replace_range(place.start..end, self::month(new.month()));
    }
    (text != words).then_some(text)
}

/// Where in some words a number of the calendar stands as a figure: “6” in “the 6th of May”, “06” in “2025-05-06”.
/// With the letters of an ordinal, since a change of the one changes the other.
pub(super) fn figure(words: &str, number: i8) -> Option<Span> {
    let is_it = |word: &str| {
        let digits = word.trim_end_matches(char::is_alphabetic);
        digits.len() <= 2 && digits.parse() == Ok(number)
    };
    // The day is the last such figure of “2025-05-05” and the first of “5/5/2025”: where two are alike, neither.
    let mut places = pieces(words).filter(|place| is_it(&words[place.range()]));
    let place = places.next()?;
    places.next().is_none().then_some(place)
}

/// Where in some words a name stands, whole or shortened: “Friday”, “Fri”.
pub(super) fn name(words: &str, name: &str) -> Option<Span> {
    let is_it = |word: &str| {
        word.len() >= 3 && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    pieces(words).find(|place| is_it(&words[place.range()]))
}

/// The runs of letters and digits.
fn pieces(words: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    let piece = move |text: &str| {
        let start = at;
        at += text.len();
        let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        Span::new(start, start + bare.len())
    };
    words.split_inclusive(|c: char| !c.is_alphanumeric()).map(piece).filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_names_are_found_in_the_words() {
        assert_eq!(figure("Friday, May 6, 2025", 6), Some(Span::new(12, 13)));
        assert_eq!(figure("the 6th of May", 6), Some(Span::new(4, 7)));
        assert_eq!(figure("5/5/2025", 5), None);
        assert_eq!(name("le Fri. 6 May", "Friday"), Some(Span::new(3, 6)));
        assert_eq!(name("6 May", "Friday"), None);
    }
}
