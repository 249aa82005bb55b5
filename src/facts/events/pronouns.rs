//! Pronouns, and whom each of them can stand for.

use super::{Extent, Participant};

/// Nouns for one thing that are many people.
const COLLECTIVES: [&str; 16] = [
    "couple", "pair", "family", "group", "team", "police", "crew", "duo", "trio", "band", "crowd", "jury",
    "staff", "party", "gang", "squad",
];

/// The pronouns that stand for somebody or something just spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
}

impl Pronoun {
    /// The pronoun that a word is, in any of its cases.
    pub(super) fn of(lower: &str) -> Option<Self> {
        match lower {
            "he" | "him" | "his" => Some(Self::He),
            "she" | "her" | "hers" => Some(Self::She),
            "it" | "its" => Some(Self::It),
            "they" | "them" | "their" => Some(Self::They),
            _ => None,
        }
    }

    /// Whether it can stand for a participant.
    pub(super) fn fits(self, it: &Participant) -> bool {
        let one = it.extent == Extent::One;
        match self {
            // Whom they mean is known before: `Facts::referent`.
            Self::He | Self::She => false,
            Self::It => !it.person && one,
            Self::They => it.extent == Extent::Several || COLLECTIVES.contains(&&*it.noun),
        }
    }

    /// The word, as a subject.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::It => "it",
            Self::They => "they",
        }
    }
}
