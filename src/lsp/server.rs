//! The handlers: what comes in, who deals with it, what goes out.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionResponse, CodeLens, CodeLensParams, CompletionParams, CompletionResponse,
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams,
    DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DocumentDiagnosticParams, DocumentDiagnosticReportResult, DocumentHighlight, DocumentHighlightParams,
    DocumentLink, DocumentLinkParams, DocumentSymbolParams, DocumentSymbolResponse, ExecuteCommandParams,
    FoldingRange, FoldingRangeParams, GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverContents,
    HoverParams, InitializeParams, InitializeResult, InitializedParams, InlayHint, InlayHintParams, Location,
    PrepareRenameResponse, ReferenceParams, RenameParams, SelectionRange, SelectionRangeParams,
    SemanticTokens, SemanticTokensDeltaParams, SemanticTokensFullDeltaResult, SemanticTokensParams,
    SemanticTokensRangeParams, SemanticTokensRangeResult, SemanticTokensResult, ServerInfo,
    TextDocumentPositionParams, WorkspaceDiagnosticParams, WorkspaceDiagnosticReportResult, WorkspaceEdit,
    WorkspaceSymbolParams, WorkspaceSymbolResponse,
};
use tower_lsp::{Client, LanguageServer};

use super::completion::completions;
use super::definition::definition;
use super::documents::Snapshot;
use super::facts_view::{Asked, Node, tree};
use super::folding::folds;
use super::highlight::highlights;
use super::lenses::lenses;
use super::links::links;
use super::references::{named, references};
use super::selection::selection;
use super::session::Session;
use super::symbols::symbols;
use super::tokens::tokens;
use super::workers::{Haste, aside};
use super::{actions, commands, hints, hover, pull, rename, workspace_diagnostics, workspace_symbols};
use crate::checker::Checked;
use crate::files::WhichFile;

/// The server as the protocol sees it.
#[derive(Debug)]
pub(super) struct Server {
    session: Arc<Session>,
}

impl Server {
    /// A server that no client has spoken to.
    pub(super) fn new(client: Client, which: WhichFile, cache: Option<PathBuf>) -> Self {
        Self { session: Arc::new(Session::new(client, which, cache)) }
    }

    /// What the handlers share.
    pub(super) fn session(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    /// The facts of a draft as a tree, for a view beside it.
    pub(super) async fn facts(&self, asked: Asked) -> Result<Option<Vec<Node>>> {
        let read = self.session.read_newest(&asked.text_document.uri).await;
        Ok(read.map(|(snapshot, checked)| tree(&checked, &snapshot)))
    }

    /// A document as it stands, what is read of it, and the byte that is asked about.
    async fn at(&self, asked: TextDocumentPositionParams) -> Option<(Snapshot, Arc<Checked>, usize)> {
        let (snapshot, checked) = self.session.read(&asked.text_document.uri).await?;
        let at = snapshot.offset(asked.position);
        Some((snapshot, checked, at))
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
        let items = pull::newest(&self.session, &params.text_document.uri).await;
        let report = pull::report(items, params.previous_result_id.as_deref());
        Ok(report.into())
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let Some((snapshot, checked)) = self.session.read(&at.text_document.uri).await else {
            return Ok(None);
        };
        let card = hover::at(&checked, snapshot.offset(at.position));
        Ok(card.map(|card| Hover {
            range: Some(snapshot.range(card.span)),
            contents: HoverContents::Markup(
                card.markup(self.session.capabilities().markdown, Some(snapshot.uri.as_str())),
            ),
        }))
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let links = self.session.capabilities().links_definitions;
        let asked = self.at(params.text_document_position_params).await;
        Ok(asked.and_then(|(it, checked, at)| definition(&checked.facts, &it, at, links)))
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let introduced = params.context.include_declaration;
        let Some((it, checked, at)) = self.at(params.text_document_position).await else { return Ok(None) };
        let Some(mut found) = references(&checked.facts, &it, at, introduced) else { return Ok(None) };
        if let Some(name) = named(&checked.facts, at) {
            found.extend(workspace_symbols::elsewhere(&self.session, &it.uri, &name).await);
        }
        Ok(Some(found))
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let asked = self.at(params.text_document_position_params).await;
        Ok(asked.and_then(|(it, checked, at)| highlights(&checked.facts, &it, at)))
    }

    async fn prepare_rename(
        &self,
        params: TextDocumentPositionParams,
    ) -> Result<Option<PrepareRenameResponse>> {
        let Some((it, checked, at)) = self.at(params).await else { return Ok(None) };
        rename::prepare(&checked.facts, &it, at).map(Some)
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let Some((it, checked, at)) = self.at(params.text_document_position).await else { return Ok(None) };
        let versioned = self.session.capabilities().versioned_edits;
        let renamed = rename::rename(&checked.facts, &it, at, &params.new_name, versioned)?;
        if let Some(kept) = renamed.kept {
            self.session.tell(kept);
        }
        Ok(Some(renamed.edit))
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let asked = self.at(params.text_document_position).await;
        Ok(asked.map(|(it, checked, at)| completions(&checked.facts, &it, at).into()))
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        let Some((it, checked)) = self.session.read(&params.text_document.uri).await else { return Ok(None) };
        let positions = params.positions.into_iter();
        Ok(Some(positions.map(|at| selection(&checked.facts, &it, it.offset(at))).collect()))
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let nested = self.session.capabilities().nests_symbols;
        let read = self.session.read_newest(&params.text_document.uri).await;
        Ok(read.map(|(it, checked)| symbols(&checked.facts, &it, nested)))
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<WorkspaceSymbolResponse>> {
        Ok(Some(workspace_symbols::symbols(&self.session, &params.query).await.into()))
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        if !self.session.configuration().editor.code_lens {
            return Ok(None);
        }
        let read = self.session.read_newest(&params.text_document.uri).await;
        Ok(read.map(|(it, checked)| lenses(&checked, &it)))
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        let read = self.session.read_newest(&params.text_document.uri).await;
        Ok(read.map(|(it, checked)| folds(checked.facts.draft(), &it)))
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        let read = self.session.read_newest(&params.text_document.uri).await;
        Ok(read.map(|(it, checked)| links(checked.facts.draft(), &it)))
    }

    async fn semantic_tokens_full(
        &self,
        params: SemanticTokensParams,
    ) -> Result<Option<SemanticTokensResult>> {
        let read = self.session.read_newest(&params.text_document.uri).await;
        Ok(read.map(|(it, checked)| it.analysis.tokens.full(tokens(&checked.facts, &it, it.whole())).into()))
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        let read = self.session.read_newest(&params.text_document.uri).await;
        Ok(read.map(|(it, checked)| {
            it.analysis.tokens.delta(&params.previous_result_id, tokens(&checked.facts, &it, it.whole()))
        }))
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        let Some((it, checked)) = self.session.read(&params.text_document.uri).await else { return Ok(None) };
        let data = tokens(&checked.facts, &it, it.span(params.range));
        Ok(Some(SemanticTokens { result_id: None, data }.into()))
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        if !self.session.configuration().editor.inlay_hints {
            return Ok(None);
        }
        let Some((snapshot, checked)) = self.session.read(&params.text_document.uri).await else {
            return Ok(None);
        };
        Ok(Some(hints::hints(&checked.facts, &snapshot, snapshot.span(params.range))))
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        commands::execute(&self.session, params)
    }

    async fn workspace_diagnostic(
        &self,
        params: WorkspaceDiagnosticParams,
    ) -> Result<WorkspaceDiagnosticReportResult> {
        Ok(workspace_diagnostics::report(&self.session, params).await.into())
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        if !actions::is_wanted(params.context.only.as_deref()) {
            return Ok(None);
        }
        let Some((snapshot, checked)) = self.session.read(&params.text_document.uri).await else {
            return Ok(None);
        };
        let session = Arc::clone(&self.session);
        let actions = aside(move || {
            let selection = snapshot.span(params.range);
            let file = || session.settings_text(&snapshot);
            let client = session.capabilities();
            let can = (client.versioned_edits, client.shows_documents);
            actions::actions(&checked, &snapshot, selection, can, file)
        });
        Ok(actions.await)
    }
}
