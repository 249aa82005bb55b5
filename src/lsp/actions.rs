//! Quick fixes: what a rule says could be done, offered where the cursor is.

use std::collections::BTreeSet;
use std::sync::Arc;

use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, Range, TextEdit, Uri, WorkspaceEdit,
};

use super::documents::Snapshot;
use super::to_lsp;
use crate::checker::Checked;
use crate::draft::{Draft, Source};
use crate::files::{FILE_NAME, SettingsFile};
use crate::finding::{Edit, Finding, Fix};
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
    let meant = checked.findings.iter().filter(|finding| is_meant(finding, selection));
    let fixes = meant.flat_map(|finding| finding.fixes.iter().map(move |fix| (finding, fix)));
    fixes.map(|(finding, fix)| of_fix(finding, fix, snapshot, versioned)).collect()
}

/// To allow the findings that `selection` touches: for every rule the comment in the draft that does so there, and behind
/// those, where the draft cannot hold one as in plain text, the lines at the end of the settings file, which is asked for
/// only then. The reason is left for the writer: until it is given, the comment is a finding itself, and what the file said
/// before holds.
pub(super) fn allowances(
    checked: &Checked,
    snapshot: &Snapshot,
    selection: Span,
    versioned: bool,
    file: impl FnOnce() -> Option<Arc<SettingsFile>>,
) -> Vec<CodeActionOrCommand> {
    let mut actions = Vec::new();
    let mut offered = BTreeSet::new();
    let mut uncommented = Vec::new();
    let meant = checked.findings.iter().filter(|finding| is_meant(finding, selection));
    // What is wrong with such a comment is put right in it.
    for finding in meant.filter(|finding| finding.rule != "allow-comment") {
        match comment(&checked.facts.draft, finding) {
            Some(edit) if offered.insert((finding.rule, edit.span)) => {
                let title = format!("Allow “{}” in this paragraph", finding.rule);
                let fix = Fix { title, edits: vec![edit] };
                actions.push(of_fix(finding, &fix, snapshot, versioned));
            }
            Some(_) => {}
            None => uncommented.push(finding),
        }
    }
    if !uncommented.is_empty()
        && let Some(file) = file()
        && let Some(uri) = Uri::from_file_path(&file.path)
    {
        let end = snapshot.end_of(&file.text);
        actions.extend(uncommented.into_iter().map(|finding| {
            let title = format!("Allow this “{}” in {FILE_NAME}", finding.rule);
            let edit = TextEdit::new(Range::new(end, end), allowance(finding, &file.text));
            action(title, to_lsp::edit_of((uri.clone(), None), vec![edit], versioned), finding, snapshot)
        }));
    }
    actions
}

/// The action that makes the edits of a fix.
fn of_fix(finding: &Finding, fix: &Fix, snapshot: &Snapshot, versioned: bool) -> CodeActionOrCommand {
    action(fix.title.clone(), to_lsp::workspace_edit(fix, snapshot, versioned), finding, snapshot)
}

/// The action of this title that does away with a finding by an edit.
fn action(title: String, edit: WorkspaceEdit, finding: &Finding, snapshot: &Snapshot) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction {
        title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![to_lsp::diagnostic(finding, snapshot)]),
        edit: Some(edit),
        ..CodeAction::default()
    })
}

/// The lines that allow a finding, as they stand behind the text of a settings file.
fn allowance(finding: &Finding, file: &str) -> String {
    let line_end = if file.is_empty() || file.ends_with('\n') { "" } else { "\n" };
    format!("{line_end}\n[[allow]]\nfingerprint = \"{}\"\nreason = \"\"\n", finding.fingerprint)
}

/// The comment that allows a finding, behind its paragraph, where the draft’s format has comments.
fn comment(draft: &Draft, finding: &Finding) -> Option<Edit> {
    let paragraph = draft.paragraphs.get(draft.paragraph_at(finding.span.start)?)?.span;
    let words = format!("<!-- copydesk: allow {} \"\" -->", finding.rule);
    let text = draft.text();
    let commented = format!("{} {words}{}", &text[..paragraph.end], &text[paragraph.end..]);
    // In front matter, in a title or in code it would be no comment.
    let start = paragraph.end + 1;
    let place = Span::new(start, start + words.len());
    let read = Draft::new(Source { text: &commented, format: draft.format, ..Source::default() });
    let is_one = read.comments.contains(&place)
        && read.paragraph_at(finding.span.start).is_some_and(|at| read.paragraphs[at].span.contains(place));
    is_one.then(|| Edit { span: Span::new(paragraph.end, paragraph.end), text: format!(" {words}") })
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
    use crate::draft::Format;
    use crate::finding::{Level, Related};
    use crate::fingerprint::Fingerprint;
    use crate::settings::Settings;

    #[test]
    fn a_cursor_at_either_end_of_a_conflict_means_it() {
        let finding = Finding {
            rule: "count-mismatch",
            level: Level::Warning,
            span: Span::new(10, 13),
            message: String::new(),
            related: vec![Related { span: Span::new(40, 44), message: String::new() }],
            fixes: Vec::new(),
            fingerprint: Fingerprint::default(),
        };
        let means = |start, end| is_meant(&finding, Span::new(start, end));
        assert!(means(10, 10) && means(13, 13) && means(0, 99) && means(42, 42));
        assert!(!means(9, 9) && !means(14, 39) && !means(45, 99));
    }

    #[test]
    fn a_comment_goes_where_it_is_one() {
        let with_comment = |format, text: &str| {
            let draft = Draft::new(Source { text, format, ..Source::default() });
            let start = text.find("TK").expect("a placeholder");
            let finding = Finding {
                rule: "placeholder",
                level: Level::Error,
                span: Span::new(start, start + 2),
                message: String::new(),
                related: Vec::new(),
                fixes: Vec::new(),
                fingerprint: Fingerprint::default(),
            };
            let edit = comment(&draft, &finding)?;
            let mut text = text.to_owned();
            text.replace_range(edit.span.range(), &edit.text);
            Some(text)
        };
        let comment = "<!-- copydesk: allow placeholder \"\" -->";
        for (format, before, after) in [
            (Format::Markdown, "A *band*, *TK*\n\nNext.", "A *band*, *TK* C\n\nNext."),
            (Format::Markdown, "# TK plays\nNext.", "# TK plays C\nNext."),
            (Format::Markdown, "- TK\n- Next", "- TK C\n- Next"),
            (Format::Html, "<p>Ána saw TK.</p><p>Next.</p>", "<p>Ána saw TK. C</p><p>Next.</p>"),
        ] {
            assert_eq!(with_comment(format, before), Some(after.replace('C', comment)), "{before}");
        }
        assert_eq!(with_comment(Format::Markdown, "---\ntitle: TK plays\n---\nNext."), None);
        assert_eq!(with_comment(Format::Html, "<title>TK plays</title><p>Next.</p>"), None);
        assert_eq!(with_comment(Format::Plain, "TK plays."), None);
    }

    #[test]
    fn an_allowance_is_read_once_it_has_its_reason() {
        let finding = Finding {
            rule: "placeholder",
            level: Level::Error,
            span: Span::new(0, 2),
            message: String::new(),
            related: Vec::new(),
            fixes: Vec::new(),
            fingerprint: Fingerprint::new("placeholder", "TK", std::iter::empty()),
        };
        for file in ["", "fail-on = \"warning\"", "fail-on = \"warning\"\n"] {
            let text = format!("{file}{}", allowance(&finding, file));
            assert!(Settings::parse(&text).is_err(), "{text}");
            let settings =
                Settings::parse(&text.replace("reason = \"\"", "reason = \"a band\"")).expect("settings");
            assert_eq!(settings.allows[0].fingerprint, finding.fingerprint);
        }
    }

    #[test]
    fn only_what_the_client_wants_is_offered() {
        assert!(is_wanted(None) && is_wanted(Some(&[CodeActionKind::EMPTY])));
        assert!(is_wanted(Some(&[CodeActionKind::REFACTOR, CodeActionKind::QUICKFIX])));
        assert!(!is_wanted(Some(&[])) && !is_wanted(Some(&[CodeActionKind::SOURCE])));
    }
}
