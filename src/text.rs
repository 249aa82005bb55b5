//! The text of an open document: a rope that takes edits at positions of line and column.
//!
//! Lines end with LF, CR LF or CR, and with nothing else. A position that lies past the end of its line means
//! that end, one past the last line the end of the text, one inside a character the start of it.

use std::fmt;

use ropey::Rope;

/// What a column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16, of which a character outside the basic plane has two.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

/// A place between two characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 0.
    pub line: u32,
    /// Column, from 0, in units of an [`Encoding`].
    pub column: u32,
}

impl Position {
    /// The place before a column of a line, both from 0.
    pub const fn new(line: u32, column: u32) -> Self {
        Self { line, column }
    }
}

/// A text under edit. A clone shares what it can and costs next to nothing.
#[derive(Clone, Debug, Default)]
pub struct Text {
    rope: Rope,
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self { rope: Rope::from_str(text) }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rope.fmt(f)
    }
}

impl Text {
    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.rope.len_bytes()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts `words` in the place of what stands between two positions, in whichever order they come.
    pub fn replace(&mut self, from: Position, to: Position, words: &str, encoding: Encoding) {
        let (from, to) = (self.char_at(from, encoding), self.char_at(to, encoding));
        let (from, to) = (from.min(to), from.max(to));
        self.rope.remove(from..to);
        self.rope.insert(from, words);
    }

    /// The byte at a position.
    pub fn offset(&self, at: Position, encoding: Encoding) -> usize {
        self.rope.char_to_byte(self.char_at(at, encoding))
    }

    /// The position of a byte. Inside the two characters of a CR LF it is that of the line’s end.
    pub fn position(&self, offset: usize, encoding: Encoding) -> Position {
        let at = self.rope.byte_to_char(offset.min(self.len()));
        let line = self.rope.char_to_line(at);
        let (start, at) = (self.rope.line_to_char(line), at.min(self.line_end(line)));
        let column = match encoding {
            Encoding::Utf8 => self.rope.char_to_byte(at) - self.rope.char_to_byte(start),
            Encoding::Utf16 => self.rope.char_to_utf16_cu(at) - self.rope.char_to_utf16_cu(start),
            Encoding::Utf32 => at - start,
        };
        Position::new(count(line), count(column))
    }

    /// The character at a position.
    fn char_at(&self, at: Position, encoding: Encoding) -> usize {
        let (line, column) = (at.line as usize, at.column as usize);
        if line >= self.rope.len_lines() {
            return self.rope.len_chars();
        }
        let (start, end) = (self.rope.line_to_char(line), self.line_end(line));
        let at = match encoding {
            Encoding::Utf8 => {
                let byte = self.rope.char_to_byte(start).saturating_add(column);
                self.rope.byte_to_char(byte.min(self.len()))
            }
            Encoding::Utf16 => {
                let unit = self.rope.char_to_utf16_cu(start).saturating_add(column);
                self.rope.utf16_cu_to_char(unit.min(self.rope.len_utf16_cu()))
            }
            Encoding::Utf32 => start.saturating_add(column),
        };
        at.min(end)
    }

    /// Where a line ends, before what breaks it, in characters of the text.
    fn line_end(&self, line: usize) -> usize {
        if line + 1 >= self.rope.len_lines() {
            return self.rope.len_chars();
        }
        let (start, next) = (self.rope.line_to_char(line), self.rope.line_to_char(line + 1));
        let is_crlf =
            next - start > 1 && self.rope.char(next - 1) == '\n' && self.rope.char(next - 2) == '\r';
        next - if is_crlf { 2 } else { 1 }
    }
}

/// A line or column as positions count them; no text that is open in an editor has four thousand million.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    #[test]
    fn columns_count_in_the_encoding() {
        let text = Text::from("Zoë 🚢 sails\r\nat dawn");
        let sails = text.to_string().find("sails").expect("the word is there");
        let columns = ENCODINGS.map(|encoding| text.position(sails, encoding));
        assert_eq!(columns, [Position::new(0, 10), Position::new(0, 7), Position::new(0, 6)]);
        for (encoding, position) in ENCODINGS.into_iter().zip(columns) {
            assert_eq!(text.offset(position, encoding), sails);
        }
    }

    #[test]
    fn a_position_that_is_not_there_is_the_nearest_that_is() {
        let text = Text::from("one\r\ntwo\rthree\n");
        for encoding in ENCODINGS {
            assert_eq!(text.offset(Position::new(0, 99), encoding), 3, "past the end of a line");
            assert_eq!(text.offset(Position::new(1, u32::MAX), encoding), 8, "past a line that ends in CR");
            assert_eq!(text.offset(Position::new(9, 0), encoding), 15, "past the last line");
            assert_eq!(text.offset(Position::new(3, 7), encoding), 15, "past the end of the empty last line");
            assert_eq!(text.position(4, encoding), Position::new(0, 3), "between CR and LF");
            assert_eq!(text.position(99, encoding), Position::new(3, 0), "past the last byte");
        }
        let ship = Text::from("🚢");
        assert_eq!(ship.offset(Position::new(0, 1), Encoding::Utf16), 0, "between two surrogates");
        assert_eq!(ship.offset(Position::new(0, 3), Encoding::Utf8), 0, "between two bytes");
    }

    #[test]
    fn only_the_line_ends_of_the_protocol_break_a_line() {
        let text = Text::from("a\u{2028}b\u{0b}c\u{85}d\ne");
        assert_eq!(text.position(text.len(), Encoding::Utf32), Position::new(1, 1));
    }

    #[test]
    fn a_range_the_wrong_way_round_is_the_same_range() {
        let mut text = Text::from("The vote is on Monday.");
        text.replace(Position::new(0, 21), Position::new(0, 15), "Tuesday", Encoding::Utf16);
        assert_eq!(text.to_string(), "The vote is on Tuesday.");
    }

    /// Text full of what positions stumble over.
    fn odd_text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-z ]{1,6}",
            2 => Just("\n".to_owned()),
            2 => Just("\r\n".to_owned()),
            1 => Just("\r".to_owned()),
            2 => prop_oneof![Just("é"), Just("“"), Just("🚢"), Just("e\u{301}"), Just("\u{2028}")]
                .prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    fn encoding() -> impl Strategy<Value = Encoding> {
        prop::sample::select(&ENCODINGS)
    }

    proptest! {
        #[test]
        fn every_place_is_found_again(text in odd_text(), encoding in encoding()) {
            let rope = Text::from(text.as_str());
            for (offset, _) in text.char_indices().chain([(text.len(), '\0')]) {
                let inside_crlf = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
                let expected = if inside_crlf { offset - 1 } else { offset };
                prop_assert_eq!(rope.offset(rope.position(offset, encoding), encoding), expected);
            }
        }

        #[test]
        fn edits_are_those_of_a_string(
            text in odd_text(),
            edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), odd_text()), 1..8),
            encoding in encoding(),
        ) {
            let mut rope = Text::from(text.as_str());
            let mut string = text;
            for (from, to, words) in edits {
                let (from, to) = (from.index(rope.len() + 1), to.index(rope.len() + 1));
                let (from, to) = (rope.position(from, encoding), rope.position(to, encoding));
                let (start, end) = (rope.offset(from, encoding), rope.offset(to, encoding));
                string.replace_range(start.min(end)..start.max(end), &words);
                rope.replace(from, to, &words, encoding);
                prop_assert_eq!(rope.to_string(), string.as_str());
            }
        }

        #[test]
        fn no_position_is_too_odd(
            text in odd_text(),
            (line, column) in (0..60_u32, prop_oneof![0..80_u32, Just(u32::MAX)]),
            words in odd_text(),
            encoding in encoding(),
        ) {
            let mut rope = Text::from(text.as_str());
            let at = Position::new(line, column);
            prop_assert!(text.is_char_boundary(rope.offset(at, encoding)));
            rope.replace(at, Position::new(column, line), &words, encoding);
            prop_assert!(rope.to_string().contains(&words));
        }
    }
}
