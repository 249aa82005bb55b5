//! Where tags begin and end, and which of them belong together.

use rustc_hash::{FxHashMap, FxHashSet};

use super::attributes::{self, Attribute};
use super::{NAMES, bracket, expression, has_blank_line, is_picture};
use crate::span::Span;

/// A tag of a template.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) span: Span,
    /// Its first word: “figure” in `{{< figure >}}`, in `{{< /figure >}}` and in `{% endfigure %}`.
    pub(super) name: &'a str,
    /// How it is written, which its end tag has to share.
    pub(super) style: Style,
    /// Whether it ends what another one began.
    pub(super) ends: bool,
    /// The words in it that readers see, in text order.
    pub(super) captions: Vec<Span>,
    /// Whether it stands in code, where somebody writes about it.
    pub(super) is_shown: bool,
}

/// How a tag is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// `{{< figure >}}` and `{{% notice %}}` of Hugo.
    Shortcode,
    /// `{{ page.title }}`, `{{#if}}`: what it stands for is put in its place.
    Expression,
    /// `{% if %}` of Liquid, Jinja, Nunjucks and Twig.
    Statement,
    /// `{# … #}` and `{{!-- … --}}`, of which nothing is seen, and code: `<% … %>`, `<?php … ?>`, kramdown’s `{: .lead}`.
    Comment,
    /// `[gallery]` of `WordPress`.
    Bracket,
}

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
    while let Some(at) = text.as_bytes()[from..].iter().position(|byte| matches!(byte, b'{' | b'[' | b'<')) {
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

/// The words that readers see among what a tag is given. `{% include figure.html %}` names its kind in the second place.
pub(super) fn captions(text: &str, name: &str, given: &[Attribute<'_>]) -> Vec<Span> {
    let first = given.iter().filter(|it| it.key.is_none()).map(|it| &text[it.value.range()]).nth(1);
    let is_picture =
        is_picture(name) || matches!(name, "include" | "render") && first.is_some_and(is_picture);
    let is_caption = |it: &&Attribute<'_>| {
        let value = &text[it.value.range()];
        let named = it.key.map(str::to_ascii_lowercase);
        let is_named = named.as_deref().map_or(is_picture && is_phrase(value), |key| {
            NAMES.captions.contains(key) || is_picture && NAMES.picture_captions.contains(key)
        });
        it.is_quoted && is_named && is_prose(value)
    };
    given.iter().filter(is_caption).map(|it| it.value).collect()
}

/// Whether a value is made of words, not of an address or of another tag.
fn is_prose(value: &str) -> bool {
    value.contains(char::is_alphabetic)
        && !value.starts_with(['/', '#', '.'])
        && !["://", "{{", "{%", "\n\n", "\r"].iter().any(|sign| value.contains(sign))
}

/// Whether a value without a name is a caption: several words that begin as a sentence does.
fn is_phrase(value: &str) -> bool {
    value.starts_with(char::is_uppercase) && value.split_whitespace().nth(2).is_some()
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
