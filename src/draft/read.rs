//! What the reader of a format finds in a file.

use std::sync::Arc;

use super::links::Link;
use super::metadata::Metadata;
use super::notes::{Loose, Note};
use super::paragraph::Paragraph;
use super::remarks::Remarks;
use super::tables::Table;
use super::unread::Unread;
use crate::span::Span;

/// What a format's reader finds, in the coordinates of the file.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) metadata: Metadata,
    pub(super) comments: Vec<Span>,
    pub(super) remarks: Remarks,
    pub(super) notes: Vec<Note>,
    pub(super) loose: Vec<Loose>,
    pub(super) links: Vec<Link>,
    pub(super) tables: Vec<Table>,
    pub(super) unread: Vec<Unread>,
}

impl Read {
    /// Moves everything `by` bytes on, behind the fields that stand before the file.
    pub(super) fn shift(&mut self, by: usize) {
        if by == 0 {
            return;
        }
        for paragraph in &mut self.paragraphs {
            paragraph.span = paragraph.span.shift(by);
            paragraph.prose = Arc::new(paragraph.prose.shifted(by));
        }
        self.metadata.shift(by);
        self.remarks = std::mem::take(&mut self.remarks).shifted(by);
        for note in &mut self.notes {
            *note = note.shifted(by);
        }
        for loose in &mut self.loose {
            loose.place = loose.place.shift(by);
        }
        self.links = std::mem::take(&mut self.links).into_iter().map(|link| link.shifted(by)).collect();
        for comment in &mut self.comments {
            *comment = comment.shift(by);
        }
        self.tables = std::mem::take(&mut self.tables).into_iter().map(|table| table.shifted(by)).collect();
        for unread in &mut self.unread {
            unread.span = unread.span.shift(by);
        }
    }
}
