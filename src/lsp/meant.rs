//! Findings that the cursor is at, and the actions that do away with them.

use tower_lsp::ls_types::{CodeAction, CodeActionKind, CodeActionOrCommand, Diagnostic, WorkspaceEdit};

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
