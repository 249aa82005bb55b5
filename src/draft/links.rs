//! Links: what the reader sees of one, and where it leads.

use crate::span::Span;

/// A link that markup makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it stands, markup and all.
    pub span: Span,
    /// The words that the reader sees.
    pub words: String,
    /// Where its address is written; the whole link where it is written elsewhere.
    pub address: Span,
    /// Its address, as a browser is given it.
    pub target: String,
}

impl Link {
    /// The same, standing `by` bytes further on.
    pub(super) fn shifted(self, by: usize) -> Self {
        Self { span: self.span.shift(by), address: self.address.shift(by), ..self }
    }

    /// A link of Markdown: its address is behind its words, or elsewhere in the draft.
    pub(super) fn written(text: &str, span: Span, words: String, target: String) -> Self {
        let markup = text.get(span.range()).unwrap_or_default();
        let behind = markup.rfind("](").map(|at| at + "](".len());
        let at = behind.and_then(|from| markup[from..].find(&target).map(|at| from + at));
        let at = at.or_else(|| markup.find(&target)).filter(|_| !target.is_empty());
        let address = at.map_or(span, |at| Span::new(span.start + at, span.start + at + target.len()));
        Self { span, words, address, target }
    }
}
