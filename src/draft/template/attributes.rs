//! What a tag is given: `src="mill.jpg"`, `caption: 'The mill'`, `"The mill"`, `width=300`.

use crate::span::Span;

/// One thing that a tag is given.
#[derive(Debug)]
pub(super) struct Attribute<'a> {
    /// Its name, where it has one.
    pub(super) key: Option<&'a str>,
    /// What it is, without quotation marks.
    pub(super) value: Span,
    pub(super) is_quoted: bool,
    /// Whether an equals sign stands before it.
    pub(super) is_assigned: bool,
}

/// Signs that a value may stand between, those first that open it. Word processors make them curly.
const QUOTES: [(char, &[char]); 5] =
    [('"', &['"']), ('\'', &['\'']), ('`', &['`']), ('“', &['”', '“', '"']), ('”', &['”', '"'])];

/// Reads all that stands in a stretch. The name of the tag comes first, as a value without a name.
pub(super) fn read(text: &str, inner: Span) -> Vec<Attribute<'_>> {
    let mut attributes = Vec::new();
    let mut at = inner.start;
    loop {
        let rest = &text[at..inner.end];
        at += rest.len() - rest.trim_start_matches(is_between).len();
        let rest = &text[at..inner.end];
        if rest.is_empty() {
            return attributes;
        }
        let name = rest.find(|sign: char| !is_of_name(sign)).unwrap_or(rest.len());
        let key = Some(&rest[..name]).filter(|key| !key.is_empty());
        let behind = rest[name..].trim_start().strip_prefix([':', '=']);
        let value = behind.map(|rest| rest.trim_start_matches('=').trim_start()).filter(|_| key.is_some());
        let from = value.map_or(at, |value| inner.end - value.len());
        let (value, is_quoted, end) = read_value(text, Span::new(from, inner.end));
        let is_assigned = from > at && text[at..from].contains('=');
        attributes.push(Attribute { key: key.filter(|_| from > at), value, is_quoted, is_assigned });
        at = text.ceil_char_boundary(end.max(at + 1));
    }
}

/// The value at the head of a stretch, whether it is quoted, and where it ends with its quotation mark.
fn read_value(text: &str, rest: Span) -> (Span, bool, usize) {
    let words = &text[rest.range()];
    let quote = QUOTES.iter().find(|(open, _)| words.starts_with(*open));
    if let Some((open, closing)) = quote {
        let start = rest.start + open.len_utf8();
        let inner = &text[start..rest.end];
        let mut is_escaped = false;
        for (at, sign) in inner.char_indices() {
            if closing.contains(&sign) && !is_escaped {
                let value = Span::new(start, start + at);
                return (value, !value.is_empty(), value.end + sign.len_utf8());
            }
            is_escaped = sign == '\\' && !is_escaped;
        }
    }
    let length = words.find(is_between).unwrap_or(words.len());
    (Span::new(rest.start, rest.start + length), false, rest.start + length)
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | '(' | ')' | '|' | '{' | '}')
}

fn is_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '-')
}
