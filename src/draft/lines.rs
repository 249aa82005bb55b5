//! Lines of a text.

/// Where the lines of a text begin, the first one aside. Lines end with LF, CR LF or CR.
pub(super) fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let ends = |i: &usize| bytes[*i] == b'\n' || bytes[*i] == b'\r' && bytes.get(i + 1) != Some(&b'\n');
    (0..bytes.len()).filter(ends).map(|i| i + 1)
}

/// Whether a blank line parts paragraphs in some text.
pub(super) fn has_blank_line(text: &str) -> bool {
    text.lines().skip(1).any(|line| line.trim().is_empty())
}
