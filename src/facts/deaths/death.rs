//! What it is that somebody is dead, and the words that deaths are read by.

use crate::english::lists;
use crate::facts::{EntityId, Event, Place};

lists::sets! {
    "data/words.txt":
    /// Verbs of which the subject is dead afterwards.
    pub(super) DIES = "dies";
    /// Verbs of which the one whom it is done to is dead afterwards.
    pub(super) IS_KILLED = "is killed";
    /// Verbs of what only the living say.
    pub(super) SAYING = "saying";
    /// Words that take a death back.
    pub(super) AGAIN = "again";
    /// Nouns of whose owner or “of” is dead.
    pub(super) DEADLY = "deadly";
    /// Words beside them that say that nobody is.
    pub(super) ATTEMPTED = "attempted";
    /// Verbs of what only the living do now.
    pub(super) ALIVE = "alive";
    /// What outlives somebody and speaks in the present.
    pub(super) LEFT = "left";
}

/// That somebody is dead.
#[derive(Clone, Debug)]
pub(crate) struct Death {
    /// Who.
    pub(crate) who: EntityId,
    /// The words that say so.
    pub(crate) place: Place,
    /// When; `None` where it is not told.
    pub(crate) event: Option<Event>,
}
