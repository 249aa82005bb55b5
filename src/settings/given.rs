//! What settings are given.

use std::time::Duration;

use jiff::civil::Date;

use super::fail_on::FailOn;
use super::of_check::Levels;
use crate::draft::Genre;
use crate::facts::Head;
use crate::fingerprint::Fingerprint;
use crate::span::Span;

/// What a setting is given, of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The mildest findings that stop a draft.
    Bar(FailOn),
    /// Levels of rules that exist.
    Levels(Levels),
    /// Words.
    Text(String),
    /// A list of words.
    Texts(Vec<String>),
    /// Lists of two or more.
    Groups(Vec<Vec<String>>),
    /// A day.
    Day(Date),
    /// What kind of piece a draft is.
    Genre(Genre),
    /// What stands at the head of a piece.
    Heads(Vec<Head>),
    /// A fingerprint of a finding.
    Fingerprint(Fingerprint),
    /// A time to wait.
    Pause(Duration),
    /// Yes or no.
    Flag(bool),
}

/// A table that stands in a list of its like, as the settings file has it.
pub(super) struct Entry {
    pub(super) fields: Vec<Field>,
}

/// A key of an entry, what it is given, and where.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) given: Given,
    /// The first byte of the key.
    pub(super) at: usize,
    /// The place of the value.
    pub(super) span: Span,
}

impl Entry {
    /// Whether the entry says something under this key.
    pub(super) fn has(&self, key: &str) -> bool {
        let says = |given: &Given| !matches!(given, Given::Texts(texts) if texts.is_empty());
        self.fields.iter().any(|field| field.key == key && says(&field.given))
    }
}
