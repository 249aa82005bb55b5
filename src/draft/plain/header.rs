//! Header lines of content systems: “Headline \ Outlet \ City \ Reporter \ Edition \ Standfirst”.

use crate::draft::block::Kind;
use crate::draft::{Byline, Part, byline, looks};
use crate::span::Span;

/// The fields of a header line.
pub(super) struct Header {
    pub(super) fields: Vec<(Kind, Span)>,
    pub(super) byline: Option<Byline>,
}

/// Splits a header line at its backslashes. Fewer than two of them, each with white space before it, are none.
pub(super) fn fields(text: &str, line: Span) -> Option<Header> {
    let spans = split(text, line);
    if spans.len() < 3 {
        return None;
    }
    let words = |span: Span| &text[span.range()];
    let last = *spans.last()?;
    let reporter = spans[1..].iter().rev().copied().find(|span| byline::is_name(words(*span)));
    let part = |index: usize, span: Span| match index {
        0 => Part::Headline,
        _ if looks::is_sentence(words(span)) && span == last => Part::Standfirst,
        _ if looks::is_sentence(words(span)) => Part::Body,
        _ => Part::Metadata,
    };
    let fields =
        spans.iter().enumerate().map(|(index, &span)| (Kind::Known(part(index, span)), span)).collect();
    Some(Header { fields, byline: reporter.map(|span| Byline { span, name: words(span).to_owned() }) })
}

fn split(text: &str, line: Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = line.start;
    let words = &text[line.range()];
    let marks = words.match_indices('\\').filter(|(at, _)| words[..*at].ends_with([' ', '\t']));
    for end in marks.map(|(at, _)| line.start + at).chain([line.end]) {
        let field = &text[start..end];
        let at = start + (field.len() - field.trim_start().len());
        if !field.trim().is_empty() {
            spans.push(Span::new(at, at + field.trim().len()));
        }
        start = (end + 1).min(line.end);
    }
    spans
}
