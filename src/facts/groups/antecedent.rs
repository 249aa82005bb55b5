//! The earlier count that a count looks back to, and what speaks for that.

use crate::facts::ids::CountId;
use crate::facts::sameness::named;

/// An earlier count of the same group, and what speaks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Antecedent {
    /// The count.
    pub count: CountId,
    /// Why the two are held to be of one group.
    pub evidence: Evidence,
}

named! {
    /// On which grounds two counts are of one group.
    pub enum Evidence {
        /// The later one says the size again: “all six”, “the six figures”.
        SaidAgain = "one group, its size said again",
        /// The same words count the same number again: “six opposition members”, in the summary and in the story.
        Repeated = "one group, counted again in the same words",
        /// The later one speaks of the noun as known: “the 11 jurors” after “twelve jurors”.
        Noun = "one group, its noun taken up",
        /// One holder has both: “runs five plants”, “the company’s six plants”.
        Holder = "one group, of one owner",
        /// What belongs to the later one was told of the earlier: “six lawyers quit”, “the seven attorneys who resigned”.
        Restriction = "one group, told by what they did",
        /// The same happened to both: “six members left”, “the escape of five heroes”.
        Event = "one group, to whom the same happened",
        /// The later one is known, and nobody else can be meant: “eight nurses”, “the seven defendants”.
        Description = "one group, described in other words",
        /// The later one is known under a broader noun for things, and no others of the kind are told of: “six trawlers”, “the
        /// five vessels”.
        Kind = "one group, under a broader noun",
        /// The later one has no noun and stands a little behind: “six climbers”, “all seven”.
        Alone = "one group, named by its number alone",
    }
}
