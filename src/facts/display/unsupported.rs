//! What headline and summary say and the story does not.

use crate::facts::Place;
use crate::facts::ids::{ChangeId, EventId, MeasureId, TimeId};

/// What display copy says otherwise than the story.
#[derive(Clone, Debug, Default)]
pub struct Display {
    /// Numbers.
    pub numbers: Vec<Unsupported<MeasureId>>,
    /// Numbers that stand in a statement of which the story tells with another, where less speaks for it that both are of the same.
    pub retold: Vec<Unsupported<MeasureId>>,
    /// Scores and votes that the story does not have, each with the one that it has.
    pub scores: Vec<(Place, Place)>,
    /// Numbers for which the story has none of their kind that may be meant.
    pub alone: Vec<MeasureId>,
    /// Dates.
    pub dates: Vec<Unsupported<TimeId>>,
    /// Dates of display copy and captions that nothing in the story bears out, each with the one that is likest to be meant.
    pub asked_dates: Vec<Unsupported<TimeId>>,
    /// Rises by a number that the story ends at.
    pub rises: Vec<Unsupported<MeasureId, ChangeId>>,
    /// Events that the story tells the other way round.
    pub swaps: Vec<Unsupported<EventId>>,
}

/// Something that display copy says and nothing in the story supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsupported<H, T = H> {
    /// What display copy says.
    pub here: H,
    /// What the story says of the same.
    pub there: T,
}

/// So many numbers and so many dates of display copy are held against the story; nobody writes more into a summary.
pub(super) const MOST: usize = 60;
