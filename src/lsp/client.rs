//! What a client can do, and what it is told that the server can.

use super::ask;
use super::places::Encoding;
use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions,
    FoldingRangeProviderCapability, HoverProviderCapability, InitializeParams, OneOf, RenameOptions,
    SemanticTokensFullOptions, SemanticTokensOptions, SemanticTokensServerCapabilities, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, WorkDoneProgressOptions,
};
use std::path::PathBuf;

/// What a client can do with changes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Abilities {
    /// It takes the versions of the texts that are to be changed.
    pub versions: bool,
    /// It makes files.
    pub makes: bool,
    /// It moves files.
    pub moves: bool,
}

/// What is known of a client.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// How places are counted.
    pub encoding: Encoding,
    /// What it can do with changes.
    pub abilities: Abilities,
    /// Whether it asks for the edit of an action when it is wanted.
    pub resolves_edits: bool,
    /// Whether it watches files for the server.
    pub watches: bool,
    /// Its folders.
    pub folders: Vec<PathBuf>,
}

impl Client {
    /// What a client says of itself.
    pub fn of(params: &InitializeParams) -> Self {
        let abilities = &params.capabilities;
        let offered = abilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
        Self {
            encoding: Encoding::agreed(offered.unwrap_or_default()),
            abilities: edits(abilities),
            resolves_edits: resolves_edits(abilities),
            watches: watches(abilities),
            folders: folders(params),
        }
    }

    /// What the server can do for it.
    pub fn offered(&self) -> ServerCapabilities {
        ServerCapabilities {
            position_encoding: Some(self.encoding.kind()),
            text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(lsp_types::TextDocumentSyncSaveOptions::Supported(true)),
                ..TextDocumentSyncOptions::default()
            })),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some(["\"", "'", "@", "#", "(", "/", "{", "[", " "].map(str::to_owned).to_vec()),
                ..CompletionOptions::default()
            }),
            definition_provider: Some(OneOf::Left(true)),
            references_provider: Some(OneOf::Left(true)),
            document_symbol_provider: Some(OneOf::Left(true)),
            folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
            inlay_hint_provider: Some(OneOf::Left(true)),
            rename_provider: Some(OneOf::Right(RenameOptions {
                prepare_provider: Some(true),
                work_done_progress_options: WorkDoneProgressOptions::default(),
            })),
            code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
                code_action_kinds: Some(vec![
                    CodeActionKind::QUICKFIX,
                    CodeActionKind::REFACTOR,
                    CodeActionKind::SOURCE,
                ]),
                resolve_provider: Some(true),
                ..CodeActionOptions::default()
            })),
            semantic_tokens_provider: Some(SemanticTokensServerCapabilities::SemanticTokensOptions(
                SemanticTokensOptions {
                    legend: ask::tokens::legend(),
                    range: Some(true),
                    full: Some(SemanticTokensFullOptions::Bool(true)),
                    ..SemanticTokensOptions::default()
                },
            )),
            ..ServerCapabilities::default()
        }
    }
}

fn edits(client: &ClientCapabilities) -> Abilities {
    let edit = client.workspace.as_ref().and_then(|workspace| workspace.workspace_edit.as_ref());
    let operations = edit.and_then(|edit| edit.resource_operations.as_deref()).unwrap_or_default();
    let versions = edit.and_then(|edit| edit.document_changes).unwrap_or(false);
    Abilities {
        versions,
        makes: versions && operations.contains(&lsp_types::ResourceOperationKind::Create),
        moves: versions && operations.contains(&lsp_types::ResourceOperationKind::Rename),
    }
}

fn resolves_edits(client: &ClientCapabilities) -> bool {
    let document = client.text_document.as_ref().and_then(|document| document.code_action.as_ref());
    let resolves = document.and_then(|actions| actions.resolve_support.as_ref());
    resolves.is_some_and(|resolves| resolves.properties.iter().any(|property| property == "edit"))
}

fn watches(client: &ClientCapabilities) -> bool {
    let watching = client.workspace.as_ref().and_then(|workspace| workspace.did_change_watched_files.as_ref());
    watching.and_then(|watching| watching.dynamic_registration).unwrap_or(false)
}

fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let folders = params.workspace_folders.as_deref().unwrap_or_default();
    let named: Vec<PathBuf> = folders.iter().filter_map(|folder| super::uris::file(&folder.uri)).collect();
    #[expect(deprecated, reason = "older clients name their folder so")]
    let older = params.root_uri.as_ref().and_then(super::uris::file);
    if named.is_empty() { older.into_iter().collect() } else { named }
}
