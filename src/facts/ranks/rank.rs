//! Who or what is which of a row.

use super::bearer::Bearer;
use super::row::Row;
use crate::facts::Place;

/// Somebody or something that is which of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Rank {
    /// The ranking word with its noun: “third Olympic medal”.
    pub place: Place,
    /// Which of the row.
    pub position: Position,
    /// Who or what.
    pub bearer: Bearer,
    /// Of what.
    pub row: Row,
    /// Whether the verb tells it as past, `None` where no verb does: “Chen, its first woman chief,”.
    pub past: Option<bool>,
}

/// Which of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// “Third”.
    Nth(u32),
    /// “Largest”, by the quality: `large`.
    Most(&'static str),
    /// “Only”.
    Only,
    /// “The other”, of one that is not alone.
    Other,
}
