//! What is told of people and things, and what does not go together.

use std::collections::BTreeSet;

use crate::facts::{EntityId, Place};

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trait {
    /// Where somebody was born: the names of the place.
    Birth(BTreeSet<String>),
    /// The party or the faith, as the number of its line.
    Member(&'static str, usize),
    /// Which hand somebody writes or plays with; of a part of the body, on which side it is.
    Side(String, String),
    /// Whom somebody is married to.
    Spouse(String),
    /// Whose what somebody is: the owner, and the word for the relative.
    Kin(EntityId, String),
    /// Of which nation somebody is, as the code of the country.
    Nation(&'static str),
    /// What somebody does, as a verb in dictionary form, and whether they never do.
    Habit(String, bool),
}

/// That somebody is something.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// Who.
    pub(crate) who: EntityId,
    /// What.
    pub(crate) what: Trait,
    /// The words that say so.
    pub(crate) place: Place,
}

/// Two places of a draft of which both cannot be right, in the order of the text.
#[derive(Clone, Debug)]
pub(crate) struct Conflict {
    /// The first.
    pub(crate) earlier: Place,
    /// The second.
    pub(crate) later: Place,
    /// Whether it is only probable that both are of one thing.
    pub(crate) is_question: bool,
}
