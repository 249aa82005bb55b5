//! Attributions: who says what.

use crate::facts::entities::EntityId;
use crate::facts::{Facts, Place};
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

/// Finds the attributions of a draft, in the order of their content.
pub(super) fn find(_facts: &Facts) -> Vec<Attribution> {
    Vec::new()
}

/// Gives every quotation the speaker that an attribution names.
pub(super) fn name_speakers(_facts: &mut Facts) {}
