//! A mark beneath a line of a draft.

use std::ops::Range;

/// Some words of a line that are marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Mark<'a> {
    /// Which bytes of the line.
    pub(in crate::cli) at: Range<usize>,
    /// Whether it is the finding, not another end of it.
    pub(in crate::cli) is_primary: bool,
    /// What is said of it, next to the mark or below.
    pub(in crate::cli) label: &'a str,
}
