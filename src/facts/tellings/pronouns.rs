//! Pronouns, and whom each of them can stand for.

/// The pronouns that stand for somebody or something just spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Pronoun {
    He,
    She,
    It,
    They,
}

impl Pronoun {
    /// The pronoun that a word is, in any of its cases.
    pub(in crate::facts) fn of(lower: &str) -> Option<Self> {
        match lower {
            "he" | "him" | "his" => Some(Self::He),
            "she" | "her" | "hers" => Some(Self::She),
            "it" | "its" => Some(Self::It),
            "they" | "them" | "their" => Some(Self::They),
            _ => None,
        }
    }

    /// The word, as a subject.
    pub(in crate::facts) const fn name(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::It => "it",
            Self::They => "they",
        }
    }
}
