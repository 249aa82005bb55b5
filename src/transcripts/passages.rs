//! Passages as they are gathered from a file.

use std::path::PathBuf;

use super::transcript::{Hand, Passage, Transcript};
use crate::span::Span;

/// What has been gathered.
#[derive(Debug, Default)]
pub(super) struct Passages {
    text: String,
    all: Vec<Passage>,
}

/// What is known of a passage, besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct About<'a> {
    pub(super) speaker: Option<&'a str>,
    pub(super) start: Option<u64>,
    pub(super) line: Option<usize>,
}

impl Passages {
    /// Appends a passage behind a blank. One without words is none.
    pub(super) fn add(&mut self, words: &str, about: About<'_>) {
        if !words.trim().is_empty() && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.join(words.trim(), about);
    }

    /// Appends a passage that brings its own blank, if there is one between.
    pub(super) fn join(&mut self, words: &str, about: About<'_>) {
        if words.trim().is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(words);
        let speaker = about.speaker.map(str::trim).filter(|speaker| !speaker.is_empty());
        self.all.push(Passage {
            span: Span::new(start, self.text.len()),
            speaker: speaker.map(str::to_owned),
            start: about.start,
            line: about.line,
        });
    }

    /// The transcript that they make up.
    pub(super) fn transcript(self, name: &str, hand: Hand) -> Transcript {
        let path = PathBuf::from(name);
        Transcript { name: name.to_owned(), path, text: self.text, passages: self.all, hand }
    }
}
