//! What is found in the drafts of the open folders, for a client that asks for all of it at once.
//!
//! It is told how far that is, and may call it off: then the request is dropped between two drafts.

use std::collections::HashMap;
use std::sync::Arc;

use tower_lsp::ls_types::{
    Diagnostic, DocumentDiagnosticReport, Uri, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
    WorkspaceDocumentDiagnosticReport, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use super::pull;
use super::session::Session;
use super::workers::Haste;
use super::workspace_symbols::closed;
use crate::files;

/// What is found in each draft, in the order of their paths; of those that are as the client has them, only that.
pub(super) async fn report(
    session: &Arc<Session>,
    params: WorkspaceDiagnosticParams,
) -> WorkspaceDiagnosticReport {
    #[allow(clippy::mutable_key_type, reason = "the protocol’s type; the address is not changed")]
    let had: HashMap<Uri, String> =
        params.previous_result_ids.into_iter().map(|it| (it.uri, it.value)).collect();
    let folders = session.folders();
    let drafts = tokio::task::spawn_blocking(move || files::drafts_below(&folders)).await.unwrap_or_default();
    let token = params.work_done_progress_params.work_done_token;
    let progress = token.map(|token| session.client().progress(token, "Checking drafts").with_percentage(0));
    let progress = match progress {
        Some(progress) => Some(progress.begin().await),
        None => None,
    };
    let mut items = Vec::new();
    for (index, path) in drafts.iter().enumerate() {
        if let Some(progress) = &progress {
            let percent = u32::try_from(index * 100 / drafts.len()).unwrap_or(100);
            progress.report_with_message(format!("{} of {}", index + 1, drafts.len()), percent).await;
        }
        let open = Uri::from_file_path(path).and_then(|uri| session.documents.get(&uri));
        let (snapshot, haste) = if let Some(snapshot) = open {
            (snapshot, Haste::Draft)
        } else {
            let Some((_, snapshot)) = closed(session, path).await else { continue };
            (snapshot, Haste::Folder)
        };
        let Some(found) = session.diagnostics(&snapshot, haste).await else { continue };
        let is_open = haste == Haste::Draft;
        let version = snapshot.version.filter(|_| is_open).map(i64::from);
        items.push(item(snapshot.uri.clone(), version, found, had.get(&snapshot.uri)));
    }
    if let Some(progress) = progress {
        progress.finish().await;
    }
    WorkspaceDiagnosticReport { items }
}

/// The findings of a draft, or only that the client has them.
fn item(
    uri: Uri,
    version: Option<i64>,
    found: Vec<Diagnostic>,
    had: Option<&String>,
) -> WorkspaceDocumentDiagnosticReport {
    match pull::report(found, had.map(String::as_str)) {
        DocumentDiagnosticReport::Full(report) => WorkspaceFullDocumentDiagnosticReport {
            uri,
            version,
            full_document_diagnostic_report: report.full_document_diagnostic_report,
        }
        .into(),
        DocumentDiagnosticReport::Unchanged(report) => WorkspaceUnchangedDocumentDiagnosticReport {
            uri,
            version,
            unchanged_document_diagnostic_report: report.unchanged_document_diagnostic_report,
        }
        .into(),
    }
}
