//! The characters of a file of notes, which other programs wrote: UTF-8, UTF-16 with its mark, or else Windows-1252.

/// What stands for the bytes 0x80 to 0x9F in Windows-1252.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, and whether its characters had to be guessed.
pub fn decode(bytes: &[u8]) -> (String, bool) {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
        (String::from_utf16_lossy(&units), false)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.trim_start_matches('\u{feff}').to_owned(), false),
            Err(_) => (bytes.iter().map(|byte| western(*byte)).collect(), true),
        },
    }
}

fn western(byte: u8) -> char {
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_encodings_are_read() {
        assert_eq!(decode("\u{feff}Zoë".as_bytes()), ("Zoë".to_owned(), false));
        assert_eq!(decode(b"\xff\xfeZ\0o\0"), ("Zo".to_owned(), false));
        assert_eq!(decode(b"Zo\xeb \x93no\x94"), ("Zoë “no”".to_owned(), true));
    }
}
