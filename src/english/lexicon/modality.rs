//! Words that tell how far somebody vouches for what is told.

use crate::english::lists;

lists::sets! {
    "data/modality.txt":
    /// Auxiliaries of what is to come, may be or should be.
    pub(crate) AUXILIARIES = "auxiliary";
    /// Auxiliaries that move a date out of the past.
    pub(crate) OF_ANOTHER_TIME = "auxiliary of another time";
    /// Adjectives and participles that look ahead behind “is”: “is set to rule”.
    pub(crate) LOOKING_AHEAD = "looking ahead";
    /// Adverbs that leave it to others: “allegedly”.
    pub(crate) HEARSAY = "hearsay";
    /// Adjectives that leave it to others: “suspected”.
    pub(crate) ALLEGED = "alleged";
    /// Adjectives of what has not taken place yet, or not wholly.
    pub(crate) POSSIBLE = "possible";
    ACCUSATIONS = "accusation";
    /// Verbs whose subject is an accuser, in dictionary form.
    pub(crate) ACCUSING_SOMEBODY = "accusing somebody";
    /// Verbs whose infinitive did take place, in dictionary form.
    pub(crate) ACTUAL = "actual";
    /// Verbs and nouns of what is meant, feared or prevented, in dictionary form.
    pub(crate) OPEN = "open";
    /// Words that leave open whether it happened.
    pub(crate) LEAVING_OPEN = "leaving open";
}

/// Whether a verb or noun, in dictionary form, is one of accusing.
pub(crate) fn is_accusing(lemma: &str) -> bool {
    ACCUSING_SOMEBODY.contains(lemma) || ACCUSATIONS.contains(lemma)
}
