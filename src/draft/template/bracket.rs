//! Shortcodes in square brackets, as content systems and forums have them. Brackets are the writer’s, too (“[sic]”, “[check]”,
//! “[T]he”), so that one is a tag only where it has attributes, an end tag, or one of a few names.

use rustc_hash::FxHashMap;

use super::attributes;
use super::captions::captions;
use super::names::NAMES;
use super::tag::{Style, Tag};
use crate::span::Span;

/// A tag in brackets is at most so long.
const LONGEST: usize = 2000;

/// Where the last end tag of each name stands: `[/caption]`.
pub(super) fn ends(text: &str) -> FxHashMap<&str, usize> {
    let closed = |(at, _): (usize, &str)| {
        let name = name(&text[at + "[/".len()..]);
        let is_closed = text[at + "[/".len() + name.len()..].starts_with(']');
        (is_closed && !name.is_empty()).then_some((name, at))
    };
    text.match_indices("[/").filter_map(closed).collect()
}

/// The tag that begins at a bracket; `ends` tells where the last end tag of a name is.
pub(super) fn read<'a>(text: &'a str, at: usize, ends: &FxHashMap<&str, usize>) -> Option<Tag<'a>> {
    let rest = &text[at + 1..];
    let is_end = rest.starts_with('/');
    let name = name(&rest[usize::from(is_end)..]);
    if name.is_empty() {
        return None;
    }
    let start = at + 1 + usize::from(is_end) + name.len();
    let end = start + closing(&text[start..])?;
    let inner = Span::new(start, end);
    let given = attributes::read(text, inner);
    let words = text[inner.range()].trim_end_matches('/').trim();
    let after = &text[end + 1..];
    // “[video](address)”, “[video][1]” and “[video]: address” are links of Markdown.
    let is_link =
        after.starts_with(['(', ':']) || after.starts_with('[') && !after[1..].starts_with(starts_name);
    let has_attributes = given.first().is_some_and(|first| first.is_assigned)
        || given.iter().any(|it| it.is_assigned && it.is_quoted);
    let is_tag = if is_end {
        words.is_empty()
    } else if has_attributes && text[inner.range()].starts_with(char::is_whitespace) {
        !after.starts_with('(')
    } else if words.is_empty() {
        !is_link
            && (NAMES.bare.contains(name)
                || name.contains('_')
                || ends.get(name).is_some_and(|last| *last > at))
    } else if text[inner.range()].starts_with('=') {
        ends.get(name).is_some_and(|last| *last > at)
    } else {
        !is_link && NAMES.addressed.contains(name) && !words.contains(char::is_whitespace)
    };
    is_tag.then(|| Tag {
        span: Span::new(at, end + 1),
        name,
        style: Style::Bracket,
        ends: is_end,
        captions: if is_end { Vec::new() } else { captions(text, name, &given) },
        is_shown: text[..at].ends_with('`'),
    })
}

/// The bracket that closes a tag, quoted ones left aside.
fn closing(rest: &str) -> Option<usize> {
    let rest = &rest[..rest.floor_char_boundary(LONGEST)];
    let mut quote = None;
    for (at, sign) in rest.char_indices() {
        match (sign, quote) {
            ('"' | '\'', None) => quote = Some(sign),
            (_, Some(open)) if sign == open => quote = None,
            (']', None) => return Some(at),
            ('[', None) => return None,
            _ => {}
        }
    }
    // An apostrophe has opened nothing.
    rest.find(']').filter(|at| !rest[..*at].contains(['[', '\n']))
}

/// The name that a text begins with: small letters, figures and what joins them.
fn name(text: &str) -> &str {
    let is_of_name =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    let length = text.bytes().take_while(|byte| is_of_name(*byte)).count();
    if text.starts_with(|first: char| first.is_ascii_lowercase()) { &text[..length] } else { "" }
}

fn starts_name(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign == '/'
}
