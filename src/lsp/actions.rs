//! Quick fixes: what a rule says could be done, offered where the cursor is.

use tower_lsp::ls_types::{CodeAction, CodeActionKind, CodeActionOrCommand};

use super::documents::Snapshot;
use super::to_lsp;
use crate::checker::Checked;
use crate::finding::Finding;
use crate::span::Span;

/// The fixes of all findings that `selection` touches, in text order.
///
/// None is preferred: of a conflict only the writer knows which end is right.
pub(super) fn quick_fixes(
    checked: &Checked,
    snapshot: &Snapshot,
    selection: Span,
    versioned: bool,
) -> Vec<CodeActionOrCommand> {
    let mut actions = Vec::new();
    for finding in checked.findings.iter().filter(|finding| is_meant(finding, selection)) {
        for fix in &finding.fixes {
            actions.push(CodeActionOrCommand::CodeAction(CodeAction {
                title: fix.title.clone(),
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: Some(vec![to_lsp::diagnostic(finding, snapshot)]),
                edit: Some(to_lsp::workspace_edit(fix, snapshot, versioned)),
                ..CodeAction::default()
            }));
        }
    }
    actions
}

/// Whether a client that wants only some kinds of action wants quick fixes. Kinds are paths: `quickfix.copydesk`
/// is not what is offered here, the empty kind is everything.
pub(super) fn is_wanted(only: Option<&[CodeActionKind]>) -> bool {
    only.is_none_or(|kinds| {
        kinds.iter().any(|kind| *kind == CodeActionKind::QUICKFIX || *kind == CodeActionKind::EMPTY)
    })
}

/// Whether a selection, or a cursor before, in or just after a place, touches an end of a finding.
fn is_meant(finding: &Finding, selection: Span) -> bool {
    let touches = |span: Span| span.start <= selection.end && selection.start <= span.end;
    touches(finding.span) || finding.related.iter().any(|related| touches(related.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Level, Related};

    #[test]
    fn a_cursor_at_either_end_of_a_conflict_means_it() {
        let finding = Finding {
            rule: "count-mismatch",
            level: Level::Warning,
            span: Span::new(10, 13),
            message: String::new(),
            related: vec![Related { span: Span::new(40, 44), message: String::new() }],
            fixes: Vec::new(),
            fingerprint: 0,
        };
        let means = |start, end| is_meant(&finding, Span::new(start, end));
        assert!(means(10, 10) && means(13, 13) && means(0, 99) && means(42, 42));
        assert!(!means(9, 9) && !means(14, 39) && !means(45, 99));
    }

    #[test]
    fn only_what_the_client_wants_is_offered() {
        assert!(is_wanted(None) && is_wanted(Some(&[CodeActionKind::EMPTY])));
        assert!(is_wanted(Some(&[CodeActionKind::REFACTOR, CodeActionKind::QUICKFIX])));
        assert!(!is_wanted(Some(&[])) && !is_wanted(Some(&[CodeActionKind::SOURCE])));
    }
}
