//! Folding: the sections of a draft, and comments over several lines.

use tower_lsp::ls_types::{FoldingRange, FoldingRangeKind};

use super::documents::Snapshot;
use super::sections::sections;
use crate::draft::Draft;
use crate::span::Span;

/// What can be folded: a section keeps its first line in sight.
pub(super) fn folds(draft: &Draft, snapshot: &Snapshot) -> Vec<FoldingRange> {
    let sections = sections(draft).into_iter().map(|it| (it.span, None));
    let comments = draft.comments.iter().map(|&span| (span, Some(FoldingRangeKind::Comment)));
    let fold = |(span, kind): (Span, Option<FoldingRangeKind>)| {
        let whole = draft.text().get(span.range()).unwrap_or_default();
        let range = snapshot.range(Span::new(span.start, span.start + whole.trim_end().len()));
        (range.start.line < range.end.line).then(|| FoldingRange {
            start_line: range.start.line,
            end_line: range.end.line,
            kind,
            ..FoldingRange::default()
        })
    };
    let mut folds: Vec<FoldingRange> = sections.chain(comments).filter_map(fold).collect();
    folds.sort_by_key(|it| (it.start_line, std::cmp::Reverse(it.end_line)));
    folds
}
