//! A mark of a footnote, and the note that it stands for.

use crate::span::Span;

/// The mark of a footnote with the note that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where the mark stands: it is in no paragraph’s prose.
    pub mark: Span,
    /// Where the text of the note stands, one paragraph or several.
    pub text: Span,
}

impl Note {
    /// The same, standing `by` bytes further on.
    pub(in crate::draft) const fn shifted(self, by: usize) -> Self {
        Self { mark: self.mark.shift(by), text: self.text.shift(by) }
    }
}

/// A mark without its note, or a note without its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loose {
    /// Where the mark stands, or the note.
    pub place: Span,
    /// What the two should have in common: “4”.
    pub name: String,
    /// Whether it is a mark.
    pub is_mark: bool,
}
