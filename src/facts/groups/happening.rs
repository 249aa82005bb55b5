//! What a sentence tells of those counted.

/// What a sentence tells of those counted, whether or not it happens to a group once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// Its kind, as in `data/events.txt`, or the verb’s dictionary form and how it takes those it is told of: `away`, `meet does`.
    pub(super) what: String,
    /// The verb, or the noun itself, as an index into the sentence.
    pub(super) word: usize,
    /// Whether it belongs to the noun and tells which ones are meant: “the 12 people **hired** in May”, “the 11
    /// **applicants**”.
    pub(super) own: bool,
}
