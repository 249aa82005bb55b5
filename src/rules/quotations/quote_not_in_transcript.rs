//! `quote-not-in-transcript`

mod shown;
#[cfg(test)]
mod tests;

use self::shown::{Quoted, beside, end_of, fix};
use crate::facts::Facts;
use crate::facts::quotations::{
    InNotes, Presence, Quotation, Quotations, Split, are_of_draft, in_notes, is_named_with, is_work,
    split_in_notes, splits,
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
    /// have a gap (“[inaudible]”), nothing is found. A sentence that its speaker’s name parts (“We will,” she said, “cut the budget”) is
    /// looked up as one: words that were left out where the name stands are a question, and two parts that stand apart in the notes
    /// a warning.
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
    let outer: Vec<&Quotation> = looked_up.iter().map(|(quotation, _)| *quotation).collect();
    let mut told = vec![false; looked_up.len()];
    for split in splits(facts, &outer) {
        let parts = split.first..split.first + split.count;
        if let Some(findings) = as_one(facts, notes, &split, &looked_up[parts.clone()]) {
            told[parts].fill(true);
            found.extend(findings);
        }
    }
    let alone = looked_up.iter().zip(told).filter(|(_, told)| !told).map(|(looked_up, _)| looked_up);
    found.extend(alone.filter_map(|(quotation, in_notes)| match &in_notes.sought {
        Sought::Found(found) if !found.changes.is_empty() => {
            Some(differs(facts, notes, Quoted::whole(facts, quotation), found))
        }
        Sought::Found(_) => in_notes.other.map(|heard| of_another(facts, notes, quotation, heard)),
        Sought::Missing(_) => missing(facts, notes, quotation, in_notes.presence),
    }));
}

/// What there is to say of a sentence that its speaker’s name parts: no finding where the notes have it as it stands, and nothing at
/// all where its parts must be looked at one by one.
fn as_one(
    facts: &Facts,
    notes: &Notes,
    split: &Split,
    parts: &[(&Quotation, InNotes)],
) -> Option<Vec<Found>> {
    let is_exact = |(_, part): &(&Quotation, InNotes)| {
        matches!(&part.sought, Sought::Found(found) if found.changes.is_empty() && !found.has_gap)
            && part.other.is_none()
    };
    let are_exact = parts.iter().all(is_exact);
    match split_in_notes(facts, split)? {
        Sought::Found(found) if found.changes.is_empty() => are_exact.then(Vec::new),
        Sought::Found(found) => {
            let finding = differs(facts, notes, Quoted::parted(split), &found);
            // Words left out where the name stands are no other words.
            let is_cut = |finding: Found| Found { fixes: Vec::new(), ..finding }.at(Level::Information);
            Some(vec![if are_exact { is_cut(finding) } else { finding }])
        }
        Sought::Missing(_) if are_exact => Some(apart(facts, notes, parts).into_iter().collect()),
        Sought::Missing(_) => None,
    }
}

/// The parts of a sentence, which the notes have in two places.
fn apart(facts: &Facts, notes: &Notes, parts: &[(&Quotation, InNotes)]) -> Option<Found> {
    let heard = |(_, part): &(&Quotation, InNotes)| match &part.sought {
        Sought::Found(found) => Some(found.heard),
        Sought::Missing(_) => None,
    };
    let ((first, last), (one, other)) =
        (parts.first().zip(parts.last())?, parts.first().and_then(heard).zip(parts.last().and_then(heard))?);
    let (here, there) = (shown(facts, first.0.span), shown(facts, last.0.span));
    let (at, then) = (notes.place(one), notes.place(other));
    let message =
        format!("“{here}” and “{there}” are one sentence here, but stand apart in the notes ({at}; {then}).");
    let finding = Found::new(last.0.span, message).related(first.0.span, format!("“{here}”"));
    Some(finding.noted(notes.note(one)).noted(notes.note(other)))
}

/// A quotation that the notes have in other words.
fn differs(facts: &Facts, notes: &Notes, quoted: Quoted<'_>, found: &transcripts::Found) -> Found {
    let (here, there) = beside(notes, quoted, found);
    let (place, note) = (notes.place(found.heard), notes.note(found.heard));
    let span = end_of(facts, quoted, found);
    if notes.is_machine(found.heard) {
        let message = format!("“{here}” here, but a machine heard “{there}” ({place}): listen there.");
        return Found::new(span, message).at(Level::Information).noted(note);
    }
    let message = format!("“{here}” here, but the notes have “{there}” ({place}).");
    let finding = Found::new(span, message).noted(note);
    match fix(facts, notes, quoted, found) {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}

/// A quotation that somebody else says in the notes.
fn of_another(facts: &Facts, notes: &Notes, quotation: &Quotation, heard: Heard) -> Found {
    let words = shown(facts, quotation.span);
    let (here, there) = (quotation.voice.name(facts), notes.speaker(heard).unwrap_or_default());
    let place = notes.place(heard);
    let message = format!("“{words}” is {here}’s here, but {there}’s in the notes ({place}).");
    Found::new(quotation.span, message).noted(notes.note(heard))
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
