//! Why settings cannot be read, and where.

use std::fmt;

use toml::Spanned;

/// Why settings cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError {
    line: usize,
    column: usize,
    message: String,
}

impl SettingsError {
    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, from 1, in characters.
    pub fn column(&self) -> usize {
        self.column
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SettingsError {}

/// What is wrong at a byte of the text.
pub(super) struct Wrong {
    at: usize,
    message: String,
}

impl Wrong {
    /// Something wrong with a key or a value.
    pub(super) fn new<T>(at: &Spanned<T>, message: impl Into<String>) -> Self {
        Self { at: at.span().start, message: message.into() }
    }

    /// Something wrong at a byte of a text that is no TOML.
    pub(super) fn at(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }

    /// That the text is no TOML.
    pub(super) fn syntax(error: &toml::de::Error) -> Self {
        let at = error.span().map_or(0, |span| span.start);
        Self { at, message: format!("This is not TOML: {}.", error.message()) }
    }

    /// With line and column in the text.
    pub(super) fn located(self, text: &str) -> SettingsError {
        let before = text.get(..self.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        SettingsError {
            line: 1 + before.matches('\n').count(),
            column: 1 + line.chars().count(),
            message: self.message,
        }
    }
}
