//! Claims: statements that a reader, or a lawyer, would want a source for.

use crate::facts::{Facts, Place};

/// A statement that needs a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The clause.
    pub place: Place,
    /// Why it needs one.
    pub kinds: Vec<ClaimKind>,
    /// Whether a source is in reach.
    pub attributed: bool,
}

/// Why a statement needs a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimKind {
    /// A number of dead, hurt, missing, arrested or displaced.
    Casualties,
}

impl ClaimKind {
    /// The word used in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Casualties => "casualties",
        }
    }
}

/// Finds the claims of a draft, in text order.
pub(super) fn find(_facts: &Facts) -> Vec<Claim> {
    Vec::new()
}
