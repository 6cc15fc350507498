//! Questions of the protocol → answers of the site, in the protocol's words.
//!
//! In: a method and its parameters. Out: the answer as JSON, `null` where there is none, or an error. What is asked of
//! which file of [`ask`] stands in one table.

use super::ask::{self, actions::Action};
use super::client::Client;
use super::documents::Documents;
use super::edits::{Edits, Speech};
use super::faults;
use super::sites::Sites;
use super::uris;
use super::world::World;
use crate::report::SourceFile;
use lsp_server::{ErrorCode, Request};
use lsp_types::{
    CodeAction, CodeActionParams, CompletionItem, CompletionList, CompletionTextEdit, DocumentSymbol, FoldingRange,
    Hover, HoverContents, InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip, Location, MarkupContent,
    MarkupKind, Position, ReferenceParams, RenameParams, SemanticTokens, SemanticTokensRangeParams,
    TextDocumentPositionParams, TextEdit, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::ops::Range;
use std::sync::Arc;

/// An answer, or the code of an error and what is wrong.
pub type Answer = Result<Value, (i32, String)>;

/// Answers a request.
pub fn answer(request: &Request, sites: &mut Sites, documents: &Documents, client: &Client) -> Answer {
    let Some(question) = question(&request.method) else {
        return Err((ErrorCode::MethodNotFound as i32, format!("there is no method `{}`", request.method)));
    };
    let params = &request.params;
    // An action that is asked for again carries its file with it.
    let document = params.get("textDocument").and_then(|document| document.get("uri"));
    let document = document.or_else(|| params.get("data").and_then(|data| data.get("draft")));
    let uri: Uri = read(document.unwrap_or(&Value::Null))?;
    let Some((site, path)) = uris::file(&uri).and_then(|file| sites.of(&file)) else { return Ok(Value::Null) };
    let speech = Speech::new(site.root(), documents, client);
    let (params, resolves) = (params.clone(), client.resolves_edits);
    let answer = site.ask(move |world| {
        let Some(file) = world.text(&path) else { return Ok(Value::Null) };
        question(&About { world, path, file, speech, resolves }, &params)
    });
    answer.unwrap_or_else(|| Err((ErrorCode::InternalError as i32, "postil itself failed".to_owned())))
}

/// A file that is asked about.
struct About<'w> {
    world: &'w World<'w>,
    path: String,
    file: Arc<SourceFile>,
    speech: Speech,
    /// Whether the client asks for the edit of an action when it is wanted.
    resolves: bool,
}

/// What is asked of a file.
type Question = fn(&About<'_>, &Value) -> Answer;

/// The answer to a method.
fn question(method: &str) -> Option<Question> {
    Some(match method {
        "textDocument/hover" => hover,
        "textDocument/definition" => definition,
        "textDocument/references" => references,
        "textDocument/completion" => completion,
        "textDocument/prepareRename" => prepare_rename,
        "textDocument/rename" => rename,
        "textDocument/codeAction" => actions,
        "codeAction/resolve" => resolved,
        "textDocument/documentSymbol" => symbols,
        "textDocument/foldingRange" => folding,
        "textDocument/inlayHint" => hints,
        "textDocument/semanticTokens/full" => |about, _| tokens(about, None),
        "textDocument/semanticTokens/range" => {
            |about, params| tokens(about, Some(read::<SemanticTokensRangeParams>(params)?.range))
        }
        _ => return None,
    })
}

fn read<P: DeserializeOwned>(params: &Value) -> Result<P, (i32, String)> {
    serde_json::from_value(params.clone()).map_err(|error| (ErrorCode::InvalidParams as i32, error.to_string()))
}

fn json(value: &impl serde::Serialize) -> Answer {
    serde_json::to_value(value).map_err(|error| (ErrorCode::InternalError as i32, error.to_string()))
}

impl About<'_> {
    fn offset(&self, position: Position) -> usize {
        self.speech.encoding.offset(&self.file, position)
    }

    /// The byte that the parameters name.
    fn place(&self, params: &Value) -> Result<usize, (i32, String)> {
        let place: TextDocumentPositionParams = read(params)?;
        Ok(self.offset(place.position))
    }

    fn range(&self, span: &Range<usize>) -> lsp_types::Range {
        self.speech.encoding.span(&self.file, span)
    }

    fn locations(&self, found: Vec<ask::definition::Target>) -> Answer {
        let location = |(file, span): (Arc<SourceFile>, Range<usize>)| {
            Some(Location { uri: self.speech.uri(&file.path)?, range: self.speech.encoding.span(&file, &span) })
        };
        json(&found.into_iter().filter_map(location).collect::<Vec<_>>())
    }
}

fn hover(about: &About<'_>, params: &Value) -> Answer {
    let Some((value, span)) = ask::hover::hover(about.world, &about.path, about.place(params)?) else {
        return Ok(Value::Null);
    };
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    json(&Hover { contents, range: Some(about.range(&span)) })
}

fn definition(about: &About<'_>, params: &Value) -> Answer {
    about.locations(ask::definition::definition(about.world, &about.path, about.place(params)?))
}

fn references(about: &About<'_>, params: &Value) -> Answer {
    let with_definition = read::<ReferenceParams>(params)?.context.include_declaration;
    about.locations(ask::references::references(about.world, &about.path, about.place(params)?, with_definition))
}

fn completion(about: &About<'_>, params: &Value) -> Answer {
    let items = ask::completion::completion(about.world, &about.path, about.place(params)?);
    let item = |item: ask::completion::Item| CompletionItem {
        filter_text: (item.text != item.label).then(|| item.text.clone()),
        label: item.label,
        kind: Some(item.kind),
        detail: Some(item.detail).filter(|detail| !detail.is_empty()),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(about.range(&item.replace), item.text))),
        ..CompletionItem::default()
    };
    json(&CompletionList { is_incomplete: true, items: items.into_iter().map(item).collect() })
}

fn prepare_rename(about: &About<'_>, params: &Value) -> Answer {
    let span = ask::rename::prepare(about.world, &about.path, about.place(params)?);
    span.map_or(Ok(Value::Null), |span| json(&about.range(&span)))
}

fn rename(about: &About<'_>, params: &Value) -> Answer {
    let new = read::<RenameParams>(params)?.new_name;
    let renaming = ask::rename::rename(about.world, &about.path, about.place(params)?, &new);
    let renaming = renaming.map_err(|why| (ErrorCode::RequestFailed as i32, why))?;
    let texts = renaming.spans.into_iter().map(|(file, span)| (file, span, new.clone())).collect();
    let edits = Edits { texts, made: vec![], moved: renaming.file.into_iter().collect() };
    json(&edits.said(&about.speech))
}

fn actions(about: &About<'_>, params: &Value) -> Answer {
    let stretch = about.speech.encoding.range(&about.file, read::<CodeActionParams>(params)?.range);
    let actions = ask::actions::actions(about.world, &about.path, &stretch);
    let said: Vec<CodeAction> = actions.into_iter().filter_map(|action| said(about, action)).collect();
    json(&said)
}

/// An action with its edit.
fn resolved(about: &About<'_>, params: &Value) -> Answer {
    let mut action: CodeAction = read(params)?;
    let edits = ask::actions::drafted(about.world, &about.path).unwrap_or_default();
    action.edit = Some(edits.said(&about.speech));
    json(&action)
}

/// An action in the protocol's words; its edit is left out where the client asks for it when it is wanted.
fn said(about: &About<'_>, action: Action) -> Option<CodeAction> {
    let mended = action.mends.as_ref();
    let diagnostics = mended.and_then(|fault| Some(faults::said(fault, fault.place.as_ref()?, &about.speech)));
    let (edits, data) = match action.edits {
        Some(edits) => (Some(edits), None),
        None if about.resolves => (None, Some(json!({ "draft": about.speech.uri(&about.path)? }))),
        None => (Some(ask::actions::drafted(about.world, &about.path)?), None),
    };
    Some(CodeAction {
        title: action.title,
        kind: Some(action.kind),
        diagnostics: diagnostics.map(|one| vec![one]),
        edit: edits.map(|edits| edits.said(&about.speech)),
        is_preferred: action.preferred.then_some(true),
        data,
        ..CodeAction::default()
    })
}

fn symbols(about: &About<'_>, _: &Value) -> Answer {
    let symbols = ask::symbols::symbols(about.world, &about.path);
    json(&symbols.iter().map(|symbol| symbol_said(about, symbol)).collect::<Vec<_>>())
}

fn symbol_said(about: &About<'_>, symbol: &ask::symbols::Symbol) -> DocumentSymbol {
    #[expect(deprecated, reason = "the protocol's type has it")]
    DocumentSymbol {
        name: symbol.name.clone(),
        detail: Some(symbol.detail.clone()).filter(|detail| !detail.is_empty()),
        kind: symbol.kind,
        tags: None,
        deprecated: None,
        range: about.range(&symbol.whole),
        selection_range: about.range(&symbol.span),
        children: (!symbol.inner.is_empty()).then(|| symbol.inner.iter().map(|one| symbol_said(about, one)).collect()),
    }
}

fn folding(about: &About<'_>, _: &Value) -> Answer {
    let line = |(first, last): (usize, usize)| FoldingRange {
        start_line: first as u32,
        end_line: last as u32,
        ..FoldingRange::default()
    };
    json(&ask::folding::folding(about.world, &about.path).into_iter().map(line).collect::<Vec<_>>())
}

fn hints(about: &About<'_>, params: &Value) -> Answer {
    let within = about.speech.encoding.range(&about.file, read::<InlayHintParams>(params)?.range);
    let hint = |hint: ask::hints::Hint| InlayHint {
        position: about.range(&(hint.at..hint.at)).start,
        label: InlayHintLabel::String(hint.label),
        kind: None,
        text_edits: None,
        tooltip: Some(InlayHintTooltip::String(hint.tooltip)),
        padding_left: None,
        padding_right: None,
        data: None,
    };
    json(&ask::hints::hints(about.world, &about.path, &within).into_iter().map(hint).collect::<Vec<_>>())
}

fn tokens(about: &About<'_>, range: Option<lsp_types::Range>) -> Answer {
    let encoding = about.speech.encoding;
    let within = range.map_or(0..about.file.text.len(), |range| encoding.range(&about.file, range));
    let data = ask::tokens::tokens(about.world, &about.path, &within, encoding);
    json(&SemanticTokens { result_id: None, data })
}
