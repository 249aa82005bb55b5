//! An anaphor, a noun or a pronoun that stands for a name, and the sentences in which one is looked for.

use crate::facts::ids::SentenceId;
use std::ops::Range;

use super::super::{EntityId, Mention, MentionKind};
use crate::draft::Part;
use crate::facts::text::Text;
use crate::facts::{Place, Placed};

/// Whether a sentence tells the story or sums it up: headings and captions leave too much out.
pub(super) fn is_running(sentence: &Placed) -> bool {
    matches!(sentence.part, Part::Body | Part::Summary | Part::Correction)
}

/// Words of a sentence as a mention of an entity.
pub(super) fn mention(
    text: &Text,
    number: SentenceId,
    words: Range<usize>,
    to: EntityId,
    kind: MentionKind,
) -> Mention {
    let span = text.sentences[number].span_of(words.clone());
    Mention { place: Place { sentence: number, words, span }, entity: to, kind, modifier: false }
}
