//! The open documents. Nothing here waits, so that edits are applied in the order in which they come.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tower_lsp::ls_types::{
    DidChangeTextDocumentParams, Position, Range, TextDocumentContentChangeEvent, TextDocumentItem, Uri,
};

use super::analysis::{Analysis, Unchecked};
use super::message::UNNUMBERED;
use crate::checker::Checked;
use crate::draft::Format;
use crate::settings::Settings;
use crate::span::Span;
use crate::text::{self, Encoding, Text};

/// The open documents by address.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: Mutex<HashMap<String, Snapshot>>,
}

/// A document as it stands after one of its edits. A clone is cheap.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    /// Its address.
    pub(super) uri: Uri,
    /// The client’s number for this text, if it gave it one.
    pub(super) version: Option<i32>,
    /// How it is written.
    pub(super) format: Format,
    /// The whole of it.
    pub(super) text: Text,
    /// Our own number for this text, since a client’s may repeat.
    pub(super) revision: u64,
    /// What is shared by all snapshots of the document.
    pub(super) analysis: Arc<Analysis>,
    encoding: Encoding,
}

impl Documents {
    /// Takes up a document. One that is open already is replaced.
    pub(super) fn open(&self, item: TextDocumentItem, encoding: Encoding) -> Snapshot {
        let snapshot = Snapshot {
            format: format(&item.language_id, &item.uri),
            version: version(item.version),
            text: Text::from(item.text.as_str()),
            revision: 0,
            analysis: Arc::default(),
            encoding,
            uri: item.uri,
        };
        let before = self.lock().insert(snapshot.uri.as_str().to_owned(), snapshot.clone());
        if let Some(before) = before {
            before.analysis.retire();
        }
        snapshot
    }

    /// Applies edits, each to what those before it left. Edits of a document that is not open are dropped.
    pub(super) fn change(&self, change: DidChangeTextDocumentParams) -> Option<Snapshot> {
        let mut open = self.lock();
        let document = open.get_mut(change.text_document.uri.as_str())?;
        for edit in change.content_changes {
            document.apply(&edit);
        }
        document.version = version(change.text_document.version);
        document.revision += 1;
        document.analysis.supersede(document.revision);
        Some(document.clone())
    }

    /// Lets go of a document.
    pub(super) fn close(&self, uri: &Uri) {
        if let Some(document) = self.lock().remove(uri.as_str()) {
            document.analysis.retire();
        }
    }

    /// A document as it stands.
    pub(super) fn get(&self, uri: &Uri) -> Option<Snapshot> {
        self.lock().get(uri.as_str()).cloned()
    }

    /// Every document as it stands.
    pub(super) fn all(&self) -> Vec<Snapshot> {
        self.lock().values().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Snapshot>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Snapshot {
    /// Whether no edit has come since, and the document is open.
    pub(super) fn is_current(&self) -> bool {
        self.analysis.is_newest(self.revision)
    }

    /// Checks this text here and now, unless that was done or it is no longer the newest.
    pub(super) fn check_here(&self, settings: impl FnOnce() -> Settings) -> Result<Arc<Checked>, Unchecked> {
        self.analysis.check(self.revision, &self.text, self.format, settings)
    }

    /// Where it is on disk, if it is there.
    pub(super) fn path(&self) -> Option<PathBuf> {
        let is_file = self.uri.scheme().as_str().eq_ignore_ascii_case("file");
        Some(self.uri.to_file_path().filter(|_| is_file)?.into_owned())
    }

    /// The byte at a position.
    pub(super) fn offset(&self, at: Position) -> usize {
        self.text.offset(place(at), self.encoding)
    }

    /// The stretch of bytes of a range.
    pub(super) fn span(&self, range: Range) -> Span {
        Span::new(self.offset(range.start), self.offset(range.end))
    }

    /// All of it.
    pub(super) fn whole(&self) -> Span {
        Span::new(0, self.text.len())
    }

    /// The range of a stretch of bytes.
    pub(super) fn range(&self, span: Span) -> Range {
        let at = |offset| {
            let text::Position { line, column } = self.text.position(offset, self.encoding);
            Position::new(line, column)
        };
        Range::new(at(span.start), at(span.end))
    }

    /// Where another text ends, in the columns of this one.
    pub(super) fn end_of(&self, other: &str) -> Position {
        self.place_in(other, other.len())
    }

    /// An offset of another text, in the columns of this one.
    pub(super) fn place_in(&self, other: &str, offset: usize) -> Position {
        let text::Position { line, column } = Text::from(other).position(offset, self.encoding);
        Position::new(line, column)
    }

    fn apply(&mut self, edit: &TextDocumentContentChangeEvent) {
        match edit.range {
            Some(range) => {
                self.text.replace(place(range.start), place(range.end), &edit.text, self.encoding);
            }
            None => self.text = Text::from(edit.text.as_str()),
        }
    }
}

fn place(at: Position) -> text::Position {
    text::Position::new(at.line, at.character)
}

fn version(number: i32) -> Option<i32> {
    (number != UNNUMBERED).then_some(number)
}

/// How a document is written: by what the editor calls its language, else by the ending of its name.
fn format(language: &str, uri: &Uri) -> Format {
    match language {
        "plaintext" | "text" => Format::Plain,
        "markdown" => Format::Markdown,
        "html" => Format::Html,
        _ => Format::from_path(uri.path().as_str()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn open(documents: &Documents, language: &str, uri: &str, text: &str) -> Snapshot {
        let item = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        documents.open(serde_json::from_value(item).expect("a document"), Encoding::Utf16)
    }

    fn change(documents: &Documents, version: i32, edits: &Value) -> Option<Snapshot> {
        let change = json!({
            "textDocument": {"uri": "file:///desk/ferry.txt", "version": version}, "contentChanges": edits,
        });
        documents.change(serde_json::from_value(change).expect("a change"))
    }

    fn edit(line: u32, from: u32, to: u32, text: &str) -> Value {
        let range =
            json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}});
        json!({"range": range, "text": text})
    }

    #[test]
    fn edits_of_one_change_follow_each_other() {
        let documents = Documents::default();
        let first = open(&documents, "plaintext", "file:///desk/ferry.txt", "The 🚢 left.\nIt sank.");
        let edits = json!([edit(0, 4, 6, "ferry"), edit(0, 10, 14, "sailed"), edit(1, 3, 7, "docked")]);
        let second = change(&documents, 7, &edits).expect("the document is open");
        assert_eq!(second.text.to_string(), "The ferry sailed.\nIt docked.");
        assert_eq!(second.version, Some(7));
        assert!(second.is_current() && !first.is_current());
        assert_eq!(first.text.to_string(), "The 🚢 left.\nIt sank.");
    }

    #[test]
    fn a_change_without_a_range_is_the_whole_text() {
        let documents = Documents::default();
        open(&documents, "plaintext", "file:///desk/ferry.txt", "Old.");
        let edits = json!([{"text": "New."}, edit(0, 3, 4, "!")]);
        let changed = change(&documents, UNNUMBERED, &edits).expect("open");
        assert_eq!((changed.text.to_string().as_str(), changed.version), ("New!", None));
    }

    #[test]
    fn a_closed_document_takes_no_edits() {
        let documents = Documents::default();
        let open = open(&documents, "plaintext", "file:///desk/ferry.txt", "The ferry.");
        documents.close(&open.uri);
        assert!(!open.is_current());
        assert!(change(&documents, 2, &json!([{"text": ""}])).is_none());
    }

    #[test]
    fn the_language_tells_the_format_before_the_name_does() {
        let documents = Documents::default();
        let format = |language, uri| open(&documents, language, uri, "").format;
        assert_eq!(format("markdown", "untitled:Untitled-1"), Format::Markdown);
        assert_eq!(format("plaintext", "file:///a.md"), Format::Plain);
        assert_eq!(format("mdx", "file:///a%20b.md"), Format::Markdown);
        assert_eq!(format("django-html", "file:///page.HTML"), Format::Html);
        assert_eq!(format("tex", "file:///a.tex"), Format::Plain);
    }
}
