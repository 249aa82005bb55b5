//! Where tags begin and end, and which of them belong together.

use memchr::memchr3;
use rustc_hash::{FxHashMap, FxHashSet};

use super::captions::captions;
use super::tag::{Style, Tag};
use super::{attributes, bracket, expression};
use crate::draft::lines::has_blank_line;
use crate::span::Span;

/// The signs around a tag, the longer ones before those they begin with.
const STYLES: [(&str, &str, Style); 12] = [
    ("{{!--", "--}}", Style::Comment),
    ("{{/*", "*/}}", Style::Comment),
    ("{{<", ">}}", Style::Shortcode),
    ("{{%", "%}}", Style::Shortcode),
    ("{{{", "}}}", Style::Expression),
    ("{{", "}}", Style::Expression),
    ("{%", "%}", Style::Statement),
    ("{#", "#}", Style::Comment),
    ("{:", "}", Style::Comment),
    ("<%", "%>", Style::Comment),
    ("<?php", "?>", Style::Comment),
    ("<?=", "?>", Style::Comment),
];

/// So many bytes may a tag hold; a brace that is never closed hides no story.
const LONGEST: usize = 4000;

/// Every tag from byte `start` on, in text order; they do not overlap.
pub(super) fn tags(text: &str, start: usize) -> Vec<Tag<'_>> {
    let mut tags: Vec<Tag<'_>> = Vec::new();
    let mut ends = None;
    let mut defined = expression::defined(&text[..start]);
    let mut from = start;
    while let Some(at) = memchr3(b'{', b'[', b'<', &text.as_bytes()[from..]) {
        let at = from + at;
        let tag = match text.as_bytes()[at] {
            b'[' => bracket::read(text, at, ends.get_or_insert_with(|| bracket::ends(text))),
            _ => read(text, at, &defined),
        };
        let words =
            tag.as_ref().filter(|tag| tag.style == Style::Statement).map(|tag| &text[tag.span.range()]);
        defined.extend(words.and_then(expression::defines));
        from = tag.as_ref().map_or(at + 1, |tag| tag.span.end);
        tags.extend(tag);
    }
    tags
}

/// The tag that begins at a place; `defined` are names that the draft gives a value.
fn read<'a>(text: &'a str, at: usize, defined: &FxHashSet<&str>) -> Option<Tag<'a>> {
    let rest = &text[at..];
    let &(open, close, style) = STYLES.iter().find(|(open, ..)| rest.starts_with(open))?;
    let most = rest.floor_char_boundary(LONGEST);
    let length = rest[open.len()..most].find(close)?;
    let inner = &rest[open.len()..open.len() + length];
    // Another one has begun before this one ended, or it is no tag but a brace in the story.
    if style != Style::Comment && (inner.contains("{{") || has_blank_line(inner) || has_sentence(inner)) {
        return None;
    }
    let span = Span::new(at, at + open.len() + length + close.len());
    let words = inner.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '-' | '~'));
    if style == Style::Expression && !defined.contains(words) && !expression::is_read_by_program(words) {
        return None;
    }
    let name = words.trim_start_matches(['/', '#']).trim_start();
    let name = name.split(|sign: char| sign.is_whitespace() || sign == '/').next().unwrap_or_default();
    let (name, ends) = match name.strip_prefix("end") {
        Some(begun) if style == Style::Statement && !begun.is_empty() => (begun, true),
        _ => (name, words.starts_with('/')),
    };
    let is_shown = text[..at].ends_with('`');
    let mut tag = Tag { span, name, style, ends, captions: Vec::new(), is_shown };
    if matches!(style, Style::Shortcode | Style::Statement) && !ends {
        let inner = Span::new(span.start + open.len(), span.end - close.len());
        tag.captions = captions(text, tag.name, &attributes::read(text, inner));
    }
    Some(tag)
}

/// Whether a sentence ends and another one begins outside of quotation marks: “{% off the price. The lease …”.
fn has_sentence(inner: &str) -> bool {
    let begins = |rest: &str| rest.trim_start().starts_with(char::is_uppercase);
    !inner.contains(['"', '\'', '='])
        && inner.match_indices(". ").any(|(at, stop)| begins(&inner[at + stop.len()..]))
}

/// Tags that begin something with those that end it.
pub(super) fn pairs<'t, 'a>(tags: &'t [Tag<'a>]) -> Vec<(&'t Tag<'a>, &'t Tag<'a>)> {
    let mut open: FxHashMap<(&str, Style), Vec<&Tag<'_>>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for tag in tags.iter().filter(|tag| !tag.is_shown) {
        let begun = open.entry((tag.name, tag.style)).or_default();
        if !tag.ends {
            begun.push(tag);
        } else if let Some(first) = begun.pop() {
            begun.clear();
            pairs.push((first, tag));
        }
    }
    pairs
}
