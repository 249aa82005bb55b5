//! The JSON of reports. Names and shapes are those of docs/interface.md.

use std::io::{self, StdoutLock, Write};

use serde::Serialize;

use super::checked_file::CheckedFile;
use super::out::Out;
use super::places::{Places, near};
use super::report::{Report, Summary};
use crate::checker::Checked;
use crate::draft::Draft;
use crate::finding;
use crate::lines::Position;
use crate::span::Span;

/// The version of these shapes.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct Root<'a> {
    version: u8,
    files: [File<'a>; 1],
    summary: &'a Summary,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    date: Option<String>,
    language: Option<&'static str>,
    findings: Vec<Finding<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<Allowed<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<Unread<'a>>,
}

/// A finding.
#[derive(Serialize)]
pub(super) struct Finding<'a> {
    rule: &'a str,
    severity: finding::Level,
    part: &'a str,
    message: &'a str,
    span: [usize; 2],
    start: Position,
    end: Position,
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Note>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    elsewhere: Vec<Elsewhere<'a>>,
    fixes: Vec<Fix<'a>>,
    fingerprint: String,
}

/// A finding that somebody has put aside.
#[derive(Serialize)]
pub(super) struct Allowed<'a> {
    #[serde(flatten)]
    finding: Finding<'a>,
    reason: &'a str,
    by: Option<&'a str>,
}

/// What of a draft could not be read, though the rest of it was.
#[derive(Serialize)]
pub(super) struct Unread<'a> {
    message: &'a str,
    span: [usize; 2],
    start: Position,
}

#[derive(Serialize)]
struct Related<'a> {
    part: &'a str,
    span: [usize; 2],
    start: Position,
    end: Position,
    message: &'a str,
}

/// A place in the notes of the story.
#[derive(Serialize)]
pub(super) struct Note {
    path: String,
    line: Option<usize>,
    time: Option<String>,
    speaker: Option<String>,
    words: String,
}

/// An end in another draft.
#[derive(Serialize)]
struct Elsewhere<'a> {
    path: &'a str,
    span: [usize; 2],
    start: Position,
    end: Position,
    message: String,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    span: [usize; 2],
    text: &'a str,
}

/// The findings of a draft, in text order.
pub(super) fn findings(checked: &Checked) -> Vec<Finding<'_>> {
    let draft = checked.facts.draft();
    let places = Places::new(draft);
    checked.findings.iter().map(|finding| Finding::new(finding, draft, &places)).collect()
}

/// The findings of a draft that may stay, in text order.
pub(super) fn allowed(checked: &Checked) -> Vec<Allowed<'_>> {
    let draft = checked.facts.draft();
    let places = Places::new(draft);
    let allowed = checked.allowed.iter().map(|allowed| Allowed {
        finding: Finding::new(&allowed.finding, draft, &places),
        reason: &allowed.reason,
        by: allowed.by.as_deref(),
    });
    allowed.collect()
}

/// What of a draft could not be read, in text order.
pub(super) fn unread(checked: &Checked) -> Vec<Unread<'_>> {
    let draft = checked.facts.draft();
    let places = Places::new(draft);
    let unread = draft.unread.iter().map(|unread| {
        let at = places.place(unread.span);
        Unread { message: &unread.message, span: [at.span.start, at.span.end], start: at.start }
    });
    unread.collect()
}

impl From<&finding::Note> for Note {
    fn from(note: &finding::Note) -> Self {
        let finding::Note { path, line, time, speaker, words } = note.clone();
        Self { path: near(&path), line, time, speaker, words }
    }
}

impl<'a> Finding<'a> {
    fn new(finding: &'a finding::Finding, draft: &Draft, places: &Places<'_>) -> Self {
        let related = |related: &'a finding::Related| {
            let at = places.place(related.span);
            let span = [at.span.start, at.span.end];
            Related { part: at.part, span, start: at.start, end: at.end, message: &related.message }
        };
        let elsewhere = |end: &'a finding::Elsewhere| Elsewhere {
            path: &end.address,
            span: [end.span.start, end.span.end],
            start: end.start,
            end: end.end,
            message: format!("“{}”", end.words),
        };
        let at = places.place(finding.span);
        let edit = |edit: &'a finding::Edit| Edit { span: span(draft, edit.span), text: &edit.text };
        let fix =
            |fix: &'a finding::Fix| Fix { title: &fix.title, edits: fix.edits.iter().map(edit).collect() };
        // Edits count in the field of their finding, so what would change another one cannot be told.
        let is_here =
            |fix: &&finding::Fix| fix.edits.iter().all(|edit| draft.field_span(edit.span).0 == at.field);
        Self {
            rule: finding.rule,
            severity: finding.level,
            part: at.part,
            message: &finding.message,
            span: [at.span.start, at.span.end],
            start: at.start,
            end: at.end,
            related: finding.related.iter().map(related).collect(),
            notes: finding.notes.iter().map(Note::from).collect(),
            elsewhere: finding.elsewhere.iter().map(elsewhere).collect(),
            fixes: finding.fixes.iter().filter(is_here).map(fix).collect(),
            fingerprint: finding.fingerprint.to_string(),
        }
    }
}

/// A stretch in the coordinates of the field that it stands in.
pub(super) fn span(draft: &Draft, at: Span) -> [usize; 2] {
    let (_, inside) = draft.field_span(at);
    [inside.start, inside.end]
}

impl<'a> File<'a> {
    fn new(file: &'a CheckedFile) -> Self {
        let checked = &file.checked;
        let date = checked.facts.draft().date().map(|date| date.to_string());
        let (findings, allowed, unread) = (findings(checked), allowed(checked), unread(checked));
        Self { path: &file.path, date, language: checked.language, findings, allowed, unread }
    }
}

/// One object for all drafts, written as they come.
pub(super) struct JsonReport {
    out: StdoutLock<'static>,
    files: usize,
}

impl JsonReport {
    /// A report on standard output.
    pub(super) fn new(out: Out) -> Self {
        Self { out: out.into_inner(), files: 0 }
    }

    /// Writes what stands before a file, or before the end where there is none.
    fn separate(&mut self) -> io::Result<()> {
        if self.files == 0 {
            write!(self.out, "{{\"version\":{VERSION},\"files\":[")
        } else {
            self.out.write_all(b",")
        }
    }
}

impl Report for JsonReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        self.separate()?;
        self.files += 1;
        self.out.write_all(&serde_json::to_vec(&File::new(file))?)
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        if self.files == 0 {
            self.separate()?;
        }
        writeln!(self.out, "],\"summary\":{}}}", serde_json::to_string(summary)?)
    }
}

/// One object a draft, each on a line.
pub(super) struct JsonLinesReport {
    out: StdoutLock<'static>,
}

impl JsonLinesReport {
    /// A report on standard output.
    pub(super) fn new(out: Out) -> Self {
        Self { out: out.into_inner() }
    }
}

impl Report for JsonLinesReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        let mut summary = Summary::default();
        summary.add(file);
        line(&mut self.out, &Root { version: VERSION, files: [File::new(file)], summary: &summary })
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}

/// Writes an object on a line of its own, in one piece: whoever reads along sees whole lines only.
pub(super) fn line(out: &mut impl Write, object: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(object)?;
    line.push(b'\n');
    out.write_all(&line)?;
    out.flush()
}
