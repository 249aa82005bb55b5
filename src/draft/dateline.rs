//! Datelines: “CARACAS, Venezuela (AP) —”, “LONDON, May 9 (Reuters) -”, “Feb. 21, 2015 (PORT LISS) —”, “NEW DELHI:”.

mod fields;

use self::fields::{Fields, Name};
use super::dates::Day;
use super::patterns;
use crate::english::{self, gazetteer};
use crate::span::Span;

/// A dateline, in the coordinates of its paragraph's prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Without the mark that ends it.
    pub(super) span: Span,
    /// The city, or the cities, and what they lie in. Empty where only the agency is named.
    pub(super) places: Vec<Span>,
    /// The day and where it is written.
    pub(super) day: Option<(Day, Span)>,
    /// Behind the mark and the white space after it.
    pub(super) end: usize,
}

/// What is known of the place where a dateline is looked for. The less is expected there, the more it has to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// At the head of the story.
    First,
    /// Further down, in a draft that has another dateline above.
    Among,
    /// Further down.
    Later,
}

/// No dateline is longer, in bytes.
const LONGEST: usize = 160;

/// So many dashes may a dateline hold, with the one that ends it.
const MARKS: usize = 4;

/// Behind a comment between dashes, which makes no dateline of the word before it, the sentence goes on so soon, in bytes.
const APPOSITION: usize = 60;

/// Reads the dateline that a paragraph begins with.
pub(super) fn read(prose: &str, stands: Stands) -> Option<Found> {
    let head = &prose[..prose.floor_char_boundary(LONGEST)];
    let mut found = None;
    for mark in marks(head).take(MARKS) {
        let Some(fields) = fields::read(&head[..mark.span.start]) else { break };
        let words = prose[mark.span.end..].trim_start();
        let reads_on = words.is_empty() || !words.starts_with(char::is_lowercase);
        if reads_on && is_dateline(&fields, mark, words, stands) {
            let span = Span::new(0, prose[..mark.span.start].trim_end().len());
            let Fields { places, day, .. } = fields;
            let places = places.into_iter().map(|place| place.span).collect();
            found = Some(Found { span, places, day, end: prose.len() - words.len() });
        }
    }
    found
}

/// Reads a line that is a dateline and nothing else, with its mark or without.
pub(super) fn line(words: &str, stands: Stands) -> Option<Found> {
    if let Some(found) = read(words, stands) {
        return Some(found).filter(|found| found.end == words.len());
    }
    let fields = Some(words).filter(|words| words.len() <= LONGEST).and_then(fields::read)?;
    let is_shown = fields.day.is_some_and(|(day, _)| day.year.is_some()) || fields.agency_is_known;
    let is_one = fields.has_city() && fields.city_in_capitals && is_shown;
    let places = fields.places.iter().map(|place| place.span).collect();
    is_one.then(|| Found { span: Span::new(0, words.len()), places, day: fields.day, end: words.len() })
}

/// A dash or colon that may end a dateline.
#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    is_colon: bool,
}

/// The marks of a text that may end a dateline.
fn marks(text: &str) -> impl Iterator<Item = Mark> {
    let mut from = 0;
    std::iter::from_fn(move || {
        // All but the longer dashes are a byte long, and those begin with the same one.
        let may_be_mark = |byte: &u8| matches!(byte, b'-' | b'_' | b':' | 0xe2);
        while let Some(at) = text.as_bytes()[from..].iter().position(may_be_mark).map(|at| from + at) {
            let rest = &text[at..];
            let sign = rest.chars().next()?;
            if !matches!(sign, '—' | '–' | '―' | '-' | '_' | ':') {
                from = at + sign.len_utf8();
                continue;
            }
            let length = rest.len() - rest.trim_start_matches(sign).len();
            from = at + length;
            if ends_head(sign, length / sign.len_utf8(), &text[..at], &text[from..]) {
                return Some(Mark { span: Span::new(at, from), is_colon: sign == ':' });
            }
        }
        None
    })
}

/// Whether a run of one sign stands between a head and what it heads, and is no hyphen and no hour.
fn ends_head(sign: char, count: usize, before: &str, behind: &str) -> bool {
    let opens = behind.is_empty() || behind.starts_with(char::is_whitespace);
    let closes = before.ends_with(|c: char| c.is_whitespace() || matches!(c, ')' | '.'));
    let in_figures =
        before.ends_with(|c: char| c.is_ascii_digit()) && behind.starts_with(|c: char| c.is_ascii_digit());
    match sign {
        '—' | '―' => true,
        '–' => !in_figures,
        '-' if count > 1 => true,
        '-' => opens && closes,
        '_' => closes,
        _ => count == 1 && opens && !before.ends_with(char::is_whitespace),
    }
}

/// Whether the words before a mark are a dateline and not the beginning of a sentence.
fn is_dateline(fields: &Fields, mark: Mark, behind: &str, stands: Stands) -> bool {
    if !fields.has_city() {
        return fields.agency_is_known && stands == Stands::First;
    }
    let is_known = |place: &Name| place.words.split('/').all(is_town);
    let city_is_known = fields.places.iter().filter(|place| place.is_city).all(is_known);
    let region_is_known =
        fields.places.iter().any(|place| !place.is_city && gazetteer::is_place(&place.words));
    let dated = fields.day.is_some() || fields.agency_is_known;
    if mark.is_colon {
        let is_whole =
            region_is_known && fields.city_in_capitals || city_is_known && fields.places.len() == 1;
        return (dated || is_whole && stands != Stands::Later) && !behind.is_empty();
    }
    if dated || region_is_known || city_is_known && fields.has_agency {
        return true;
    }
    if !fields.city_in_capitals {
        return city_is_known && stands != Stands::Later && !is_apposition(behind);
    }
    let is_label = || patterns::is_head_label(&fields.city());
    let is_word = || fields.city().split(' ').all(|word| english::is_common(&word.to_lowercase()));
    match stands {
        _ if city_is_known => true,
        Stands::First => !is_label() && !is_apposition(behind),
        Stands::Among => !is_label() && !is_word() && !is_apposition(behind),
        Stands::Later => false,
    }
}

/// Whether a town of this name is known: of countries and states one speaks too often in other ways.
fn is_town(name: &str) -> bool {
    use gazetteer::PlaceKind::{Capital, City};
    // “WASHINGTON” is a state in the gazetteer, and where half of all stories are filed.
    gazetteer::place(name).is_some_and(|place| matches!(place.kind, Capital | City))
        || patterns::is_dateline_city(name)
}

/// Whether a dash follows before which there is only a comment on the word before the first: “NASA — The Agency — said”.
fn is_apposition(behind: &str) -> bool {
    let near = &behind[..behind.floor_char_boundary(APPOSITION)];
    marks(near)
        .find(|mark| !mark.is_colon)
        .is_some_and(|mark| behind[mark.span.end..].trim_start().starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests;
