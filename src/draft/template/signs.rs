//! Signs that nobody sees, which stand in the place of tags.

use memchr::memchr3_iter;

/// Stands for a byte of a tag. It is the one control character that Markdown takes in the address of a link.
pub(super) const NOTHING: char = '\u{7f}';

/// Stands for the byte of a tag behind which a caption begins.
pub(in crate::draft) const CAPTION: char = '\u{1c}';

/// Stands for the byte of a tag before which a caption ends.
pub(in crate::draft) const CAPTION_END: char = '\u{1d}';

/// Whether a sign stands for a byte of a tag.
pub(in crate::draft) const fn is_sign(sign: char) -> bool {
    matches!(sign, NOTHING | CAPTION | CAPTION_END)
}

/// Where the signs in a text are, each a byte long.
pub(in crate::draft) fn places(text: &str) -> impl Iterator<Item = usize> {
    memchr3_iter(NOTHING as u8, CAPTION as u8, CAPTION_END as u8, text.as_bytes())
}
