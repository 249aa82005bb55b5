//! Something that happens.

use super::participant::Participant;
use crate::english::grammar::Standing;
use crate::facts::Place;
use crate::facts::ids::{AttributionId, QuantityId, TimeId};
use crate::facts::in_text::OnWords;
use crate::facts::numbers::Numbers;
use crate::span::Span;
use std::sync::Arc;

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The verb or noun that tells it.
    pub place: Place,
    /// What kind of happening it is, as a verb: “opened” and “opening” are both `open`.
    pub kind: Arc<str>,
    /// Whether it can happen to somebody or something one time only.
    pub once: bool,
    /// Whether a noun tells it.
    pub is_noun: bool,
    /// Who does it, or to whom it happens without anybody’s doing: “the bridge opened”.
    pub agents: Vec<Participant>,
    /// To whom it is done.
    pub patients: Vec<Participant>,
    /// Where, or what for else a preposition names: “at the residence”, “to the post”.
    pub settings: Vec<Participant>,
    /// When.
    pub time: Option<TimeId>,
    /// How many take part.
    pub number: Option<QuantityId>,
    /// Whether it is said not to have happened.
    pub negated: bool,
    /// How far the draft vouches for it.
    pub standing: Standing,
    /// Who says so; `None` where the narrator does.
    pub said: Option<AttributionId>,
}

impl Event {
    /// Those whom the event is about: to whom it is done, or else who does it.
    pub fn theme(&self) -> &[Participant] {
        if self.patients.is_empty() { &self.agents } else { &self.patients }
    }

    /// All who take part.
    pub fn participants(&self) -> impl Iterator<Item = &Participant> {
        self.agents.iter().chain(&self.patients)
    }

    /// Whether the draft tells it as something that did happen, be it in somebody’s words.
    pub fn is_told(&self) -> bool {
        !self.negated && self.standing == Standing::Stated
    }

    /// From the word that tells it to its time.
    pub fn dated_span(&self, numbers: &Numbers) -> Span {
        self.time.map_or(self.place.span, |time| self.place.span.cover(numbers.times[time].place.span))
    }
}

impl OnWords for Event {
    fn place(&self) -> &Place {
        &self.place
    }
}
