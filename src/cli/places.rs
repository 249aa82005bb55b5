//! Lines and columns. They are counted once a draft, so that a draft with many findings stays quick.

use std::path::Path;
use std::{env, fs};

use crate::draft::{Draft, Field};
use crate::lines::{Lines, Position};
use crate::span::Span;

/// A stretch of a draft, in the coordinates of the field that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) field: Field,
    pub(super) part: &'static str,
    pub(super) span: Span,
    pub(super) start: Position,
    pub(super) end: Position,
}

/// The lines of a draft’s fields.
#[derive(Debug)]
pub(super) struct Places<'a> {
    draft: &'a Draft,
    headline: Lines<'a>,
    summary: Lines<'a>,
    text: Lines<'a>,
}

impl<'a> Places<'a> {
    /// Counts the lines of a draft.
    pub(super) fn new(draft: &'a Draft) -> Self {
        let lines = |field| Lines::new(draft.field_text(field));
        let (headline, summary, text) = (lines(Field::Headline), lines(Field::Summary), lines(Field::Text));
        Self { draft, headline, summary, text }
    }

    /// Where a stretch of the draft stands.
    pub(super) fn place(&self, at: Span) -> Placed {
        let (field, span) = self.draft.field_span(at);
        let part = match field {
            Field::Headline => "headline",
            Field::Summary => "summary",
            Field::Text => {
                let paragraph = self.draft.paragraph_at(at.start);
                match paragraph.map_or("other", |index| self.draft.paragraphs[index].part.name()) {
                    // Of two headlines, the one stored apart is the headline.
                    "headline" if self.draft.has_field(Field::Headline) => "body",
                    "summary" if self.draft.has_field(Field::Summary) => "body",
                    part => part,
                }
            }
        };
        let lines = self.lines(field);
        Placed { field, part, span, start: lines.position(span.start), end: lines.position(span.end) }
    }

    /// The lines of a field.
    pub(super) fn lines(&self, field: Field) -> &Lines<'a> {
        match field {
            Field::Headline => &self.headline,
            Field::Summary => &self.summary,
            Field::Text => &self.text,
        }
    }
}

/// A path as the command line would name it: from the folder on in which the command runs, where it is below that.
pub(super) fn near(path: &Path) -> String {
    let folder = env::current_dir().and_then(fs::canonicalize).ok();
    let near = folder.and_then(|folder| path.strip_prefix(folder).ok());
    near.unwrap_or(path).display().to_string()
}
