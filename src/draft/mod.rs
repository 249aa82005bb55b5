//! A draft taken apart: headline, summary, body and the rest, as paragraphs of prose with their place in the
//! file, and what the draft says of itself (date, dateline, byline).

mod block;
mod byline;
mod dateline;
mod dates;
mod declarations;
mod format;
mod gather;
mod genre;
mod html;
mod lines;
mod links;
mod looks;
mod markdown;
mod metadata;
mod notes;
mod paragraph;
mod part;
mod parts;
mod patterns;
mod plain;
mod prose;
mod read;
mod remarks;
mod source;
mod tables;
mod template;
#[cfg(test)]
mod tests;
mod unread;

use jiff::civil::Date;

use self::lines::{line_starts, push_lines};
use self::read::Read;
pub use crate::draft::format::Format;
pub use crate::draft::genre::Genre;
pub use crate::draft::links::Link;
pub use crate::draft::metadata::{Byline, DateSource, Dateline, DocumentDate, Embargo, Metadata};
pub use crate::draft::notes::{Loose, Note};
pub use crate::draft::paragraph::Paragraph;
pub use crate::draft::part::Part;
pub use crate::draft::prose::Prose;
pub use crate::draft::remarks::Remarks;
pub use crate::draft::source::{Field, Source};
pub use crate::draft::tables::{Cell, Table};
pub use crate::draft::unread::Unread;
use crate::span::Span;

/// A draft taken apart.
///
/// Its coordinates are bytes of one text: the headline field, the summary field (if any) and the file, each on
/// lines of their own. Without the two fields they are just the file's; [`Draft::field_span`] tells the rest.
#[derive(Clone, Debug)]
pub struct Draft {
    text: String,
    /// Where its lines begin, the first one aside.
    lines: Vec<usize>,
    fields: Vec<(Field, Span)>,
    /// How the file is written.
    pub format: Format,
    /// In text order; they do not overlap.
    pub paragraphs: Vec<Paragraph>,
    /// Its tables. Of their cells, those that hold words are paragraphs, too.
    pub tables: Vec<Table>,
    /// What the draft says of itself.
    pub metadata: Metadata,
    /// Comments in the markup, `<!-- … -->` and all, in text order. Readers do not see them.
    pub comments: Vec<Span>,
    /// What comments of a word processor have left. It is in no paragraph.
    pub remarks: Remarks,
    /// The marks of its footnotes, in text order, those whose notes it holds. They are in no paragraph’s prose.
    pub notes: Vec<Note>,
    /// Marks of footnotes without a note and notes without a mark, in text order.
    pub loose: Vec<Loose>,
    /// Its links, in text order of their ends.
    pub links: Vec<Link>,
    /// What could not be read, in text order.
    pub unread: Vec<Unread>,
}

impl Draft {
    /// The longest file that the program reads, in bytes: a long book. What is longer is no draft, but a mistake.
    pub const MAX_BYTES: usize = 2_000_000;

    /// What to say of a file that is longer.
    pub fn too_long() -> String {
        let megabytes = Self::MAX_BYTES / 1_000_000;
        format!("This is too long for a draft: copydesk reads up to {megabytes} MB.")
    }

    /// Takes a draft apart. Odd text yields fewer or plainer paragraphs, never a failure.
    pub fn new(source: Source<'_>) -> Self {
        let mut text = String::new();
        let mut fields = Vec::new();
        for (field, words) in [(Field::Headline, source.headline), (Field::Summary, source.summary)] {
            if let Some(words) = words {
                fields.push((field, Span::new(text.len(), text.len() + words.len())));
                text.push_str(words);
                text.push('\n');
            }
        }
        let start = text.len();
        fields.push((Field::Text, Span::new(start, start + source.text.len())));
        text.push_str(source.text);
        let mut read = match source.format {
            Format::Plain => plain::read(source.text),
            Format::Markdown => markdown::read(source.text),
            Format::Html => html::read(source.text),
        };
        read.shift(start);
        let mut paragraphs = Vec::new();
        for &(field, span) in &fields {
            match field {
                Field::Headline => push_lines(&mut paragraphs, &text, span, Part::Headline),
                Field::Summary => push_lines(&mut paragraphs, &text, span, Part::Summary),
                Field::Text => break,
            }
        }
        let apart = source.headline.and_then(Genre::of_headline);
        read.metadata.genre = read.metadata.genre.or(apart);
        paragraphs.append(&mut read.paragraphs);
        let in_front = read.metadata.date.filter(|stated| stated.source == DateSource::FrontMatter);
        read.metadata.in_front = in_front.and_then(|stated| stated.span);
        if let Some(date) = source.date {
            read.metadata.date = Some(DocumentDate { date, source: DateSource::Setting, span: None });
        }
        let Read { metadata, comments, remarks, notes, loose, links, tables, unread, .. } = read;
        let lines = line_starts(&text).collect();
        Self {
            text,
            lines,
            fields,
            format: source.format,
            paragraphs,
            tables,
            metadata,
            comments,
            remarks,
            notes,
            loose,
            links,
            unread,
        }
    }

    /// The text that all spans count in.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document date: set from outside or stated by the draft, never the clock's.
    pub fn date(&self) -> Option<Date> {
        self.metadata.date.map(|stated| stated.date)
    }

    /// The field that a stretch begins in, and its place in that field.
    pub fn field_span(&self, span: Span) -> (Field, Span) {
        let at = self.fields.partition_point(|(_, field)| field.start <= span.start).saturating_sub(1);
        let (field, whole) = self.fields[at];
        let end = span.end.clamp(span.start, whole.end.max(span.start));
        (field, Span::new(span.start - whole.start, end - whole.start))
    }

    /// The notes whose marks stand in a stretch.
    pub fn notes_in(&self, span: Span) -> &[Note] {
        let first = self.notes.partition_point(|note| note.mark.start < span.start);
        let after = self.notes.partition_point(|note| note.mark.start < span.end);
        self.notes.get(first..after).unwrap_or_default()
    }

    /// The dateline at the head of a paragraph, as the index of its own.
    pub fn dateline_of(&self, paragraph: usize) -> Option<usize> {
        let is_dateline = |index: usize| self.paragraphs[index].part == Part::Dateline;
        paragraph.checked_sub(1).filter(|&before| is_dateline(before) && !is_dateline(paragraph))
    }

    /// The text from the beginning of the line on which the words of a paragraph begin: there stands the marker that the
    /// format has taken off them.
    pub fn from_line_of(&self, paragraph: usize) -> &str {
        let at = self.paragraphs[paragraph].prose.locate(Span::new(0, 0)).start;
        let begun = self.lines.partition_point(|&start| start <= at);
        let start = begun.checked_sub(1).map_or(0, |last| self.lines[last]);
        &self.text[start..]
    }

    /// A place in words, for messages: “line 3” of the file, “the headline”, “line 2 of the summary”.
    pub fn line_in_words(&self, at: usize) -> String {
        let (field, _) = self.field_span(Span::new(at, at));
        let name = match field {
            Field::Text => return format!("line {}", self.line(at)),
            Field::Headline => "the headline",
            Field::Summary => "the summary",
        };
        if self.field_text(field).trim().contains(['\n', '\r']) {
            format!("line {} of {name}", self.line(at))
        } else {
            name.to_owned()
        }
    }

    /// Whether a field was given.
    pub fn has_field(&self, field: Field) -> bool {
        self.fields.iter().any(|(name, _)| *name == field)
    }

    /// The words of a field.
    pub fn field_text(&self, field: Field) -> &str {
        self.fields.iter().find(|(name, _)| *name == field).map_or("", |(_, span)| &self.text[span.range()])
    }

    /// The paragraph that holds a place, if one does.
    pub fn paragraph_at(&self, at: usize) -> Option<usize> {
        let after = self.paragraphs.partition_point(|paragraph| paragraph.span.start <= at);
        let index = after.checked_sub(1)?;
        (at <= self.paragraphs[index].span.end).then_some(index)
    }

    /// The number of the line, from 1, that a place stands in, counted in its own field.
    pub fn line(&self, at: usize) -> usize {
        let (_, within) = self.field_span(Span::new(at, at));
        let begun = |at: usize| self.lines.partition_point(|&start| start <= at);
        1 + begun(at) - begun(at - within.start)
    }
}
