//! Findings in the protocol’s words.

use std::collections::HashMap;

use serde_json::json;
use tower_lsp::ls_types::{
    CodeDescription, CreateFile, CreateFileOptions, Diagnostic, DiagnosticSeverity, DocumentChangeOperation,
    DocumentChanges, NumberOrString, OneOf, OptionalVersionedTextDocumentIdentifier, Position, Range,
    ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::documents::{Documents, Snapshot};
use super::ends;
use super::questions;
use super::rule_pages::RulePages;
use crate::checker::Checked;
use crate::files::Unreadable;
use crate::finding::{Finding, Fix, Level};

/// Name of the program in an editor’s list of problems.
const SOURCE: &str = "copydesk";

/// What a diagnostic is called that tells why a draft is not checked.
const UNCHECKED: &str = "not-checked";

/// Said of a draft whose check broke off.
pub(super) const FAULT: &str =
    "A fault in copydesk kept it from checking this draft. It tries again at the next change.";

/// What an editor shows of a checked draft.
///
/// To a client that does not show the other end of a conflict, the message tells where it is.
pub(super) fn diagnostics(
    checked: &Checked,
    snapshot: &Snapshot,
    open: &Documents,
    pages: &RulePages,
    shows_ends: bool,
) -> Vec<Diagnostic> {
    let told = |shown: Vec<&Finding>| {
        let diagnostic = diagnostic(&shown, snapshot, open, pages);
        if shows_ends { diagnostic } else { ends::with_ends(diagnostic, &snapshot.uri) }
    };
    let findings = questions::shown(checked).into_iter().map(told);
    let unread = checked.facts.draft().unread.iter().map(|unread| Diagnostic {
        range: snapshot.range(unread.span),
        severity: Some(DiagnosticSeverity::WARNING),
        ..note(&unread.message)
    });
    let language = checked.why_unread().map(|why| unchecked(&why));
    language.into_iter().chain(findings).chain(unread).collect()
}

/// Findings that are shown as one.
fn diagnostic(shown: &[&Finding], snapshot: &Snapshot, open: &Documents, pages: &RulePages) -> Diagnostic {
    let fixes = shown.iter().flat_map(|finding| &finding.fixes);
    let fixes: Vec<_> = fixes.map(|fix| json!({"title": fix.title, "edits": edits(fix, snapshot)})).collect();
    let others = shown.iter().flat_map(|finding| &finding.related);
    let others = others.map(|it| ends::related(it.span, &it.message, snapshot));
    let notes = shown.iter().flat_map(|finding| &finding.notes).filter_map(ends::in_notes);
    let elsewhere = shown.iter().flat_map(|finding| &finding.elsewhere);
    let elsewhere = elsewhere.filter_map(|it| ends::elsewhere(it, open));
    let name = name(shown, snapshot);
    let fingerprint = |finding: &Finding| finding.fingerprint.to_string();
    let (places, data, manual) = if let [finding] = shown {
        let data = json!({"fingerprint": fingerprint(finding), "fixes": fixes});
        (Vec::new(), data, pages.address(finding.rule))
    } else {
        // The list of problems leads to each of them.
        let places = shown.iter().map(|it| ends::related(it.span, &it.message, snapshot)).collect();
        let fingerprints: Vec<String> = shown.iter().map(|it| fingerprint(it)).collect();
        (places, json!({"fingerprints": fingerprints, "fixes": fixes}), None)
    };
    let related: Vec<_> = places.into_iter().chain(others).chain(notes).chain(elsewhere).collect();
    Diagnostic {
        code_description: manual.map(|href| CodeDescription { href }),
        related_information: (!related.is_empty()).then_some(related),
        data: Some(data),
        ..name
    }
}

/// As much of findings that are shown as one as tells an editor which they are.
pub(super) fn name(shown: &[&Finding], snapshot: &Snapshot) -> Diagnostic {
    let rule = match shown {
        [finding] => Some(finding.rule),
        _ => None,
    };
    Diagnostic {
        range: snapshot.range(shown[0].span),
        severity: Some(severity(shown[0].level)),
        code: rule.map(|rule| NumberOrString::String(rule.to_owned())),
        source: Some(SOURCE.to_owned()),
        message: questions::message(shown),
        ..Diagnostic::default()
    }
}

/// That a draft is not checked, and why. No client may show such a draft as one without findings: it has a code of its own.
pub(super) fn unchecked(why: &str) -> Diagnostic {
    let code = Some(NumberOrString::String(UNCHECKED.to_owned()));
    Diagnostic { severity: Some(DiagnosticSeverity::WARNING), code, ..note(why) }
}

/// Something to say of a draft as a whole.
pub(super) fn note(message: &str) -> Diagnostic {
    Diagnostic {
        range: Range::default(),
        severity: Some(DiagnosticSeverity::INFORMATION),
        source: Some(SOURCE.to_owned()),
        message: message.to_owned(),
        ..Diagnostic::default()
    }
}

/// What is wrong with a settings file, to be marked in it.
pub(super) fn of_settings(wrong: &Unreadable) -> Diagnostic {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).saturating_sub(1);
    let range = wrong.at.map(|(line, column)| {
        // To the end of the line, however long it is.
        Range::new(Position::new(count(line), count(column)), Position::new(count(line) + 1, 0))
    });
    let severity = Some(DiagnosticSeverity::ERROR);
    let message = if wrong.at.is_some() { wrong.message.clone() } else { wrong.to_string() };
    Diagnostic { range: range.unwrap_or_default(), severity, ..note(&message) }
}

/// The change that a fix makes, of just this version of the document where the client can tell versions apart.
pub(super) fn workspace_edit(fix: &Fix, snapshot: &Snapshot, versioned: bool) -> WorkspaceEdit {
    edit_of((snapshot.uri.clone(), snapshot.version), edits(fix, snapshot), versioned)
}

/// Edits of a document, of which the version is known if it is open.
pub(super) fn edit_of(
    (uri, version): (Uri, Option<i32>),
    edits: Vec<TextEdit>,
    versioned: bool,
) -> WorkspaceEdit {
    if !versioned {
        #[allow(clippy::mutable_key_type, reason = "the protocol’s type; the address is not changed")]
        let changes = HashMap::from([(uri, edits)]);
        return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    let edit = TextDocumentEdit { text_document, edits: edits.into_iter().map(OneOf::Left).collect() };
    WorkspaceEdit { document_changes: Some(DocumentChanges::Edits(vec![edit])), ..WorkspaceEdit::default() }
}

/// Edits of a file that is made for them.
pub(super) fn edit_of_new(uri: Uri, edits: Vec<TextEdit>) -> WorkspaceEdit {
    let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) };
    let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version: None };
    let edit = TextDocumentEdit { text_document, edits: edits.into_iter().map(OneOf::Left).collect() };
    let operations =
        vec![DocumentChangeOperation::Op(ResourceOp::Create(create)), DocumentChangeOperation::Edit(edit)];
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Operations(operations)),
        ..WorkspaceEdit::default()
    }
}

fn edits(fix: &Fix, snapshot: &Snapshot) -> Vec<TextEdit> {
    fix.edits.iter().map(|edit| TextEdit::new(snapshot.range(edit.span), edit.text.clone())).collect()
}

fn severity(level: Level) -> DiagnosticSeverity {
    match level {
        Level::Error => DiagnosticSeverity::ERROR,
        Level::Warning => DiagnosticSeverity::WARNING,
        Level::Information => DiagnosticSeverity::INFORMATION,
        Level::Hint | Level::Off => DiagnosticSeverity::HINT,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::finding::{Note, Related};
    use crate::fingerprint::Fingerprint;
    use crate::span::Span;
    use crate::text::Encoding;

    fn pages() -> RulePages {
        RulePages::new(Some("copydesk:/rules/"), None)
    }

    fn snapshot() -> Snapshot {
        let text = "“Zoë” 🚢 came on Monday.\nShe left on Friday.";
        let item = json!({"uri": "file:///a.txt", "languageId": "text", "version": 3, "text": text});
        Documents::default().open(serde_json::from_value(item).expect("a document"), Encoding::Utf16)
    }

    fn finding(snapshot: &Snapshot) -> Finding {
        let place = |words: &str| {
            let start = snapshot.text.to_string().find(words).expect("the words are there");
            Span::new(start, start + words.len())
        };
        Finding {
            rule: "weekday-date",
            level: Level::Error,
            span: place("Monday"),
            message: "It was a Tuesday.".to_owned(),
            related: vec![Related { span: place("Friday"), message: "“Friday”".to_owned() }],
            notes: Vec::new(),
            elsewhere: Vec::new(),
            fixes: vec![Fix::replace("Change to Tuesday", place("Monday"), "Tuesday")],
            fingerprint: Fingerprint::parse("00000000000000ab").expect("16 digits"),
        }
    }

    #[test]
    fn a_finding_becomes_a_diagnostic() {
        let snapshot = snapshot();
        let shown = serde_json::to_value(diagnostic(
            &[&finding(&snapshot)],
            &snapshot,
            &Documents::default(),
            &pages(),
        ))
        .expect("JSON");
        let range = |line, from, to| json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}});
        assert_eq!(shown["range"], range(0, 17, 23));
        assert_eq!(shown["severity"], 1);
        assert_eq!(shown["code"], "weekday-date");
        assert_eq!(shown["source"], "copydesk");
        assert_eq!(shown["codeDescription"]["href"], "copydesk:/rules/weekday-date");
        assert_eq!(shown["relatedInformation"][0]["location"]["range"], range(1, 12, 18));
        assert_eq!(
            shown["data"]["fixes"][0]["edits"][0],
            json!({"range": range(0, 17, 23), "newText": "Tuesday"})
        );
        assert_eq!(shown["data"]["fingerprint"], "00000000000000ab");
    }

    #[test]
    fn an_end_in_the_notes_leads_there() {
        let snapshot = snapshot();
        let note = Note {
            path: std::env::temp_dir().join("a talk.vtt"),
            line: Some(5),
            time: Some("00:14".to_owned()),
            speaker: None,
            words: "on Monday".to_owned(),
        };
        let address = Uri::from_file_path(&note.path).expect("a whole path");
        let finding = Finding { notes: vec![note], ..finding(&snapshot) };
        let shown = serde_json::to_value(diagnostic(&[&finding], &snapshot, &Documents::default(), &pages()))
            .expect("JSON");
        let end = &shown["relatedInformation"][1];
        assert_eq!(end["location"]["uri"], address.as_str());
        assert_eq!(end["location"]["range"]["start"], json!({"line": 4, "character": 0}));
        assert_eq!(end["message"], "at 00:14: “on Monday”");
    }

    #[test]
    fn questions_that_are_shown_as_one_are_all_there() {
        let snapshot = snapshot();
        let (one, mut other) = (finding(&snapshot), finding(&snapshot));
        other.message = "Who came?".to_owned();
        let shown =
            serde_json::to_value(diagnostic(&[&one, &other], &snapshot, &Documents::default(), &pages()))
                .expect("JSON");
        assert_eq!(shown["message"], "2 questions on this paragraph:\n• It was a Tuesday.\n• Who came?");
        assert_eq!(
            shown["relatedInformation"].as_array().map(Vec::len),
            Some(4),
            "two places and their other ends"
        );
        assert_eq!(shown["data"]["fingerprints"].as_array().map(Vec::len), Some(2));
        assert_eq!(shown["data"]["fixes"].as_array().map(Vec::len), Some(2));
        assert_eq!(shown["code"], Value::Null);
    }

    #[test]
    fn a_fix_names_the_version_to_a_client_that_knows_versions() {
        let snapshot = snapshot();
        let fix = &finding(&snapshot).fixes[0];
        let edit = |versioned| -> Value {
            serde_json::to_value(workspace_edit(fix, &snapshot, versioned)).expect("JSON")
        };
        assert_eq!(edit(true)["documentChanges"][0]["textDocument"]["version"], 3);
        assert_eq!(edit(true)["documentChanges"][0]["edits"][0]["newText"], "Tuesday");
        assert_eq!(edit(false)["changes"]["file:///a.txt"][0]["newText"], "Tuesday");
    }
}
