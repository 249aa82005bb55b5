//! What may be so of a length of time and a start or an end.

use super::pair::Pair;
use super::place::{is_elsewhere, is_nearer_another};
use super::{holder, state};
use crate::facts::sameness::{self, named};
use crate::facts::spells::length::Form;

/// So many sentences apart, a state of the same kind is held to be the same.
pub(in crate::facts::spells) const CLOSE: usize = 3;

/// So many sentences apart it is likely to be the same, where the draft tells of no other of the kind.
const NEAR: usize = 12;

named! {
    /// What may be so of the length of a state and a start or an end.
    pub(in crate::facts) enum Reason {
        /// “Was mayor for nine years”; else the state has a noun.
        Held = "the length tells how long somebody was something",
        /// “Retire” ends terms of office and careers.
        SameKind = "it begins or ends states of this kind",
        /// “Begin”, “end”.
        AnyKind = "it begins or ends whatever is its subject",
        /// “The lockout began.”
        StateItself = "what begins or ends is the state itself",
        /// “It took effect on August 29”: of what the sentence before, or this one, tells.
        JustNamed = "“it” begins or ends, in the same sentence or the next",
        /// “Her 30 years as head began in 1971.”
        LengthItself = "the length itself begins or ends",
        /// “Her reign”, “she took the throne”.
        SameHolder = "it happens to those whose state it is",
        /// “The engineer” may be the one who is named, and a state may have no holder.
        OpenHolder = "it may happen to those whose state it is",
        /// The one that gives the length.
        OneSentence = "both stand in one sentence",
        /// Or one in the next.
        Neighbouring = "they stand in one sentence or in neighbouring ones",
        /// Further on, another one of the kind may be meant.
        Close = "they stand three sentences apart or less",
        /// In a short draft there is one of the kind only.
        Near = "they stand twelve sentences apart or less",
        /// “Another strike.”
        Further = "it is told as another one of its kind",
        /// “The standoff”, of many: “Ruiz left in May”.
        OnePerson = "it happens to one person, and the state is nobody’s",
        /// “In Hull”, “in Leeds”.
        AnotherPlace = "another place is named",
        /// “The eight-month strike … the 28-month strike ends today.”
        NearerLength = "it stands nearer to another length of the same noun",
    }
}

named! {
    /// On which grounds a start or an end is that of a state; of several that hold the first counts.
    pub(in crate::facts) enum OneState {
        /// What begins or ends is the state.
        Itself = "one state, named there again",
        /// Those whose state it is are told of, beside the length.
        Beside = "one state, by its holder, in one sentence",
        /// The same, elsewhere.
        Holder = "one state, by its holder",
        /// Nobody is named on one of the two sides.
        Kind = "one state, by its kind alone",
        /// The same far off.
        Likely = "one state, it seems",
    }
}

impl sameness::Reason for Reason {
    type Pair<'a> = Pair<'a>;

    fn holds(self, pair: &Pair<'_>) -> bool {
        match self {
            Self::Held => pair.length.form == Form::Held,
            Self::SameKind => state::is_of_kind(pair),
            Self::AnyKind => state::is_of_any_kind(pair),
            Self::StateItself => state::is_named(pair),
            Self::JustNamed => state::is_just_named(pair),
            Self::LengthItself => state::is_length(pair),
            Self::SameHolder => holder::is_same(pair),
            Self::OpenHolder => holder::is_open(pair),
            Self::OneSentence => pair.distance() == 0,
            Self::Neighbouring => pair.distance() <= 1,
            Self::Close => pair.distance() <= CLOSE,
            Self::Near => pair.distance() <= NEAR,
            Self::Further => pair.bound.who.iter().any(|who| who.further),
            Self::OnePerson => holder::is_one_of_nobody(pair),
            Self::AnotherPlace => is_elsewhere(pair),
            Self::NearerLength => is_nearer_another(pair),
        }
    }
}
