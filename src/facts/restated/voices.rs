//! In whose words something may be told.

use crate::facts::attributions::Attribution;
use crate::facts::entities::EntityId;
use crate::facts::place::Place;

/// In whose words something is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// In the narrator’s.
    Narrator,
    /// In those of a source that the draft names there.
    Source(Told),
    /// In those of somebody, or with a source beside it, and the draft does not tell plainly whose.
    Somebody,
    /// Somebody grants it: “admitted”.
    Granted,
}

/// Who tells something, and with which word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who, where the draft says.
    pub source: Option<Place>,
    /// The entity that the source is, where it is one.
    pub speaker: Option<EntityId>,
    /// The word that says so.
    pub cue: Option<Place>,
}

impl Told {
    pub(super) fn of(said: &Attribution) -> Self {
        Self { source: said.source.clone(), speaker: said.speaker, cue: said.cue.clone() }
    }
}
