//! References: every place of the draft that speaks of who or what stands under the cursor.

use tower_lsp::ls_types::Location;

use super::documents::Snapshot;
use super::subject;
use crate::facts::Facts;

/// The places that speak of what stands at a byte; the one that introduces it only where `introduced` is asked for.
pub(super) fn references(
    facts: &Facts,
    snapshot: &Snapshot,
    at: usize,
    introduced: bool,
) -> Option<Vec<Location>> {
    let (_, subject) = subject::at(facts, at)?;
    let left_out = subject::introduced(facts, subject).filter(|_| !introduced);
    let places = subject::places(facts, subject).into_iter().filter(|&span| Some(span) != left_out);
    Some(places.map(|span| Location::new(snapshot.uri.clone(), snapshot.range(span))).collect())
}
