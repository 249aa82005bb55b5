//! Character references: `&eacute;`, `&#8212;`.

use html5gum::{Token, Tokenizer};

use crate::span::Span;

/// A piece of a text node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Stands in the draft as it is.
    Verbatim(Span),
    /// Stands for these characters.
    Reference(String, Span),
}

/// The words of a stretch of markup, without its tags.
pub(super) fn plain(text: &str, span: Span) -> String {
    let mut words = String::new();
    let mut start = span.start;
    while start < span.end {
        let tag = text[start..span.end].find('<').map_or(span.end, |at| start + at);
        pieces(text, Span::new(start, tag), |piece| match piece {
            Piece::Verbatim(span) => words.push_str(&text[span.range()]),
            Piece::Reference(read, _) => words.push_str(&read),
        });
        start = text[tag..span.end].find('>').map_or(span.end, |at| tag + at + 1);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Splits a text node at its character references.
pub(super) fn pieces(text: &str, node: Span, mut each: impl FnMut(Piece)) {
    let mut start = node.start;
    while let Some(at) = text[start..node.end].find('&').map(|at| start + at) {
        let rest = &text[at..node.end];
        let is_part = |(index, byte): &(usize, u8)| {
            *index == 0 || byte.is_ascii_alphanumeric() || *index == 1 && *byte == b'#'
        };
        let mut length = rest.bytes().enumerate().take_while(is_part).count();
        length += usize::from(rest[length..].starts_with(';'));
        let written = &rest[..length];
        let decoded = decode(written);
        // `&ampfoo` is a reference and letters that stand for themselves.
        let same = written
            .bytes()
            .rev()
            .zip(decoded.bytes().rev())
            .take_while(|(left, right)| left == right && left.is_ascii())
            .count();
        let (written, decoded) = (written.len() - same, &decoded[..decoded.len() - same]);
        if decoded.is_empty() {
            each(Piece::Verbatim(Span::new(start, at + length)));
        } else {
            each(Piece::Verbatim(Span::new(start, at)));
            each(Piece::Reference(decoded.to_owned(), Span::new(at, at + written)));
            start = at + written;
            each(Piece::Verbatim(Span::new(start, at + length)));
        }
        start = at + length;
    }
    each(Piece::Verbatim(Span::new(start, node.end)));
}

/// What a text node reads as.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::new();
    for token in Tokenizer::new(text).flatten() {
        if let Token::String(words) = token {
            decoded.push_str(&String::from_utf8_lossy(&words));
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    fn shown(text: &str) -> String {
        let mut shown = String::new();
        pieces(text, Span::new(0, text.len()), |piece| match piece {
            Piece::Verbatim(span) => shown.push_str(&text[span.range()]),
            Piece::Reference(words, span) => write!(shown, "[{}={words}]", &text[span.range()]).unwrap(),
        });
        shown
    }

    #[test]
    fn references_are_told_from_ampersands() {
        assert_eq!(shown("Mar&iacute;a &#8212; so"), "Mar[&iacute;=í]a [&#8212;=—] so");
        assert_eq!(shown("Lind &amp; Co"), "Lind [&amp;=&] Co");
        assert_eq!(shown("Lind & Co, R&D, &unknown;"), "Lind & Co, R&D, &unknown;");
        assert_eq!(shown("&ampfoo&"), "[&amp=&]foo&");
    }
}
