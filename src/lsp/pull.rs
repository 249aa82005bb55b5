//! What is answered to a client that asks for the findings itself.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHasher;
use tower_lsp::ls_types::{
    Diagnostic, DocumentDiagnosticReport, FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport, Uri,
};

use super::session::Session;
use super::workers::Haste;

/// What is found in a document as it stands when the answer goes out. While edits come in, it waits.
pub(super) async fn newest(session: &Arc<Session>, uri: &Uri) -> Vec<Diagnostic> {
    while let Some(snapshot) = session.documents.get(uri) {
        if let Some(diagnostics) = session.diagnostics(&snapshot, Haste::Draft).await {
            return diagnostics;
        }
    }
    Vec::new()
}

/// The findings, or only that the client has them.
pub(super) fn report(items: Vec<Diagnostic>, had: Option<&str>) -> DocumentDiagnosticReport {
    let result_id = result_id(&items);
    if had == Some(&result_id) {
        let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
        return DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report,
        });
    }
    let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id: Some(result_id), items };
    DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report,
    })
}

/// Names a list of diagnostics by what it holds, so that an edit which changes none of them sends none.
fn result_id(items: &[Diagnostic]) -> String {
    let mut hasher = FxHasher::default();
    serde_json::to_string(items).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
