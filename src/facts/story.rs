//! The fourth stage: what happens, who is counted, what is measured, and which places tell of the same.

use super::changes::{self, Change, Comparison};
use super::claims::{self, Claim};
use super::corrections::{self, Uncorrected};
use super::display::{self, Display};
use super::events::{self, Event};
use super::groups::{self, Groups};
use super::ids::{ChangeId, EventId};
use super::in_text::InText;
use super::list::List;
use super::measures::{self, Measures};
use super::numbers::Numbers;
use super::people::People;
use super::ranks::{self, Rank};
use super::restated::{self, Restated};
use super::shares::{self, Shares};
use super::text::Text;

/// What a draft tells. Lists are in text order.
#[derive(Debug)]
pub struct Story {
    /// Who did what to whom, when and where.
    pub(super) events: InText<EventId, Event>,
    /// Statements that need a source.
    pub(super) claims: Vec<Claim>,
    /// How many there are of whom.
    pub(super) groups: Groups,
    /// Numbers that were one thing and are another.
    pub(super) changes: List<ChangeId, Change>,
    /// The same, where only nearness joins the two numbers and what is said of them.
    pub(super) near_changes: Vec<Change>,
    /// The same, where only the times of the two numbers join them.
    pub(super) then_and_now: Vec<Change>,
    /// Numbers that are said to be a multiple of another.
    pub(super) comparisons: Vec<Comparison>,
    /// Parts of a whole.
    pub(super) shares: Shares,
    /// Every number with what it is a quantity of, and which two are of the same.
    pub(super) measures: Measures,
    /// Who or what is which of a row.
    pub(super) ranks: Vec<Rank>,
    /// What headline and summary say otherwise than the story.
    pub(super) display: Display,
    /// What headline, summary and captions state, with the places of the story that tell the same.
    pub(super) restated: Restated,
    /// What the story still says although a note of its own takes it back.
    pub(super) uncorrected: Vec<Uncorrected>,
}

impl Story {
    /// Joins the places of a draft.
    pub(super) fn new(text: &Text, numbers: &Numbers, people: &People) -> Self {
        let events = events::find(text, numbers, people);
        let changes = List::from(changes::find(text, numbers));
        let comparisons = changes::compared(text, numbers);
        let near_changes = changes::near(text, numbers, &changes, &comparisons);
        let measures = measures::find(text, numbers, people);
        let restated = restated::find(text, numbers, people);
        Self {
            claims: claims::find(text, numbers, people, &events),
            groups: groups::find(text, numbers, people),
            then_and_now: changes::then_and_now(text, numbers, &changes, &near_changes, &comparisons),
            near_changes,
            comparisons,
            shares: shares::find(text, numbers),
            ranks: ranks::find(text, numbers, people),
            display: display::find(text, numbers, people, &events, &measures, &changes, &restated),
            restated,
            uncorrected: corrections::find(text, numbers, &events),
            events,
            changes,
            measures,
        }
    }
}
