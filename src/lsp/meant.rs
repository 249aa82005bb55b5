//! Findings that the cursor is at, and the actions that do away with them.

use serde_json::json;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, Command, Diagnostic, Position, Range, Uri, WorkspaceEdit,
};

use super::capabilities::SHOW_PLACE;

use super::documents::Snapshot;
use super::to_lsp;
use crate::finding::{Finding, Fix};
use crate::span::Span;

/// A finding that is meant, and what tells the client which it is.
pub(super) struct Meant<'a> {
    pub(super) finding: &'a Finding,
    pub(super) name: Diagnostic,
}

impl Meant<'_> {
    /// The action that makes the edits of a fix.
    pub(super) fn mended_by(&self, fix: &Fix, snapshot: &Snapshot, versioned: bool) -> CodeActionOrCommand {
        self.action(fix.title.clone(), to_lsp::workspace_edit(fix, snapshot, versioned))
    }

    /// The same, and the cursor is put into the empty quotation marks that are written, where the client does that.
    pub(super) fn allowed_by(
        &self,
        title: String,
        (uri, at, words): (&Uri, Position, &str),
        edit: WorkspaceEdit,
        shows: bool,
    ) -> CodeActionOrCommand {
        let place = Some(inside_quotes(at, words)).filter(|_| shows);
        let command = place.map(|place| Command {
            title: title.clone(),
            command: SHOW_PLACE.to_owned(),
            arguments: Some(vec![json!(uri), json!(Range::new(place, place))]),
        });
        match self.action(title, edit) {
            CodeActionOrCommand::CodeAction(action) => {
                CodeActionOrCommand::CodeAction(CodeAction { command, ..action })
            }
            command @ CodeActionOrCommand::Command(_) => command,
        }
    }

    /// The action of this title that does away with the finding by an edit.
    pub(super) fn action(&self, title: String, edit: WorkspaceEdit) -> CodeActionOrCommand {
        CodeActionOrCommand::CodeAction(CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![self.name.clone()]),
            edit: Some(edit),
            ..CodeAction::default()
        })
    }
}

/// Where the last empty quotation marks are in words that are put in at a place. Before them in their line stands nothing but ASCII.
fn inside_quotes(at: Position, words: &str) -> Position {
    let before = words.rfind("\"\"").map_or(words, |quotes| &words[..=quotes]);
    let count = |count: usize| u32::try_from(count).unwrap_or(0);
    match before.rsplit_once('\n') {
        Some((lines, last)) => {
            Position::new(at.line + 1 + count(lines.matches('\n').count()), count(last.len()))
        }
        None => Position::new(at.line, at.character + count(before.len())),
    }
}

/// Whether a selection, or a cursor before, in or just after a place, touches an end of a finding.
pub(super) fn is_meant(finding: &Finding, selection: Span) -> bool {
    let touches = |span: Span| span.start <= selection.end && selection.start <= span.end;
    touches(finding.span) || finding.related.iter().any(|related| touches(related.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Level, Related};
    use crate::fingerprint::Fingerprint;

    #[test]
    fn the_cursor_goes_between_the_quotation_marks() {
        let at = Position::new(3, 7);
        assert_eq!(inside_quotes(at, " allow x \"\" -->"), Position::new(3, 17));
        assert_eq!(inside_quotes(at, "\n\n[[allow]]\na = \"b\"\nreason = \"\"\n"), Position::new(7, 10));
    }

    #[test]
    fn a_cursor_at_either_end_of_a_conflict_means_it() {
        let finding = Finding {
            rule: "count-mismatch",
            level: Level::Warning,
            span: Span::new(10, 13),
            message: String::new(),
            related: vec![Related { span: Span::new(40, 44), message: String::new() }],
            notes: Vec::new(),
            elsewhere: Vec::new(),
            fixes: Vec::new(),
            fingerprint: Fingerprint::default(),
        };
        let means = |start, end| is_meant(&finding, Span::new(start, end));
        assert!(means(10, 10) && means(13, 13) && means(0, 99) && means(42, 42));
        assert!(!means(9, 9) && !means(14, 39) && !means(45, 99));
    }
}
