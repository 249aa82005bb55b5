//! Front matter between `+++`: TOML.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::field::{is_key, trimmed, unquoted};
use super::node::{Node, Words};
use crate::draft::Unread;
use crate::span::Span;

/// Reads the fields of a stretch of TOML, or nothing where it is no front matter. What is no TOML is noted, and the rest is
/// read.
pub(super) fn read(text: &str, span: Span, unread: &mut Vec<Unread>) -> Option<Vec<(String, Node)>> {
    let source = &text[span.range()];
    let first = source.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))?;
    let is_field = |(key, _): (&str, &str)| is_key(key.trim().trim_matches(['"', '\'']));
    if !first.split_once('=').is_some_and(is_field) && !first.starts_with('[') {
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut fields = fields(text, span.start, table.get_ref());
    for error in errors {
        let at = error.span().map_or(0, |place| place.start);
        let line = line_at(text, span, span.start + at);
        if let Some((key, value)) = entry(text, line) {
            fields.push((key.to_owned(), Node::Words(Words::verbatim(text, value))));
        } else if unread.last().is_none_or(|last| last.span != line) {
            let reason = error.message().lines().next().unwrap_or_default().trim_end_matches('.');
            let message = format!("This part of the front matter is no TOML: {reason}.");
            unread.push(Unread { span: line, message });
            fields.push((String::new(), Node::Words(Words::verbatim(text, line))));
        }
    }
    Some(fields)
}

/// The name and the value of a field in one line that is meant as words, though it is no TOML: `title = Pier shuts`.
fn entry(text: &str, line: Span) -> Option<(&str, Span)> {
    let (key, value) = text[line.range()].split_once('=')?;
    let name = key.trim().trim_matches(['"', '\'']);
    let value = trimmed(text, Span::new(line.end - value.len(), line.end));
    let words = &text[value.range()];
    let is_words =
        !words.starts_with(['[', '{']) && !["\"\"\"", "'''"].iter().any(|mark| words.starts_with(mark));
    (is_key(name) && is_words).then(|| (name, unquoted(text, value)))
}

/// The fields of a table in the order in which they are written.
fn fields(text: &str, offset: usize, table: &DeTable<'_>) -> Vec<(String, Node)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries.into_iter().map(|(key, value)| (key.get_ref().to_string(), node(text, offset, value))).collect()
}

fn node(text: &str, offset: usize, value: &Spanned<DeValue<'_>>) -> Node {
    let span = Span::from(value.span()).shift(offset);
    match value.get_ref() {
        DeValue::Array(values) => Node::List(values.iter().map(|value| node(text, offset, value)).collect()),
        DeValue::Table(table) => Node::Fields(fields(text, offset, table)),
        DeValue::String(read) if text.get(span.range()).is_some() => Node::Words(string(text, span, read)),
        _ if text.get(span.range()).is_some() => Node::Words(Words::verbatim(text, span)),
        _ => Node::List(Vec::new()),
    }
}

/// A string without its quotation marks.
fn string(text: &str, span: Span, read: &str) -> Words {
    let written = &text[span.range()];
    let marks = ["\"\"\"", "'''", "\"", "'"];
    let Some(mark) = marks.into_iter().find(|mark| written.starts_with(mark)) else {
        return Words::written(text, span, read);
    };
    // One that is never closed has no second mark.
    let end = if written.len() >= 2 * mark.len() && written.ends_with(mark) { mark.len() } else { 0 };
    Words::written(text, Span::new(span.start + mark.len(), span.end - end), read)
}

/// The line of a stretch that holds a place, or the last one before it with words.
fn line_at(text: &str, span: Span, at: usize) -> Span {
    let at =
        (span.start..=at.min(span.end)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(span.start);
    let rest = &text[at..span.end];
    let at = if rest.trim().is_empty() { span.start + text[span.start..at].trim_end().len() } else { at };
    let start = text[span.start..at].rfind(['\n', '\r']).map_or(span.start, |end| span.start + end + 1);
    let end = text[at..span.end].find(['\n', '\r']).map_or(span.end, |end| at + end);
    trimmed(text, Span::new(start, end.max(start)))
}
