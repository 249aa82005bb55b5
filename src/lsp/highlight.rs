//! Highlight: what speaks of the same as the words under the cursor, marked in the text; the place that introduces it as one
//! that is written to, the others as read. Of a quotation, who says it is marked with it.

use tower_lsp::ls_types::{DocumentHighlight, DocumentHighlightKind};

use super::documents::Snapshot;
use super::subject;
use crate::facts::Facts;

/// The marks for what stands at a byte.
pub(super) fn highlights(facts: &Facts, snapshot: &Snapshot, at: usize) -> Option<Vec<DocumentHighlight>> {
    let (_, subject) = subject::at(facts, at)?;
    let introduced = subject::introduced(facts, subject);
    let mut places = subject::places(facts, subject);
    places.extend(introduced.filter(|span| !places.contains(span)));
    places.sort_unstable();
    let mark = |span| {
        let is_first = Some(span) == introduced;
        let kind = if is_first { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ };
        DocumentHighlight { range: snapshot.range(span), kind: Some(kind) }
    };
    Some(places.into_iter().map(mark).collect())
}
