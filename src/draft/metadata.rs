//! What a draft says of itself: its date, dateline and bylines.

use jiff::civil::Date;

use super::genre::Genre;
use crate::span::Span;

/// What a draft says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The document date, from the first source that has one, in the order of [`DateSource`].
    pub date: Option<DocumentDate>,
    /// Where front matter gives its date, whatever the draft is dated by.
    pub in_front: Option<Span>,
    /// “CARACAS, Venezuela (AP) —”; a round-up has several.
    pub datelines: Vec<Dateline>,
    /// Who wrote it. People named here are not in the story.
    pub bylines: Vec<Byline>,
    /// Until when it may not run: `embargo` in front matter.
    pub embargo: Option<Embargo>,
    /// What kind of piece it is, where it says so.
    pub genre: Option<Genre>,
}

/// Until when a story may not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embargo {
    /// The day on which it ends.
    pub date: Date,
    /// The words of its end, with the hour where there is one.
    pub span: Span,
}

/// The date of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentDate {
    /// The day.
    pub date: Date,
    /// Who says so.
    pub source: DateSource,
    /// Where the draft says so; `None` for a setting.
    pub span: Option<Span>,
}

/// Where a document date comes from, the strongest first. The file's time stamp and the clock are none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateSource {
    /// Given from outside: an option, a setting, a field of the content system.
    Setting,
    /// Front matter: `date`, `published`.
    FrontMatter,
    /// An HTML `meta`, JSON-LD or `time` element.
    Page,
    /// A dateline with a year, or one without a year that another source completes.
    Dateline,
    /// “Published May 9, 2025”, “Updated …”, or a line that is just a date.
    PublishedLine,
}

/// Where, and sometimes when, a story was filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// Up to the dash, without it.
    pub span: Span,
    /// The city, or the cities, and what they lie in, without date and agency.
    pub places: Vec<Span>,
}

/// A reporter’s credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline {
    /// The name alone.
    pub span: Span,
    /// The name as written.
    pub name: String,
}

impl Metadata {
    /// Moves every place `by` bytes on.
    pub(super) fn shift(&mut self, by: usize) {
        if let Some(span) = self.date.as_mut().and_then(|date| date.span.as_mut()) {
            *span = span.shift(by);
        }
        if let Some(embargo) = &mut self.embargo {
            embargo.span = embargo.span.shift(by);
        }
        for dateline in &mut self.datelines {
            dateline.span = dateline.span.shift(by);
            for place in &mut dateline.places {
                *place = place.shift(by);
            }
        }
        for byline in &mut self.bylines {
            byline.span = byline.span.shift(by);
        }
    }
}
