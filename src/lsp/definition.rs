//! Definition: from a name, a pronoun or a count to the place that introduces who or what it means.

use tower_lsp::ls_types::{GotoDefinitionResponse, Location, LocationLink};

use super::documents::Snapshot;
use super::subject;
use crate::facts::Facts;

/// Where what stands at a byte is introduced; as a link, which tells the words that lead there, to a client that takes one.
pub(super) fn definition(
    facts: &Facts,
    snapshot: &Snapshot,
    at: usize,
    links: bool,
) -> Option<GotoDefinitionResponse> {
    let (here, subject) = subject::at(facts, at)?;
    let range = snapshot.range(subject::introduced(facts, subject)?);
    let target_uri = snapshot.uri.clone();
    if !links {
        return Some(GotoDefinitionResponse::Scalar(Location::new(target_uri, range)));
    }
    Some(GotoDefinitionResponse::Link(vec![LocationLink {
        origin_selection_range: Some(snapshot.range(here)),
        target_uri,
        target_range: range,
        target_selection_range: range,
    }]))
}
