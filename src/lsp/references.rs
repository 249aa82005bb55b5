//! References: every place of the draft that speaks of who or what stands under the cursor.

use tower_lsp::ls_types::Location;

use super::documents::Snapshot;
use super::subject::{self, Subject};
use crate::facts::{EntityKind, Facts};

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

/// Who or what is named at a byte, by which other drafts know them.
pub(super) fn named(facts: &Facts, at: usize) -> Option<(EntityKind, String)> {
    let (_, Subject::Entity(id)) = subject::at(facts, at)? else { return None };
    let entity = facts.entity(id);
    // A surname alone may be another’s in another draft.
    let is_whole = entity.kind != EntityKind::Person || entity.name.contains(' ');
    (is_whole && !entity.mentions.is_empty()).then(|| (entity.kind, entity.name.clone()))
}
