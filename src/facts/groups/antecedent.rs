//! The earlier count that a count looks back to, and what speaks for that.

use crate::facts::ids::CountId;

/// An earlier count of the same group, and what speaks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Antecedent {
    /// The count.
    pub count: CountId,
    /// Why the two are held to be of one group.
    pub evidence: Evidence,
}

/// What speaks for two counts being of one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The later one says the size again: “all six”, “the six figures”.
    Size,
    /// The later one speaks of the noun as known: “the 11 jurors” after “twelve jurors”.
    Noun,
    /// One holder has both: “runs five plants”, “the company’s six plants”.
    Holder,
    /// What belongs to the later one was told of the earlier: “six lawyers quit”, “the seven attorneys who resigned”.
    Restriction,
    /// The same happened to both: “six members left”, “the escape of five heroes”.
    Event,
    /// The later one is known, and nobody else can be meant: “eight nurses”, “the seven defendants”.
    Description,
    /// The later one is known under a broader noun for things, and no others of the kind are told of: “six trawlers”, “the
    /// five vessels”.
    Kind,
    /// The later one has no noun and stands a little behind: “six climbers”, “all seven”.
    Alone,
}
