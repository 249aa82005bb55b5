//! What a rule says of a draft.

use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::fingerprint::Fingerprint;
pub use crate::lines::Position;
use crate::span::Span;

/// How sure and how grave a finding is; `Off` is only a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The rule does not run.
    Off,
    /// A matter of style.
    Hint,
    /// A question for the writer.
    Information,
    /// Two places of the draft cannot both be right, or a lawyer would ask.
    Warning,
    /// Near-certain: arithmetic, the calendar, a placeholder. Stops the gate by default.
    Error,
}

impl Level {
    /// Every level, from the mildest.
    pub const ALL: [Self; 5] = [Self::Off, Self::Hint, Self::Information, Self::Warning, Self::Error];

    /// The word used in settings and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Hint => "hint",
            Self::Information => "information",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Something wrong, or worth a question, at one place of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule, in kebab-case.
    pub rule: &'static str,
    /// How grave.
    pub level: Level,
    /// The place to mark. Where one end of a conflict is a quotation, the narrator's.
    pub span: Span,
    /// A full sentence for a writer, with both values of a conflict.
    pub message: String,
    /// The other ends.
    pub related: Vec<Related>,
    /// The ends that stand in the notes of the story.
    pub notes: Vec<Note>,
    /// Ends in other drafts.
    pub elsewhere: Vec<Elsewhere>,
    /// What could be done, none of it by itself.
    pub fixes: Vec<Fix>,
    /// Names the finding across edits elsewhere in the draft: made of the rule and the words it marks.
    pub fingerprint: Fingerprint,
}

/// Another end of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there, in a few words.
    pub message: String,
}

/// An end of a conflict that stands in the notes of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file of notes.
    pub path: PathBuf,
    /// The line of it, counted from 1, where its form has lines.
    pub line: Option<usize>,
    /// When it is said in the recording: “00:14”.
    pub time: Option<String>,
    /// Who says it, as the file calls them.
    pub speaker: Option<String>,
    /// What is said.
    pub words: String,
}

/// An end of a conflict that stands in another draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Where that draft is, for programs.
    pub address: String,
    /// Where in it, in bytes.
    pub span: Span,
    /// The same, as line and column.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
    /// The words that stand there.
    pub words: String,
}

/// A change that the writer may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as a command: “Change to Tuesday”.
    pub title: String,
    /// Replacements that do not overlap, in text order.
    pub edits: Vec<Edit>,
}

/// A replacement of some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

impl Note {
    /// When it is said, by whom and what, in a line: “At 00:14, Ana Ruiz: “We will.””
    pub fn told(&self) -> String {
        let time = self.time.as_ref().map(|time| format!("at {time}"));
        let place: Vec<&str> = [time.as_deref(), self.speaker.as_deref()].into_iter().flatten().collect();
        let words = format!("“{}”", self.words);
        if place.is_empty() { words } else { format!("{}: {words}", place.join(", ")) }
    }
}

impl Fix {
    /// A fix of a single replacement.
    pub fn replace(title: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        Self { title: title.into(), edits: vec![Edit { span, text: text.into() }] }
    }
}
