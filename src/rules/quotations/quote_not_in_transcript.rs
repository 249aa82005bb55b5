//! `quote-not-in-transcript`

mod shown;
#[cfg(test)]
mod tests;

use self::shown::{beside, end_of, fix};
use crate::facts::Facts;
use crate::facts::quotations::{
    InNotes, Presence, Quotation, Quotations, are_of_draft, in_notes, is_named_with, is_work,
};
use crate::finding::Level;
use crate::rules::quotations::words::shown;
use crate::rules::{Findings, Found, Group};
use crate::transcripts::{self, Heard, Notes, Sought};

rule! {
    /// ## What it finds
    /// Quotations that the notes of the story do not have, or have in other words or from somebody else. Notes are named on the
    /// command line (`--transcript FILE`) or in the settings (`transcripts`); without notes it says nothing. With these in `council.vtt`:
    ///
    /// ```transcript council.vtt
    /// WEBVTT
    ///
    /// 00:14.000 --> 00:17.500
    /// <v Ana Ruiz>We will, um, cut the harbor
    ///
    /// 00:17.500 --> 00:20.000
    /// <v Ana Ruiz>budget by a third. It is a can of worms.
    ///
    /// 00:20.000 --> 00:22.000
    /// <v Bo Lund>Nobody asked the fishermen about it.
    /// ```
    ///
    /// ```draft
    /// “We will cut the harbor budget by half,” said Ana Ruiz, the mayor.
    ///                                   ^^^^ “We will cut the harbor budget by half” here, but the notes have “We will, um, cut the harbor budget by a third” (council.vtt, at 00:14, Ana Ruiz).
    ///
    /// She called the plan “a can of worms.” “Every boat will be paid for,” Ruiz said.
    ///                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The notes have no words like “Every boat will be paid for”.
    ///
    /// “Nobody asked the fishermen about it,” Ruiz added.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Nobody asked the fishermen about it” is Ana Ruiz’s here, but Bo Lund’s in the notes (council.vtt, at 00:20, Bo Lund).
    ///
    /// “We heard of it on the radio,” said Lise Faber, a fisherman.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The notes have no words like “We heard of it on the radio”, and nobody in them is called Lise Faber.
    /// ```
    ///
    /// Words compare as they are heard: case, punctuation, figures or words for a number, British or American spelling do not count,
    /// nor fillers (“um”, “you know”), words said twice and sentences begun anew. An ellipsis stands for any words, and so do
    /// square brackets. Captions and segments are joined, and lines that rolling captions repeat are read once. Where the notes
    /// have a gap (“[inaudible]”), nothing is found.
    ///
    /// A quotation of one or two words is a question, and only where its speaker speaks in the notes by name: scare quotes, titles,
    /// nicknames, signs and papers are in no notes. One whose speaker has no place in notes that name all who speak is a hint: it may
    /// come from elsewhere. What a machine wrote down is no witness, and a difference from it is a question with the time to
    /// listen at. Notes that the settings name may be of other stories: they count as those of a draft once they hold five words
    /// that it quotes. Where a file of notes could not be read, no quotation is missing.
    ///
    /// ## Why it matters
    /// A quotation is what somebody said. Memory changes words, and an editor who never heard them smooths them.
    ///
    /// ## What to do
    /// Listen to the recording where the finding says. The quick fix puts in the words of notes that somebody typed; nothing does so
    /// unasked. The message has words of the notes: mind where you send a report.
    pub(in crate::rules) static RULE = {
        name: "quote-not-in-transcript",
        group: Group::Quotations,
        summary: "A quotation that the notes do not have, or have otherwise",
        level: Level::Warning,
        check: check,
    }
}

/// Fewer words are a scrap.
const SCRAP: usize = 3;

fn check(facts: &Facts, found: &mut Findings) {
    let Some(notes) = facts.house().notes.as_deref() else { return };
    let quotations = Quotations::of(facts);
    let looked_up: Vec<(&Quotation, InNotes)> = quotations
        .all
        .iter()
        .filter(|quotation| !quotation.nested)
        .filter_map(|quotation| Some((quotation, in_notes(facts, quotation)?)))
        .collect();
    if !are_of_draft(notes, &looked_up) {
        return;
    }
    let findings = looked_up.iter().filter_map(|(quotation, in_notes)| match &in_notes.sought {
        Sought::Found(found) if !found.changes.is_empty() => Some(differs(facts, notes, quotation, found)),
        Sought::Found(_) => in_notes.other.map(|heard| of_another(facts, notes, quotation, heard)),
        Sought::Missing(_) => missing(facts, notes, quotation, in_notes.presence),
    });
    found.extend(findings);
}

/// A quotation that the notes have in other words.
fn differs(facts: &Facts, notes: &Notes, quotation: &Quotation, found: &transcripts::Found) -> Found {
    let (here, there) = beside(facts, notes, quotation, found);
    let place = notes.place(found.heard);
    let span = end_of(facts, quotation, found);
    if notes.is_machine(found.heard) {
        let message = format!("“{here}” here, but a machine heard “{there}” ({place}): listen there.");
        return Found::new(span, message).at(Level::Information);
    }
    let finding = Found::new(span, format!("“{here}” here, but the notes have “{there}” ({place})."));
    match fix(facts, notes, quotation, found) {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}

/// A quotation that somebody else says in the notes.
fn of_another(facts: &Facts, notes: &Notes, quotation: &Quotation, heard: Heard) -> Found {
    let words = shown(facts, quotation.span);
    let (here, there) = (quotation.voice.name(facts), notes.speaker(heard).unwrap_or_default());
    let place = notes.place(heard);
    Found::new(quotation.span, format!("“{words}” is {here}’s here, but {there}’s in the notes ({place})."))
}

/// A quotation that the notes do not have.
fn missing(facts: &Facts, notes: &Notes, quotation: &Quotation, presence: Presence) -> Option<Found> {
    let is_name = is_work(facts, quotation) || !quotation.voice.is_told() && is_named_with(facts, quotation);
    if notes.is_partial() || is_name {
        return None;
    }
    let is_scrap = quotation.words.len() < SCRAP;
    let message = format!("The notes have no words like “{}”", shown(facts, quotation.span));
    let finding = |level, message| Some(Found::new(quotation.span, message).at(level));
    match presence {
        Presence::Speaks if is_scrap => finding(Level::Information, format!("{message}.")),
        Presence::IsPaper => None,
        _ if is_scrap || !quotation.voice.is_told() && !has_sentence(quotation) => None,
        Presence::IsAbsent => {
            let name = quotation.voice.name(facts);
            finding(Level::Hint, format!("{message}, and nobody in them is called {name}."))
        }
        Presence::Speaks | Presence::MaySpeak => finding(Level::Warning, format!("{message}.")),
    }
}

/// Whether words of which nobody is said to say them are more than a name or a term.
fn has_sentence(quotation: &Quotation) -> bool {
    /// A term is shorter.
    const TERM: usize = 5;
    quotation.words.len() > TERM
}
