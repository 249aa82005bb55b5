//! The other ends of findings in the protocol’s words.

use std::str::FromStr;

use tower_lsp::ls_types::{Diagnostic, DiagnosticRelatedInformation, Location, Position, Range, Uri};

use super::documents::{Documents, Snapshot};
use crate::finding::{Elsewhere, Note};
use crate::span::Span;

/// Another end in the same document, or what belongs to it.
pub(super) fn related(span: Span, message: &str, snapshot: &Snapshot) -> DiagnosticRelatedInformation {
    let location = Location::new(snapshot.uri.clone(), snapshot.range(span));
    DiagnosticRelatedInformation { location, message: message.to_owned() }
}

/// The end of a finding that stands in the notes: the start of its line there, or of a file that has no lines.
pub(super) fn in_notes(note: &Note) -> Option<DiagnosticRelatedInformation> {
    let line = note.line.and_then(|line| u32::try_from(line.saturating_sub(1)).ok()).unwrap_or(0);
    let place = Position::new(line, 0);
    let location = Location::new(Uri::from_file_path(&note.path)?, Range::new(place, place));
    Some(DiagnosticRelatedInformation { location, message: note.told() })
}

/// An end in another open document, as that stands now.
pub(super) fn elsewhere(end: &Elsewhere, open: &Documents) -> Option<DiagnosticRelatedInformation> {
    let uri = Uri::from_str(&end.address).ok()?;
    let range = open.get(&uri)?.range(end.span);
    let message = format!("“{}”", end.words);
    Some(DiagnosticRelatedInformation { location: Location::new(uri, range), message })
}

/// A diagnostic whose message names the lines of its other ends, as far as it does not do so anyway.
pub(super) fn with_ends(mut diagnostic: Diagnostic, here: &Uri) -> Diagnostic {
    let ends = diagnostic.related_information.iter().flatten();
    let (here, elsewhere): (Vec<_>, Vec<_>) = ends.partition(|end| end.location.uri == *here);
    let line = |end: &DiagnosticRelatedInformation| (end.location.range.start.line + 1).to_string();
    let mut lines: Vec<String> = here.into_iter().map(line).collect();
    lines.dedup();
    let is_told =
        |line: &String| diagnostic.message.split(|c: char| !c.is_ascii_digit()).any(|it| it == line);
    lines.retain(|line| !is_told(line));
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    let mut places: Vec<String> = Vec::new();
    if !lines.is_empty() {
        places.push(format!("{noun} {}", lines.join(", ")));
    }
    for end in elsewhere {
        let path = end.location.uri.to_file_path();
        let name = path.as_ref().and_then(|path| path.file_name());
        places.extend(name.map(|name| format!("line {} of {}", line(end), name.to_string_lossy())));
    }
    if !places.is_empty() {
        diagnostic.message = format!("{} (See {}.)", diagnostic.message, places.join("; "));
    }
    diagnostic
}
