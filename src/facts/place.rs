//! Where words of a draft stand.

use std::ops::Range;

use super::ids::SentenceId;
use crate::draft::Prose;
use crate::span::Span;

/// Some words of a sentence, and where they stand.
///
/// Where a paragraph is read by itself, `sentence` counts in the paragraph and `span` in its prose; everywhere else both count in the
/// draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which sentence.
    pub sentence: SentenceId,
    /// Which of its words.
    pub words: Range<usize>,
    /// Where they stand. May be narrower than the words, as a name’s is without its hyphen.
    pub span: Span,
}

impl Place {
    /// The same words in the draft, where the paragraph’s first sentence is number `first`.
    pub(crate) fn placed(&self, first: SentenceId, prose: &Prose) -> Self {
        Self { sentence: first.with(self.sentence), words: self.words.clone(), span: prose.locate(self.span) }
    }
}

/// Whether two places of the draft say where, when or by whom, and nothing of the one is said at the other. What says nothing is
/// nowhere else.
pub(in crate::facts) fn are_disjoint<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|value| other.contains(value))
}
