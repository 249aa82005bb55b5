//! What the notes of the story have for its quotations.

use super::quotation::Quotation;
use super::speaks::{Presence, is_called, is_named, presence};
use super::split::Split;
use crate::draft::Part;
use crate::facts::Facts;
use crate::transcripts::{Found, Heard, Notes, Sought};

/// So many words tell whose notes they are.
const TELLING: usize = 5;

/// What the notes have for a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InNotes {
    /// Where its words are, or those most like them.
    pub(crate) sought: Sought,
    /// Whether its speaker speaks there.
    pub(crate) presence: Presence,
    /// Somebody else, who is the only one to say it there.
    pub(crate) other: Option<Heard>,
}

/// What the notes have for a quotation; `None` where there are no notes, or it has no words.
pub(crate) fn in_notes(facts: &Facts, quotation: &Quotation) -> Option<InNotes> {
    let notes = facts.house().notes.as_deref()?;
    let sought = notes.look_up(said(facts, quotation))?;
    let presence = presence(facts, notes, &quotation.voice);
    let other = match &sought {
        Sought::Found(found) if found.changes.is_empty() => other(facts, notes, quotation, found),
        _ => None,
    };
    Some(InNotes { sought, presence, other })
}

/// What the notes have for quotations that are one sentence.
pub(crate) fn split_in_notes(facts: &Facts, split: &Split) -> Option<Sought> {
    facts.house().notes.as_deref()?.look_up(&split.said)
}

/// The words of a quotation, without the name under a block.
pub(crate) fn said<'a>(facts: &'a Facts, quotation: &Quotation) -> &'a str {
    /// A name has no more words.
    const NAME: usize = 6;
    let words = facts.words(quotation.span);
    let signed = words.rsplit_once(['—', '–']).filter(|_| quotation.part == Part::BlockQuote);
    match signed {
        Some((said, name)) if !said.trim().is_empty() && name.split_whitespace().count() <= NAME => said,
        _ => words,
    }
}

/// Whether notes are of this draft: they are given as such, or hold words that it quotes.
pub(crate) fn are_of_draft(notes: &Notes, all: &[(&Quotation, InNotes)]) -> bool {
    let tells = |(quotation, found): &(&Quotation, InNotes)| {
        quotation.words.len() >= TELLING && matches!(found.sought, Sought::Found(_))
    };
    notes.are_given() || all.iter().any(tells)
}

/// The place in the notes where somebody else says a quotation, where they name everybody who says it and the speaker of the draft
/// among those who say other things.
fn other(facts: &Facts, notes: &Notes, quotation: &Quotation, found: &Found) -> Option<Heard> {
    let voice = &quotation.voice;
    let is_surely_told =
        voice.entity.is_some() && !voice.is_pronoun() && quotation.words.len() >= TELLING - 1;
    let is_other = |heard: &Heard| {
        notes.speaker(*heard).is_some_and(|label| is_named(label) && !is_called(facts, voice, label))
    };
    let everywhere = std::iter::once(&found.heard).chain(&found.elsewhere);
    let speaks = || presence(facts, notes, voice) == Presence::Speaks;
    (is_surely_told && everywhere.clone().all(is_other) && speaks()).then_some(found.heard)
}
