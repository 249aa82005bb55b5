//! Whether a rank is said of something, or only describes it.

use crate::facts::Placed;

/// Whether what begins at a word is said of something: “is the oldest”, “has the oldest”, or stands beside it behind a comma. “In the
/// largest city in the country” only describes.
pub(super) fn is_said(sentence: &Placed, word: usize) -> bool {
    let before = |back: usize| word.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let possessing = matches!(before(1), "has" | "have" | "had" | "boasts" | "makes" | "offers" | "runs");
    let called = before(1) == "as" || before(1) == "called";
    let being = (1..=3).any(|back| is_being(before(back)) || before(back) == "be");
    possessing || being || !called && matches!(before(1), "," | "–" | "—")
}

/// Whether a word, in lower case, says that something is so: “is one of the most corrupt”, not “Tarn, one of the most corrupt”.
fn is_being(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "been" | "remains" | "remained" | "became" | "'s" | "’s")
}
