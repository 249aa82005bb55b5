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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_in_two_classes() {
        let classes = [&APPROXIMATE, &BOUND, &FOCUS, &PASSED, &HABIT];
        for (index, class) in classes.iter().enumerate() {
            let others = &classes[index + 1..];
            for word in class.iter() {
                assert!(!others.iter().any(|other| other.contains(word)), "{word}");
            }
        }
    }

    #[test]
    fn a_word_of_bound_is_a_hedge_but_no_approximator() {
        for word in ["about", "circa", "over", "least"] {
            assert!(is_hedge(word), "{word}");
        }
        assert!(
            is_approximate("roughly") && !is_approximate("over") && !is_hedge("only") && !is_hedge("six")
        );
    }
}
