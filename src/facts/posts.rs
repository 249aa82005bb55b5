//! The posts of a running report: “7:45 p.m.” alone on its line, and below it what was known then.

use crate::facts::ids::SentenceId;
use std::sync::LazyLock;

use regex::Regex;

use crate::facts::text::Text;

static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    let clock =
        r"(?i)^\W*(?:updated(?: at)?:? )?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?\W*$";
    Regex::new(clock).expect("the pattern is well-formed")
});

/// Whether two sentences stand in two posts, of which the later may know more: the time of day stands alone on a line
/// between them.
pub fn are_two(text: &Text, one: SentenceId, other: SentenceId) -> bool {
    let (first, last) = (one.min(other), one.max(other));
    let paragraphs = text.sentences[first].paragraph..text.sentences[last].paragraph;
    let mut between = text.draft.paragraphs[paragraphs].iter();
    between.any(|paragraph| {
        let text = paragraph.prose.text().trim();
        let timed = text.contains([':', '.']) || text.ends_with('m');
        timed && text.len() < 24 && CLOCK.is_match(text)
    })
}
