//! The lines of a text, and where in them a byte stands.

#[cfg(feature = "cli")]
use std::ops::Range;

use serde::Serialize;

/// A place in a text: both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Default for Position {
    fn default() -> Self {
        Self { line: 1, column: 1 }
    }
}

/// Characters are counted at every such byte.
const STRIDE: usize = 128;

/// The lines of a text, which end with LF, CR LF or CR.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where each line begins.
    starts: Vec<usize>,
    /// How many characters begin before byte 0, [`STRIDE`], twice that, and so on.
    characters: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Counts the lines of a text.
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        // A byte order mark is in front of the first line, not in it.
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let ends = |&at: &usize| match bytes[at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let after = (0..bytes.len()).filter(ends).map(|end| end + 1);
        let characters = bytes.chunks(STRIDE).scan(0, |count, chunk| {
            let before = *count;
            *count += begun(chunk);
            Some(before)
        });
        Self { text, characters: characters.collect(), starts: std::iter::once(first).chain(after).collect() }
    }

    /// The line and column of a byte.
    pub(crate) fn position(&self, at: usize) -> Position {
        let line = self.starts.partition_point(|&start| start <= at).max(1);
        let start = self.starts[line - 1].min(at);
        Position { line, column: 1 + self.characters_before(at) - self.characters_before(start) }
    }

    /// The bytes of a line, counted from 1, without its end.
    #[cfg(feature = "cli")]
    pub(crate) fn line(&self, number: usize) -> Range<usize> {
        let start = self.starts[number - 1];
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\r', '\n']).len()
    }

    /// The text whose lines they are.
    #[cfg(feature = "cli")]
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    fn characters_before(&self, at: usize) -> usize {
        let stride = (at / STRIDE).min(self.characters.len().saturating_sub(1));
        let before = self.characters.get(stride).copied().unwrap_or(0);
        before + begun(&self.text.as_bytes()[stride * STRIDE..at])
    }
}

/// How many characters begin in some bytes.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn positions(text: &str) -> Vec<(usize, usize)> {
        let lines = Lines::new(text);
        let at = |(at, _)| lines.position(at);
        let mut positions: Vec<_> = text.char_indices().map(at).map(|it| (it.line, it.column)).collect();
        let end = lines.position(text.len());
        positions.push((end.line, end.column));
        positions
    }

    #[test]
    fn lines_end_in_three_ways() {
        let expected = [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (3, 3), (4, 1), (4, 2)];
        assert_eq!(positions("a\nb\rc\r\nd"), expected);
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(positions("né 金\n"), [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (2, 1)]);
        assert_eq!(positions(""), [(1, 1)]);
    }

    #[test]
    fn a_byte_order_mark_has_no_column() {
        assert_eq!(positions("\u{feff}ab\nc"), [(1, 1), (1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]);
    }

    #[test]
    fn long_lines_are_counted_as_short_ones() {
        let text = format!("{}\n{}", "é".repeat(500), "a金".repeat(300));
        let lines = Lines::new(&text);
        for (at, _) in text.char_indices() {
            let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let line = 1 + text[..at].matches('\n').count();
            assert_eq!(lines.position(at), Position { line, column: 1 + text[start..at].chars().count() });
        }
    }

    #[test]
    fn a_line_is_without_its_end() {
        let lines = Lines::new("one\r\ntwo\rthree");
        assert_eq!([lines.line(1), lines.line(2), lines.line(3)], [0..3, 5..8, 9..14]);
    }
}
