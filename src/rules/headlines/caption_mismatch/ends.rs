//! The two ends of what a caption says otherwise than the story.

use crate::draft::Part;
use crate::facts::{Facts, SentenceId};
use crate::rules::Found;
use crate::span::Span;

/// Whether a sentence belongs to a caption.
pub(super) fn is_shown(facts: &Facts, sentence: SentenceId) -> bool {
    facts.sentences()[sentence].part == Part::Caption
}

/// Two ends that cannot both be right.
pub(super) fn conflict(facts: &Facts, here: Span, there: Span) -> Found {
    let (own, other) = (facts.words(here), facts.words(there));
    let line = facts.draft().line_in_words(there.start);
    let message = format!("“{own}” in the caption, but “{other}” in the story ({line}).");
    Found::new(here, message).related(there, format!("“{other}”"))
}
