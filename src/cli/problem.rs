//! Why something could not be checked.

use std::fmt;
use std::io::Write;

/// Why something could not be checked, for standard error.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Problem {
    place: String,
    message: String,
}

impl Problem {
    /// A problem with a file, folder or option.
    pub(super) fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into() }
    }

    /// What to say of a draft that is not in English.
    pub(super) fn language(code: Option<&str>) -> String {
        match code {
            Some(code) => format!("not checked: its language is “{code}”, and copydesk reads English."),
            None => "not checked: copydesk reads English, and this is another language.".to_owned(),
        }
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
