//! Names: the people, organisations and places of a draft, one reading for each in the whole draft.

use crate::draft::Draft;
use crate::facts::{Place, Placed};

/// Number of an entity in [`Facts::entities`](crate::facts::Facts::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub usize);

/// Somebody or something that the draft names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name, as first written.
    pub name: String,
    /// Its mentions in text order, as indices into [`Facts::mentions`](crate::facts::Facts::mentions).
    pub mentions: Vec<usize>,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A person.
    Person,
    /// A company, party, ministry, paper.
    Organization,
    /// A country, city, river.
    Place,
}

/// A place in the draft where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, without title, article and possessive ending.
    pub place: Place,
    /// Whose.
    pub entity: EntityId,
    /// How.
    pub kind: MentionKind,
    /// Whether it only describes another noun, as in “the Maduro government”.
    pub modifier: bool,
}

/// How an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// By a name.
    Name,
    /// By a noun: “the minister”.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// Finds the entities of a draft and their mentions, both in text order.
pub(super) fn find(_draft: &Draft, _sentences: &[Placed]) -> (Vec<Entity>, Vec<Mention>) {
    (Vec::new(), Vec::new())
}
