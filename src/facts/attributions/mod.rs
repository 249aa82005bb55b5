//! Attributions: who says what.
//!
//! First by the parse of each sentence, which tells what a verb takes (`clauses`, `frames`), a noun (`nouns`) or an adjective
//! (`adjectives`), and by a colon in a line of display (`headed`), then for each quotation by what stands before or after it
//! (`quoted`), since a parser errs most at a speaker behind a quotation. What is said is one stretch of the draft: of a
//! quotation that the speaker interrupts, from its first word to its last.

mod adjectives;
mod cited;
mod clauses;
mod contents;
mod frames;
mod headed;
mod nouns;
mod per;
mod quoted;
mod signed;
mod sources;
mod speakers;
#[cfg(test)]
mod tests;
mod turns;

use std::ops::Range;

use rustc_hash::FxHashMap;

pub use self::cited::Cited;
pub use self::contents::Contents;
pub use self::signed::Signed;
pub(crate) use self::sources::{Source, are_two, is_other_source, source};
use crate::english::lexicon::cues::Act;
use crate::facts::entities::EntityId;
use crate::facts::{Facts, Place};
use crate::span::Span;

/// Something that is said, and who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who: “Interior Minister Diosdado Cabello”, “police”, “They”.
    pub source: Option<Place>,
    /// The entity that the source is, where it is one.
    pub speaker: Option<EntityId>,
    /// The word that says so: “said”, “according to”.
    pub cue: Option<Place>,
    /// What is said.
    pub content: Span,
    /// In whose words.
    pub kind: AttributionKind,
    /// What the source does with it.
    pub(crate) act: Act,
}

impl Attribution {
    /// Whether it tells what the source says, thinks or wants, and not just of what it speaks.
    pub(crate) fn tells(&self) -> bool {
        self.act != Act::Topic
    }
}

/// In whose words something is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttributionKind {
    /// In the speaker’s.
    Direct,
    /// In the reporter’s.
    Indirect,
    /// In both.
    Mixed,
}

/// Finds the attributions of a draft, in the order of their content.
pub(super) fn find(facts: &Facts) -> Vec<Attribution> {
    let mut found = Vec::new();
    for (index, sentence) in facts.sentences.iter().enumerate() {
        for clause in clauses::read(sentence) {
            let cue = place(facts, index, clause.cue);
            // Whom a quoted speaker quotes is not the draft’s to answer for.
            if facts.is_quoted(cue.span) {
                continue;
            }
            found.push(Attribution {
                source: clause.source.map(|words| place(facts, index, words)),
                speaker: None,
                cue: Some(cue),
                content: sentence.span_of(clause.content),
                kind: AttributionKind::Indirect,
                act: clause.act,
            });
        }
    }
    found.extend(headed::find(facts));
    found.extend(turns::find(facts));
    quoted::attribute(facts, &mut found);
    drop_nested(&mut found);
    for attribution in &mut found {
        attribution.kind = kind(facts, attribution);
        attribution.speaker = attribution.source.as_ref().and_then(|source| speakers::speaker(facts, source));
    }
    found.sort_by_key(|attribution| (attribution.content.start, attribution.content.end));
    found
}

/// Drops what a source says that somebody has in mind: in “he said that he hoped to win” the hope is part of what is told. Who
/// is said to have said something stays, since that is a source, too.
fn drop_nested(found: &mut Vec<Attribution>) {
    let mut by_sentence: FxHashMap<usize, Vec<(Span, Span)>> = FxHashMap::default();
    for attribution in found.iter() {
        if let Some(cue) = attribution.cue.as_ref().filter(|_| attribution.tells()) {
            by_sentence.entry(cue.sentence).or_default().push((cue.span, attribution.content));
        }
    }
    found.retain(|attribution| {
        let Some(cue) = attribution.cue.as_ref().filter(|_| attribution.act != Act::Report) else {
            return true;
        };
        let around = by_sentence.get(&cue.sentence).into_iter().flatten();
        let holds = |content: Span| {
            content != attribution.content
                && [Some(cue), attribution.source.as_ref()]
                    .into_iter()
                    .flatten()
                    .all(|it| content.contains(it.span))
                && content.contains(attribution.content)
        };
        !around.into_iter().any(|&(other, content)| other != cue.span && holds(content))
    });
}

/// Words of a sentence as a place in the draft.
fn place(facts: &Facts, sentence: usize, words: Range<usize>) -> Place {
    let span = facts.sentences[sentence].span_of(words.clone());
    Place { sentence, words, span }
}

/// Gives every quotation the speaker that an attribution names.
pub(super) fn name_speakers(facts: &mut Facts) {
    let mut speakers = vec![None; facts.quotes.len()];
    for attribution in facts.attributions.iter().filter(|it| it.tells()) {
        let first = facts.quotes.partition_point(|quote| quote.span.start < attribution.content.start);
        let within =
            facts.quotes[first..].iter().take_while(|quote| quote.span.start < attribution.content.end);
        for (speaker, _) in speakers[first..].iter_mut().zip(within) {
            // Of two that hold it, the one that begins later stands nearer.
            *speaker = attribution.speaker.or(*speaker);
        }
    }
    for (quote, speaker) in facts.quotes.iter_mut().zip(speakers) {
        quote.speaker = speaker.filter(|_| !quote.nested);
    }
}

/// In whose words the content is: what of it stands outside quotation marks, source and cue aside, is the reporter’s.
fn kind(facts: &Facts, attribution: &Attribution) -> AttributionKind {
    let content = attribution.content;
    let first = facts.quotes.partition_point(|quote| quote.span.end <= content.start);
    let quotes = facts.quotes[first..].iter().take_while(|quote| quote.span.start < content.end);
    let mut covered: Vec<Span> = quotes.filter(|quote| !quote.nested).map(|quote| quote.span).collect();
    if covered.is_empty() {
        return AttributionKind::Indirect;
    }
    covered.extend(attribution.source.iter().chain(&attribution.cue).map(|place| place.span));
    covered.sort_unstable();
    let mut at = content.start;
    let mut own = 0;
    for span in covered.into_iter().chain([Span::new(content.end, content.end)]) {
        if span.start > at {
            let between = facts.text(Span::new(at, span.start.min(content.end)));
            own += between.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
        }
        at = at.max(span.end);
    }
    // “that”, and who was told, may stand between.
    if own <= 3 { AttributionKind::Direct } else { AttributionKind::Mixed }
}
