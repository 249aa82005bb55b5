//! Why something could not be checked.

use std::fmt;
use std::io::Write;
use std::path::Path;

use crate::draft::Draft;

/// Why something could not be checked, for standard error.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Problem {
    place: String,
    message: String,
}

impl Problem {
    /// A problem with an option, or with what has another name than its path.
    pub(super) fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into() }
    }

    /// A problem with the file or folder at a path.
    pub(super) fn at(path: &Path, message: impl Into<String>) -> Self {
        Self::new(path.display().to_string(), message)
    }

    /// What in a draft could not be read, though the rest of it was.
    pub(super) fn unread(path: &str, draft: &Draft) -> impl Iterator<Item = Self> {
        draft.unread.iter().map(move |unread| {
            let line = draft.line(unread.span.start);
            Self::new(format!("{path}:{line}"), unread.message.clone())
        })
    }

    /// The file, folder or option.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// What is the matter with it.
    pub(super) fn message(&self) -> &str {
        &self.message
    }

    /// Tells the user.
    pub(super) fn say(&self) {
        // With standard error closed there is nobody left to tell.
        let _ = writeln!(anstream::stderr().lock(), "copydesk: {self}");
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}
