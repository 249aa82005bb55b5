//! What a draft is read from: a file, or the fields of a content system.

use jiff::civil::Date;

use super::format::Format;

/// What comes from outside: a file, or the fields of a content system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Source<'a> {
    /// The file, or the body field.
    pub text: &'a str,
    /// How `text` is written. The other fields are plain.
    pub format: Format,
    /// The headline, where it is stored apart.
    pub headline: Option<&'a str>,
    /// The summary, where it is stored apart.
    pub summary: Option<&'a str>,
    /// The document date, before any that the draft states.
    pub date: Option<Date>,
}

/// A field of a [`Source`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `Source::headline`.
    Headline,
    /// `Source::summary`.
    Summary,
    /// `Source::text`.
    Text,
}
