//! What stands in a dateline: places, a day, an agency, in any order.

use crate::draft::dates::{self, Day};
use crate::draft::patterns;
use crate::english::lists;
use crate::span::Span;

/// No name in a dateline is longer, in bytes.
const LONGEST_NAME: usize = 40;

/// The parts of a dateline.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    /// In text order.
    pub(super) places: Vec<Name>,
    pub(super) day: Option<(Day, Span)>,
    /// Whether something stands in brackets that may be an agency or a station.
    pub(super) has_agency: bool,
    /// Whether an agency is named that is known as one.
    pub(super) agency_is_known: bool,
    /// Whether the city is written in capitals.
    pub(super) city_in_capitals: bool,
}

/// The name of a place.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) span: Span,
    pub(super) words: String,
    /// Whether it is one of those where the story was filed, and not what they lie in.
    pub(super) is_city: bool,
}

impl Fields {
    pub(super) fn has_city(&self) -> bool {
        !self.places.is_empty()
    }

    /// The words of the cities.
    pub(super) fn city(&self) -> String {
        let cities = self.places.iter().filter(|place| place.is_city);
        cities.map(|place| place.words.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty() && self.day.is_none() && !self.has_agency
    }
}

/// Signs that stand between the parts of a dateline.
fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | '|' | '•' | '·' | '—' | '–' | '―' | '-' | '_')
}

/// Reads a text of which everything is part of a dateline.
pub(super) fn read(text: &str) -> Option<Fields> {
    let mut fields = Fields::default();
    let mut at = 0;
    // Behind a dash no new region follows a city.
    let mut dashed = false;
    while at < text.len() {
        let rest = &text[at..];
        let gap = rest.len() - rest.trim_start_matches(is_separator).len();
        if gap > 0 {
            dashed |= rest[..gap].contains(['—', '–', '―', '-', '_']);
            at += gap;
            continue;
        }
        at += fields
            .bracket(rest, at)
            .or_else(|| fields.day(rest, at))
            .or_else(|| if dashed && !fields.places.is_empty() { None } else { fields.name(rest, at) })?;
    }
    (!fields.is_empty()).then_some(fields)
}

impl Fields {
    /// “(AP)”, “/Newswire/”, “(May 9, 2025)”, “(PORT LISS)”: how many bytes it has.
    fn bracket(&mut self, rest: &str, at: usize) -> Option<usize> {
        let close = match rest.chars().next()? {
            '(' => ')',
            '/' => '/',
            _ => return None,
        };
        let length = rest[1..].find(close)?;
        let inside = &rest[1..=length];
        let mut start = 1;
        for piece in inside.split_inclusive([',', '|']) {
            let words = piece.trim_matches(is_separator);
            let from = start + (piece.len() - piece.trim_start_matches(is_separator).len());
            start += piece.len();
            if words.is_empty() {
                continue;
            }
            if self.day(&rest[from..=length], at + from).is_some() {
                // The year of “Feb. 21, 2015” is a piece of its own.
                break;
            }
            if patterns::is_agency(words) {
                (self.has_agency, self.agency_is_known) = (true, true);
            } else if self.places.is_empty() && is_capitals(words) {
                self.name(words, at + from).filter(|end| *end == words.len())?;
            } else if is_station(words) {
                self.has_agency = true;
            } else {
                return None;
            }
        }
        Some(length + 2)
    }

    /// A day, or a weekday alone.
    fn day(&mut self, rest: &str, at: usize) -> Option<usize> {
        if let Some(day) = dates::day(rest).filter(|day| !goes_on(&rest[day.end..])) {
            self.day.get_or_insert((day, Span::new(at, at + day.end)));
            return Some(day.end);
        }
        let word = rest.split([' ', ',']).next()?;
        (word.ends_with("day") && dates::is_calendar_word(word)).then_some(word.len())
    }

    /// The name of a place up to the next separator, bracket or day.
    fn name(&mut self, rest: &str, at: usize) -> Option<usize> {
        let whole = rest.find([',', '|', '•', '·', '(', '—', '–', '―', '_']).unwrap_or(rest.len());
        let whole =
            [" - ", "--", " /"].iter().filter_map(|mark| rest[..whole].find(mark)).min().unwrap_or(whole);
        let mut end = whole;
        for (space, blank) in rest[..whole].match_indices(char::is_whitespace) {
            if dates::day(&rest[space + blank.len()..]).is_some() {
                end = space;
                break;
            }
        }
        let words = rest[..end].trim_end();
        let is_city = self.places.is_empty();
        if words.len() > LONGEST_NAME || !is_name(words, is_city) {
            return None;
        }
        if is_city {
            self.city_in_capitals = is_capitals(words);
        }
        let mut start = at;
        for name in words.split('/') {
            let span = Span::new(start, start + name.len());
            let words = name.split_whitespace().collect::<Vec<_>>().join(" ");
            self.places.push(Name { span, words, is_city });
            start += name.len() + 1;
        }
        Some(end)
    }
}

fn goes_on(rest: &str) -> bool {
    rest.starts_with(char::is_alphanumeric)
}

lists::sets! {
    "../data/places.txt":
    /// Small words within the name of a place: “Stoke-on-Trent”, “Rio de Janeiro”, “Bosnia and Herzegovina”.
    SMALL = "small";
    /// Shortened words that the name of a place begins with.
    SHORTENED = "shortened";
}

/// Whether words are written as the name of a place is. Only a few that begin one are shortened.
fn is_name(words: &str, is_city: bool) -> bool {
    let is_letter = |sign: char| sign.is_alphabetic() || matches!(sign, '.' | '\'' | '’' | '-' | '/');
    let is_word = |word: &str| {
        let is_short = word.ends_with('.') && is_city && !is_capitals(words);
        let large = word.starts_with(char::is_uppercase) || SMALL.contains(word);
        large
            && word.chars().all(is_letter)
            && (!is_short || SHORTENED.contains(word.to_lowercase().as_str()))
            && !dates::is_calendar_word(word)
    };
    words.starts_with(char::is_uppercase)
        && words.split_whitespace().count() <= 5
        && words.split_whitespace().all(is_word)
        && words.split('/').all(|name| letters(name) >= if is_city { 3 } else { 2 })
}

fn letters(words: &str) -> usize {
    words.chars().filter(|sign| sign.is_alphabetic()).count()
}

/// Whether words are in capitals, small words and the “Mc” of a name aside.
fn is_capitals(words: &str) -> bool {
    let is_large = |word: &str| {
        let bare = word.strip_prefix("Mc").or_else(|| word.strip_prefix("Mac")).unwrap_or(word);
        !bare.contains(char::is_lowercase)
    };
    let mut words = words.split(|sign: char| sign.is_whitespace() || sign == '/');
    let first = words.next().is_some_and(|first| is_large(first) && letters(first) > 1);
    first && words.all(|word| is_large(word) || SMALL.contains(word))
}

/// Whether words in brackets may name an agency, a station or a paper, as “WROC” and “The Gazette” do.
fn is_station(words: &str) -> bool {
    words.len() <= LONGEST_NAME
        && words.starts_with(char::is_alphanumeric)
        && (!words.contains(char::is_lowercase) || patterns::names_outlet(words))
}
