//! Events that are told of as known: “the takeover”, “their wedding”.

use crate::english::lists;
use crate::facts::events::{Event, Participant};

lists::sets! {
    "../data/light.txt":
    /// Kinds that a draft means as known without saying again to whom they happened.
    KNOWN = "known";
}

/// Whether an event is told of as known, without whom it happens to: “the takeover”, “their wedding”.
pub(super) fn is_open(event: &Event) -> bool {
    let is_pronoun = |it: &Participant| it.entity.is_none() && matches!(&*it.noun, "they" | "it");
    event.is_noun && KNOWN.contains(&*event.kind) && event.theme().iter().all(is_pronoun)
}
