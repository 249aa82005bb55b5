//! All notes of a story.

use super::clock;
use super::index::Index;
use super::search::{Heard, Sought, look_up};
use super::transcript::{Hand, Transcript};
use crate::finding::Note;

/// The transcripts of a story, with an index of their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    transcripts: Vec<Transcript>,
    index: Index,
    /// Who speaks.
    speakers: Vec<Option<String>>,
    /// Whether some notes could not be read: what is not found may stand there.
    is_partial: bool,
    /// Whether they are given as those of the draft. Others may be of another story.
    are_given: bool,
}

impl Notes {
    /// The notes that these transcripts make up.
    pub fn new(transcripts: Vec<Transcript>) -> Self {
        let index = Index::new(&transcripts);
        let mut speakers: Vec<Option<String>> = Vec::new();
        for passage in transcripts.iter().flat_map(|transcript| &transcript.passages) {
            if !speakers.contains(&passage.speaker) {
                speakers.push(passage.speaker.clone());
            }
        }
        Self { transcripts, index, speakers, is_partial: false, are_given: false }
    }

    /// With word of whether some could not be read.
    #[must_use]
    pub fn partial(self, is_partial: bool) -> Self {
        Self { is_partial, ..self }
    }

    /// As those of the draft, in which all its quotations must be found.
    #[must_use]
    pub fn given(self) -> Self {
        Self { are_given: true, ..self }
    }

    /// Whether some notes could not be read.
    pub fn is_partial(&self) -> bool {
        self.is_partial
    }

    /// Whether they are given as those of the draft.
    pub fn are_given(&self) -> bool {
        self.are_given
    }

    /// The transcripts.
    pub fn transcripts(&self) -> &[Transcript] {
        &self.transcripts
    }

    /// Looks up the words of a quotation. `None` where it has no words, or the notes have none.
    pub fn look_up(&self, quotation: &str) -> Option<Sought> {
        if self.transcripts.is_empty() {
            return None;
        }
        look_up(&self.index, &self.transcripts, quotation)
    }

    /// The words of a place, as the file has them.
    pub fn words(&self, heard: Heard) -> &str {
        self.transcripts[heard.transcript].text.get(heard.span.range()).unwrap_or_default()
    }

    /// Who speaks in a place, as the file calls them.
    pub fn speaker(&self, heard: Heard) -> Option<&str> {
        self.transcripts[heard.transcript].passage_at(heard.span.start)?.speaker.as_deref()
    }

    /// Whether a machine wrote down what stands in a place.
    pub fn is_machine(&self, heard: Heard) -> bool {
        self.transcripts[heard.transcript].hand == Hand::Machine
    }

    /// The file, the time or line, and the speaker of a place: “council.vtt, at 00:14, Ana Ruiz”.
    pub fn place(&self, heard: Heard) -> String {
        let transcript = &self.transcripts[heard.transcript];
        let mut place = transcript.name.clone();
        let parts = [transcript.place(heard.span.start), self.speaker(heard).map(str::to_owned)];
        for part in parts.into_iter().flatten() {
            place.push_str(", ");
            place.push_str(&part);
        }
        place
    }

    /// A place as the end of a finding, which leads to it.
    pub fn note(&self, heard: Heard) -> Note {
        let transcript = &self.transcripts[heard.transcript];
        let passage = transcript.passage_at(heard.span.start);
        Note {
            path: transcript.path.clone(),
            line: passage.and_then(|passage| passage.line),
            time: passage.and_then(|passage| passage.start).map(clock::shown),
            speaker: passage.and_then(|passage| passage.speaker.clone()),
            words: self.words(heard).split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }

    /// Who speaks, each name once, in the order of the files; `None` is somebody whom a file does not name.
    pub fn speakers(&self) -> impl Iterator<Item = Option<&str>> {
        self.speakers.iter().map(Option::as_deref)
    }
}
