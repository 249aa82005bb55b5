//! Words before a number that tell that it is rough or bounded.

use crate::english::lists;

lists::sets! {
    "data/hedges.txt":
    APPROXIMATE = "approximate";
    BOUND = "bound";
    FOCUS = "focus";
    PASSED = "passed";
    /// Adverbs of habit: “typically 20 to 50 people”.
    pub(crate) HABIT = "habit";
}

/// Whether a word, in lower case, says that a number is near and not on which side: “about”.
pub(crate) fn is_approximate(word: &str) -> bool {
    APPROXIMATE.contains(word)
}

/// Whether a word, in lower case, says how rough or how bounded a number is, or is one of a phrase that does: “over”,
/// “more than”, “at least”.
pub(crate) fn is_hedge(word: &str) -> bool {
    is_approximate(word) || BOUND.contains(word)
}

/// Whether a word, in lower case, says that a number is small or exact: “only”.
pub(crate) fn is_focus(word: &str) -> bool {
    FOCUS.contains(word)
}

/// Whether a verb, as it is written, says that a number was passed: “exceeded”.
pub(crate) fn is_passing(word: &str) -> bool {
    PASSED.contains(word)
}
