//! Letters above the line that are being read.

/// Letters above the line: figures of a unit, endings of a number, or the mark of a footnote.
#[derive(Clone, Debug)]
pub(super) struct Raised {
    /// Where they begin in the prose.
    pub(super) start: usize,
    /// How many elements that raise are open.
    pub(super) depth: usize,
    /// Whether the markup says that it is a mark.
    pub(super) is_note: bool,
    /// The anchor that it links to.
    pub(super) target: Option<String>,
    /// Whether the markup says that it is the mark of a comment, which is told by its letters.
    pub(super) is_remark: bool,
}
