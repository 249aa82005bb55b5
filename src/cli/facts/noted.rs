//! Where quotations stand in the notes.

use std::slice;

use serde::Serialize;

use crate::cli::json;
use crate::facts::quotations::{Quotations, in_notes};
use crate::facts::{Facts, Quote};
use crate::finding::Note;
use crate::transcripts::{Heard, Notes, Sought};

/// What the notes have for a quotation.
pub(super) enum Noted {
    /// Its words, in these places.
    WordForWord(Vec<Note>),
    /// Other words, or not all of them.
    Otherwise(Note),
    /// Nothing like it.
    Nowhere,
}

/// What the notes have for a quotation; `None` where there are no notes, or it has no words.
pub(super) fn noted(facts: &Facts, quote: &Quote) -> Option<Noted> {
    let notes: &Notes = facts.house().notes.as_deref()?;
    let quotations = Quotations::of(facts);
    let at = quotations.all.iter().position(|quotation| quotation.span == quote.span)?;
    Some(match in_notes(facts, &quotations.all[at])?.sought {
        Sought::Missing(_) => Noted::Nowhere,
        Sought::Found(found) if found.has_gap || !found.changes.is_empty() => {
            Noted::Otherwise(notes.note(found.heard))
        }
        Sought::Found(found) => {
            let everywhere = std::iter::once(found.heard).chain(found.elsewhere);
            Noted::WordForWord(everywhere.map(|heard: Heard| notes.note(heard)).collect())
        }
    })
}

impl Noted {
    /// What there is to say of it, a line a place.
    pub(super) fn lines(&self) -> Vec<String> {
        let place = |note: &Note| {
            let time = note.time.as_ref().map(|time| format!(", at {time}"));
            let line = || note.line.map(|line| format!(", line {line}"));
            let speaker = note.speaker.as_ref().map(|speaker| format!(", {speaker}"));
            let name = note.path.file_name().unwrap_or_default().to_string_lossy();
            format!("{name}{}{}", time.or_else(line).unwrap_or_default(), speaker.unwrap_or_default())
        };
        match self {
            Self::WordForWord(places) => places.iter().map(place).collect(),
            Self::Otherwise(note) => vec![format!("{}, in other words: “{}”", place(note), note.words)],
            Self::Nowhere => vec!["The notes have nothing like it".to_owned()],
        }
    }
}

/// The same, for programs.
#[derive(Serialize)]
pub(super) struct Row {
    found: &'static str,
    places: Vec<json::Note>,
}

impl From<&Noted> for Row {
    fn from(noted: &Noted) -> Self {
        let (found, places) = match noted {
            Noted::WordForWord(places) => ("word-for-word", &places[..]),
            Noted::Otherwise(place) => ("otherwise", slice::from_ref(place)),
            Noted::Nowhere => ("nowhere", &[][..]),
        };
        Self { found, places: places.iter().map(json::Note::from).collect() }
    }
}
