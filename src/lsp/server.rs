//! The handlers: what comes in, who deals with it, what goes out.

use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use rustc_hash::FxHasher;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionResponse, Diagnostic, DidChangeConfigurationParams,
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DocumentDiagnosticParams,
    DocumentDiagnosticReport, DocumentDiagnosticReportResult, FullDocumentDiagnosticReport, Hover,
    HoverContents, HoverParams, InitializeParams, InitializeResult, InitializedParams, InlayHint,
    InlayHintParams, RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport,
    ServerInfo, UnchangedDocumentDiagnosticReport, Uri,
};
use tower_lsp::{Client, LanguageServer};

use super::session::Session;
use super::workers::Haste;
use super::{actions, hints, hover};
use crate::files::WhichFile;
use crate::span::Span;

/// The server as the protocol sees it.
#[derive(Debug)]
pub(super) struct Server {
    session: Arc<Session>,
}

impl Server {
    /// A server that no client has spoken to.
    pub(super) fn new(client: Client, which: WhichFile) -> Self {
        Self { session: Arc::new(Session::new(client, which)) }
    }

    /// What the handlers share.
    pub(super) fn session(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    /// What is found in a document as it stands when the answer goes out. While edits come in, it waits.
    async fn current_diagnostics(&self, uri: &Uri) -> Vec<Diagnostic> {
        while let Some(snapshot) = self.session.documents.get(uri) {
            if let Some(diagnostics) = self.session.diagnostics(&snapshot, Haste::Draft).await {
                return diagnostics;
            }
        }
        Vec::new()
    }
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        Ok(InitializeResult {
            capabilities: self.session.initialize(params).offer(),
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            offset_encoding: None,
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        // While the editor opens its first draft.
        tokio::task::spawn_blocking(crate::english::load);
        self.session.register();
        if self.session.capabilities().has_configuration {
            self.session.ask_configuration();
        }
    }

    async fn shutdown(&self) -> Result<()> {
        self.session.shut_down();
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let encoding = self.session.capabilities().encoding;
        let snapshot = self.session.documents.open(params.text_document, encoding);
        self.session.publish(snapshot, Duration::ZERO, Haste::Draft);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        if let Some(snapshot) = self.session.documents.change(params) {
            self.session.publish(snapshot, self.session.configuration().editor.delay, Haste::Draft);
        }
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.session.documents.close(&params.text_document.uri);
        self.session.withdraw(params.text_document.uri);
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        if self.session.capabilities().has_configuration {
            self.session.ask_configuration();
        } else {
            self.session.configure(&params.settings);
        }
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.session.change_folders(&params.event);
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.session.refresh();
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let items = self.current_diagnostics(&params.text_document.uri).await;
        let result_id = result_id(&items);
        let report = if params.previous_result_id.as_deref() == Some(&result_id) {
            DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
                related_documents: None,
                unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
            })
        } else {
            DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
                related_documents: None,
                full_document_diagnostic_report: FullDocumentDiagnosticReport {
                    result_id: Some(result_id),
                    items,
                },
            })
        };
        Ok(report.into())
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let Some(snapshot) = self.session.documents.get(&at.text_document.uri) else { return Ok(None) };
        let Ok(checked) = self.session.check(&snapshot, Haste::Place).await else { return Ok(None) };
        let card = hover::at(&checked, snapshot.offset(at.position));
        Ok(card.map(|card| Hover {
            range: Some(snapshot.range(card.span)),
            contents: HoverContents::Markup(card.markup(self.session.capabilities().markdown)),
        }))
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        if !self.session.configuration().editor.inlay_hints {
            return Ok(None);
        }
        let Some(snapshot) = self.session.documents.get(&params.text_document.uri) else { return Ok(None) };
        let Ok(checked) = self.session.check(&snapshot, Haste::Place).await else { return Ok(None) };
        let shown = Span::new(snapshot.offset(params.range.start), snapshot.offset(params.range.end));
        Ok(Some(hints::hints(&checked.facts, &snapshot, shown)))
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        if !actions::is_wanted(params.context.only.as_deref()) {
            return Ok(None);
        }
        let Some(snapshot) = self.session.documents.get(&params.text_document.uri) else { return Ok(None) };
        let Ok(checked) = self.session.check(&snapshot, Haste::Place).await else { return Ok(None) };
        let session = Arc::clone(&self.session);
        let actions = aside(move || {
            let (start, end) = (snapshot.offset(params.range.start), snapshot.offset(params.range.end));
            let file = || session.settings_file(&snapshot);
            let versioned = session.capabilities().versioned_edits;
            actions::actions(&checked, &snapshot, Span::new(start, end), versioned, file)
        });
        Ok(actions.await)
    }
}

/// Does something that takes time where it keeps no message waiting. Nothing comes of what breaks off.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::spawn(async { work() }).await.ok()
}

/// Names a list of diagnostics by what it holds, so that an edit which changes none of them sends none.
fn result_id(items: &[Diagnostic]) -> String {
    let mut hasher = FxHasher::default();
    serde_json::to_string(items).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
