//! What is to be changed in the files of a site, and how the protocol says that to this client.
//!
//! In: stretches with new texts, files to be made or moved. Out: a `WorkspaceEdit`. Not: changing anything; the editor
//! does that.

use super::client::{Abilities, Client};
use super::documents::Documents;
use super::places::Encoding;
use super::uris;
use crate::report::SourceFile;
use lsp_types::{
    CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, RenameFile, ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Changes of files.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    /// Stretches of files, with the text in their place.
    pub texts: Vec<(Arc<SourceFile>, Range<usize>, String)>,
    /// Files that are made, with their texts.
    pub made: Vec<(String, String)>,
    /// Files that are moved.
    pub moved: Vec<(String, String)>,
}

/// How a client is spoken to about a site.
#[derive(Debug, Clone)]
pub struct Speech {
    /// How places are counted.
    pub encoding: Encoding,
    /// What the client can do.
    pub abilities: Abilities,
    root: PathBuf,
    /// Addresses of the open texts as the editor spells them, and their versions.
    open: BTreeMap<PathBuf, (Uri, i32)>,
}

impl Edits {
    /// One stretch of a file.
    pub fn one(file: &Arc<SourceFile>, span: Range<usize>, text: impl Into<String>) -> Self {
        Self { texts: vec![(Arc::clone(file), span, text.into())], ..Self::default() }
    }

    /// Text behind what a file has; the file is made where there is none.
    pub fn append(path: &str, file: Option<&Arc<SourceFile>>, text: String) -> Self {
        match file {
            Some(file) => Self::one(file, file.text.len()..file.text.len(), text),
            None => Self { made: vec![(path.to_owned(), text)], ..Self::default() },
        }
    }

    /// The changes in the protocol's words.
    pub fn said(&self, speech: &Speech) -> WorkspaceEdit {
        let mut by_file: BTreeMap<&str, Vec<TextEdit>> = BTreeMap::new();
        for (file, span, text) in &self.texts {
            let edit = TextEdit::new(speech.encoding.span(file, span), text.clone());
            by_file.entry(&file.path).or_default().push(edit);
        }
        for (path, text) in &self.made {
            by_file.entry(path).or_default().push(TextEdit::new(lsp_types::Range::default(), text.clone()));
        }
        let edits =
            by_file.into_iter().filter_map(|(path, edits)| Some((speech.uri(path)?, speech.version(path), edits)));
        if !speech.abilities.versions {
            #[expect(clippy::mutable_key_type, reason = "the protocol's own type, which is never changed")]
            let changes = edits.map(|(uri, _, edits)| (uri, edits)).collect();
            return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
        }
        let text = |(uri, version, edits): (Uri, Option<i32>, Vec<TextEdit>)| {
            let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
            let edits = edits.into_iter().map(OneOf::Left).collect();
            DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits })
        };
        let files = self.files(speech).into_iter().map(DocumentChangeOperation::Op);
        let operations = files.chain(edits.map(text)).collect();
        let changes = Some(DocumentChanges::Operations(operations));
        WorkspaceEdit { document_changes: changes, ..WorkspaceEdit::default() }
    }

    fn files(&self, speech: &Speech) -> Vec<ResourceOp> {
        let made = self.made.iter().filter(|_| speech.abilities.makes).filter_map(|(path, _)| {
            let options = CreateFileOptions { overwrite: None, ignore_if_exists: Some(true) };
            Some(ResourceOp::Create(CreateFile { uri: speech.uri(path)?, options: Some(options), annotation_id: None }))
        });
        let moved = self.moved.iter().filter(|_| speech.abilities.moves).filter_map(|(from, to)| {
            let (old_uri, new_uri) = (speech.uri(from)?, speech.uri(to)?);
            Some(ResourceOp::Rename(RenameFile { old_uri, new_uri, options: None, annotation_id: None }))
        });
        made.chain(moved).collect()
    }
}

impl Speech {
    /// How this client is spoken to about the site in `root`.
    pub fn new(root: &Path, documents: &Documents, client: &Client) -> Self {
        let open = documents.iter().map(|(file, open)| (file.to_owned(), (open.uri.clone(), open.version)));
        Self { encoding: client.encoding, abilities: client.abilities, root: root.to_owned(), open: open.collect() }
    }

    /// The address of a file of the site: of an open one as the editor spells it.
    pub fn uri(&self, path: &str) -> Option<Uri> {
        let file = self.root.join(path);
        self.open.get(&file).map(|(uri, _)| uri.clone()).or_else(|| uris::uri(&file))
    }

    /// The version of an open text.
    pub fn version(&self, path: &str) -> Option<i32> {
        self.open.get(&self.root.join(path)).map(|(_, version)| *version)
    }
}
