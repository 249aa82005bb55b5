//! What the client can do, and what the server offers it.

use tower_lsp::ls_types::{
    ClientCapabilities, ClientInfo, CodeActionKind, CodeActionOptions, CodeActionProviderCapability,
    CodeLensOptions, CompletionOptions, DiagnosticOptions, DiagnosticServerCapabilities, DocumentLinkOptions,
    ExecuteCommandOptions, FoldingRangeProviderCapability, GeneralClientCapabilities,
    HoverProviderCapability, MarkupKind, OneOf, PositionEncodingKind, RenameOptions, ResourceOperationKind,
    SelectionRangeProviderCapability, SemanticTokensFullOptions, SemanticTokensLegend, SemanticTokensOptions,
    ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    WorkDoneProgressOptions, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::tokens;
use crate::text::Encoding;

/// The command by which an action puts the cursor where the writer goes on.
pub(super) const SHOW_PLACE: &str = "copydesk.showPlace";

/// What the client can do, as far as the server goes by it.
#[allow(clippy::struct_excessive_bools, reason = "the protocol has them so, each on its own")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Client {
    /// What columns count, agreed on for the session.
    pub(super) encoding: Encoding,
    /// Asks for diagnostics itself (`textDocument/diagnostic`): then none are pushed.
    pub(super) pulls_diagnostics: bool,
    /// Asks again when told to (`workspace/diagnostic/refresh`).
    pub(super) refreshes_diagnostics: bool,
    /// Asks for inlay hints again when told to (`workspace/inlayHint/refresh`).
    pub(super) refreshes_hints: bool,
    /// Asks for code lenses again when told to (`workspace/codeLens/refresh`).
    pub(super) refreshes_lenses: bool,
    /// Answers `workspace/configuration`.
    pub(super) has_configuration: bool,
    /// Must be asked before it tells of changed settings.
    pub(super) registers_configuration: bool,
    /// Watches files for the server once asked.
    pub(super) watches_files: bool,
    /// Takes edits of a certain version of a document.
    pub(super) versioned_edits: bool,
    /// Shows Markdown on hover.
    pub(super) markdown: bool,
    /// Shows the other ends of a conflict, and leads there.
    pub(super) shows_ends: bool,
    /// Makes files.
    pub(super) creates_files: bool,
    /// Takes a definition with the words that lead to it.
    pub(super) links_definitions: bool,
    /// Shows an outline as a tree.
    pub(super) nests_symbols: bool,
    /// Shows a place of a document when told to (`window/showDocument`).
    pub(super) shows_documents: bool,
    /// May ask for what is found in the drafts of a folder (`workspace/diagnostic`).
    pub(super) checks_folders: bool,
}

impl Client {
    /// Reads what a client says of itself.
    pub(super) fn new(client: &ClientCapabilities, info: Option<&ClientInfo>) -> Self {
        let text_document = client.text_document.as_ref();
        let workspace = client.workspace.as_ref();
        let registers = |dynamic: Option<bool>| dynamic.unwrap_or(false);
        Self {
            encoding: encoding(client.general.as_ref()),
            pulls_diagnostics: text_document.is_some_and(|it| it.diagnostic.is_some()),
            refreshes_diagnostics: workspace
                .and_then(|it| it.diagnostics.as_ref()?.refresh_support)
                .unwrap_or(false),
            refreshes_hints: workspace
                .and_then(|it| it.inlay_hint.as_ref()?.refresh_support)
                .unwrap_or(false),
            refreshes_lenses: workspace
                .and_then(|it| it.code_lens.as_ref()?.refresh_support)
                .unwrap_or(false),
            has_configuration: workspace.and_then(|it| it.configuration).unwrap_or(false),
            registers_configuration: workspace
                .and_then(|it| it.did_change_configuration.as_ref())
                .is_some_and(|it| registers(it.dynamic_registration)),
            watches_files: workspace
                .and_then(|it| it.did_change_watched_files.as_ref())
                .is_some_and(|it| registers(it.dynamic_registration)),
            versioned_edits: workspace
                .and_then(|it| it.workspace_edit.as_ref()?.document_changes)
                .unwrap_or(false),
            markdown: text_document
                .and_then(|it| it.hover.as_ref()?.content_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            shows_ends: info.is_none_or(shows_ends),
            creates_files: workspace.and_then(|it| it.workspace_edit.as_ref()).is_some_and(|it| {
                let operations = it.resource_operations.as_deref().unwrap_or_default();
                it.document_changes == Some(true) && operations.contains(&ResourceOperationKind::Create)
            }),
            links_definitions: text_document
                .and_then(|it| it.definition.as_ref()?.link_support)
                .unwrap_or(false),
            nests_symbols: text_document
                .and_then(|it| it.document_symbol.as_ref()?.hierarchical_document_symbol_support)
                .unwrap_or(false),
            shows_documents: (client.window.as_ref())
                .and_then(|it| it.show_document.as_ref())
                .is_some_and(|it| it.support),
            checks_folders: true,
        }
    }

    /// What the server offers such a client.
    pub(super) fn offer(&self) -> ServerCapabilities {
        let diagnostics = DiagnosticOptions {
            identifier: Some("copydesk".to_owned()),
            workspace_diagnostics: self.checks_folders,
            ..Default::default()
        };
        let commands = ExecuteCommandOptions {
            commands: vec![SHOW_PLACE.to_owned()],
            work_done_progress_options: WorkDoneProgressOptions::default(),
        };
        ServerCapabilities {
            position_encoding: Some(match self.encoding {
                Encoding::Utf8 => PositionEncodingKind::UTF8,
                Encoding::Utf16 => PositionEncodingKind::UTF16,
                Encoding::Utf32 => PositionEncodingKind::UTF32,
            }),
            text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                ..Default::default()
            })),
            inlay_hint_provider: Some(OneOf::Left(true)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
                code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
                ..Default::default()
            })),
            workspace: Some(WorkspaceServerCapabilities {
                workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                    supported: Some(true),
                    change_notifications: Some(OneOf::Left(true)),
                }),
                ..Default::default()
            }),
            execute_command_provider: self.shows_documents.then_some(commands),
            diagnostic_provider: self
                .pulls_diagnostics
                .then_some(DiagnosticServerCapabilities::Options(diagnostics)),
            ..navigation()
        }
    }
}

/// What is offered to move through a draft by its people and facts.
fn navigation() -> ServerCapabilities {
    let tokens = SemanticTokensOptions {
        legend: SemanticTokensLegend { token_types: tokens::types(), token_modifiers: Vec::new() },
        range: Some(true),
        full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
        ..Default::default()
    };
    let rename = RenameOptions {
        prepare_provider: Some(true),
        work_done_progress_options: WorkDoneProgressOptions::default(),
    };
    ServerCapabilities {
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(rename)),
        completion_provider: Some(CompletionOptions::default()),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(false),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        }),
        semantic_tokens_provider: Some(tokens.into()),
        ..Default::default()
    }
}

/// Whether a client shows the other ends that it is given. Neovim before 0.12 and Helix take them and do not.
fn shows_ends(client: &ClientInfo) -> bool {
    let version = client.version.as_deref().unwrap_or_default().trim_start_matches('v');
    let mut numbers = version.split('.').map_while(|number| number.parse::<u32>().ok());
    let (major, minor) = (numbers.next(), numbers.next());
    match client.name.to_lowercase().as_str() {
        "helix" => false,
        "neovim" => (major, minor) >= (Some(0), Some(12)),
        _ => true,
    }
}

/// Bytes where the client can count them, since the program counts in bytes; else what it likes best.
fn encoding(general: Option<&GeneralClientCapabilities>) -> Encoding {
    let offered: Vec<Encoding> = general
        .and_then(|general| general.position_encodings.as_ref())
        .into_iter()
        .flatten()
        .filter_map(|kind| match kind.as_str() {
            "utf-8" => Some(Encoding::Utf8),
            "utf-16" => Some(Encoding::Utf16),
            "utf-32" => Some(Encoding::Utf32),
            _ => None,
        })
        .collect();
    if offered.contains(&Encoding::Utf8) {
        return Encoding::Utf8;
    }
    offered.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn client(capabilities: Value) -> Client {
        Client::new(
            &serde_json::from_value(capabilities).expect("capabilities as the protocol has them"),
            None,
        )
    }

    #[test]
    fn columns_are_bytes_where_the_client_can() {
        let offers = |kinds: Value| client(json!({"general": {"positionEncodings": kinds}})).encoding;
        assert_eq!(offers(json!(["utf-16", "utf-8"])), Encoding::Utf8);
        assert_eq!(offers(json!(["utf-32", "utf-16"])), Encoding::Utf32);
        assert_eq!(offers(json!(["utf-7"])), Encoding::Utf16);
        assert_eq!(client(json!({})).encoding, Encoding::Utf16);
    }

    #[test]
    fn a_client_shows_other_ends_unless_it_is_known_not_to() {
        let shows = |name: &str, version: Option<&str>| {
            shows_ends(&ClientInfo { name: name.to_owned(), version: version.map(str::to_owned) })
        };
        assert!(shows("Visual Studio Code", Some("1.99")) && shows("Neovim", Some("0.12.1+v0.12.1")));
        assert!(
            !shows("Neovim", Some("v0.11.4")) && !shows("Neovim", None) && !shows("helix", Some("25.07"))
        );
    }

    #[test]
    fn diagnostics_are_offered_only_to_a_client_that_asks_for_them() {
        assert!(client(json!({})).offer().diagnostic_provider.is_none());
        assert!(client(json!({"textDocument": {"diagnostic": {}}})).offer().diagnostic_provider.is_some());
    }
}
