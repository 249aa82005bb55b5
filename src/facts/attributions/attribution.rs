//! What is said in a draft, and by whom.

use crate::english::lexicon::cues::Act;
use crate::facts::entities::EntityId;
use crate::facts::place::Place;
use crate::span::Span;

/// Something that is said, and who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who: “Interior Minister Diosdado Cabello”, “police”, “They”.
    pub source: Option<Place>,
    /// The entity that the source is, where it is one.
    pub speaker: Option<EntityId>,
    /// The word that says so: “said”, “according to”.
    pub cue: Option<Place>,
    /// What is said.
    pub content: Span,
    /// In whose words.
    pub kind: AttributionKind,
    /// What the source does with it.
    pub(crate) act: Act,
}

impl Attribution {
    /// Whether it tells what the source says, thinks or wants, and not just of what it speaks.
    pub(crate) fn tells(&self) -> bool {
        self.act != Act::Topic
    }

    /// Whether it tells what the source says or finds.
    pub(crate) fn reports(&self) -> bool {
        self.act == Act::Report
    }
}

/// In whose words something is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttributionKind {
    /// In the speaker’s.
    Direct,
    /// In the reporter’s.
    Indirect,
    /// In both.
    Mixed,
}
