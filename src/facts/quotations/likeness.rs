//! How two quotations are alike.

/// How two quotations are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Word for word.
    Same,
    /// One is a part of the other, or what an ellipsis leaves of it.
    Part,
    /// One utterance in two wordings.
    Variant(Difference),
}

/// What differs in two wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// How many words of the shorter one the longer has in the same order.
    pub(crate) shared: usize,
    /// How many of them say something by themselves.
    pub(crate) content: usize,
    /// Of how many.
    pub(crate) of: usize,
    /// Whether they agree on both sides of what differs.
    pub(crate) is_inside: bool,
}
