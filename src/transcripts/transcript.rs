//! A file of notes as it was read.

use std::path::PathBuf;

use super::clock;
use crate::span::Span;

/// The words of a recording or of a reporter’s notebook, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// What the file is called.
    pub name: String,
    /// Where it is, as far as whoever read it says.
    pub path: PathBuf,
    /// What is said, without times, labels and markup.
    pub text: String,
    /// The stretches of the text, in its order.
    pub passages: Vec<Passage>,
    /// Who wrote it down.
    pub hand: Hand,
}

/// A stretch of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in the text.
    pub span: Span,
    /// Who says it, as the file calls them.
    pub speaker: Option<String>,
    /// When, in milliseconds from the start of the recording.
    pub start: Option<u64>,
    /// The line of the file that it stands in, counted from 1.
    pub line: Option<usize>,
}

/// Who wrote a transcript down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Somebody, as far as the file tells.
    Person,
    /// A speech recogniser, which mishears.
    Machine,
}

impl Transcript {
    /// The passage that holds a byte of the text.
    pub fn passage_at(&self, at: usize) -> Option<&Passage> {
        let behind = self.passages.partition_point(|passage| passage.span.start <= at);
        self.passages.get(behind.checked_sub(1)?)
    }

    /// Where a byte of the text is found in the file: “at 00:14”, “line 3”.
    pub fn place(&self, at: usize) -> Option<String> {
        let passage = self.passage_at(at)?;
        let time = passage.start.map(|start| format!("at {}", clock::shown(start)));
        time.or_else(|| passage.line.map(|line| format!("line {line}")))
    }
}
