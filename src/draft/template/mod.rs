//! Tags of templates and shortcodes: Hugo’s `{{< figure >}}`, Liquid’s `{% if %}`, WordPress’s `[gallery]`. They are markup,
//! which whatever renders the draft takes out before Markdown or HTML is read, and so do we: every byte of a tag is replaced
//! by a sign that no reader sees, so that places stay what they are. Words in a tag that readers see are left.
//!
//! A field that waits for a person, as `{{headline}}` does, is no tag: see `expression`.

mod attributes;
mod bracket;
mod captions;
mod expression;
mod names;
mod scan;
mod signs;
mod tag;

use std::borrow::Cow;

use self::names::{NAMES, is_picture};
use self::signs::NOTHING;
use self::signs::is_sign;
pub(super) use self::signs::{CAPTION, CAPTION_END, places};
use self::tag::{Style, Tag};
use super::format::Format;
use super::lines::has_blank_line;
use crate::span::Span;

/// The text, as long as before, without the tags in it from byte `start` on. Where lines mean something, one that held
/// nothing but tags is blank.
pub(super) fn without(text: &str, start: usize, format: Format) -> Cow<'_, str> {
    let tags = scan::tags(text, start);
    let has_signs = places(text).next().is_some();
    if tags.is_empty() && !has_signs {
        return Cow::Borrowed(text);
    }
    // Signs in the draft itself are seen by nobody either.
    let mut copy = if has_signs { text.replace(is_sign, "\u{7f}") } else { text.to_owned() }.into_bytes();
    for tag in &tags {
        hide(&mut copy, tag);
    }
    let pairs = scan::pairs(&tags);
    let inner = |(first, last): &(&Tag<'_>, &Tag<'_>)| Span::new(first.span.end, last.span.start);
    if format == Format::Plain {
        let captions = pairs.iter().filter(|(first, _)| is_picture(first.name)).map(inner);
        for captions in joined(captions.collect()) {
            hide_elements(&mut copy, captions);
        }
    }
    for pair @ (first, last) in &pairs {
        let (inner, whole) = (inner(pair), first.span.cover(last.span));
        // A film or a map holds an address, not the paragraphs of a story.
        let holds_story = || first.style == Style::Bracket && has_blank_line(&text[inner.range()]);
        if NAMES.silent.contains(first.name) && !holds_story() {
            fill(&mut copy, whole);
        } else if is_picture(first.name) {
            copy[inner.start - 1] = CAPTION as u8;
            copy[inner.end] = CAPTION_END as u8;
        }
    }
    if format != Format::Html {
        blank_lines(&mut copy, start);
    }
    String::from_utf8(copy).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Replaces a tag, and marks what it shows.
fn hide(copy: &mut [u8], tag: &Tag<'_>) {
    let mut from = tag.span.start;
    for caption in &tag.captions {
        fill(copy, Span::new(from, caption.start));
        copy[caption.start - 1] = CAPTION as u8;
        from = caption.end;
        // The sign before a quotation mark that belongs to the words.
        for at in caption.start..caption.end - 1 {
            if copy[at] == b'\\' && matches!(copy[at + 1], b'"' | b'\'') {
                copy[at] = NOTHING as u8;
            }
        }
    }
    fill(copy, Span::new(from, tag.span.end));
    for caption in &tag.captions {
        copy[caption.end] = CAPTION_END as u8;
    }
}

/// Replaces a stretch byte for byte; lines stay lines.
fn fill(copy: &mut [u8], span: Span) {
    for byte in copy[span.range()].iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')) {
        *byte = NOTHING as u8;
    }
}

/// Stretches, those that meet or overlap as one. Captions may stand one in the other, and each word is read once.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.into_iter().fold(Vec::new(), |mut joined: Vec<Span>, span| {
        match joined.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => joined.push(span),
        }
        joined
    })
}

/// Replaces elements of HTML, which plain text has only between tags: the picture that a caption is of.
fn hide_elements(copy: &mut [u8], inner: Span) {
    let mut from = inner.start;
    while let Some(open) = copy[from..inner.end].iter().position(|byte| *byte == b'<').map(|at| from + at) {
        let Some(length) = copy[open..inner.end].iter().position(|byte| *byte == b'>') else { return };
        from = open + length + 1;
        if copy[open + 1] == b'/' || copy[open + 1].is_ascii_alphabetic() {
            fill(copy, Span::new(open, from));
        }
    }
}

/// Makes lines that hold nothing but tags blank, as they are once the tags have been carried out.
fn blank_lines(copy: &mut [u8], start: usize) {
    let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
    for line in copy[start..].split_mut(is_break) {
        let is_blank = |byte: &u8| *byte == NOTHING as u8 || byte.is_ascii_whitespace();
        if line.iter().all(is_blank) {
            line.iter_mut().filter(|byte| **byte == NOTHING as u8).for_each(|byte| *byte = b' ');
        }
    }
}
