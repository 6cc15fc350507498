//! The texts that an editor has open, as they are typed.
//!
//! In: what the editor tells of them. Out: their texts as they are now. Not: files that are not open.

use super::places::Encoding;
use crate::report::SourceFile;
use lsp_types::{TextDocumentContentChangeEvent, Uri};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// An open text.
#[derive(Debug)]
pub struct Document {
    /// Its address as the editor spells it.
    pub uri: Uri,
    /// Counted up by the editor with every change.
    pub version: i32,
    /// What it says now.
    pub text: String,
}

/// All open texts, by their files.
#[derive(Debug, Default)]
pub struct Documents {
    open: BTreeMap<PathBuf, Document>,
}

impl Documents {
    /// The text was opened.
    pub fn open(&mut self, file: PathBuf, document: Document) {
        self.open.insert(file, document);
    }

    /// The text was closed; says whether it was open.
    pub fn close(&mut self, file: &Path) -> bool {
        self.open.remove(file).is_some()
    }

    /// Every open text.
    pub fn iter(&self) -> impl Iterator<Item = (&Path, &Document)> {
        self.open.iter().map(|(file, document)| (file.as_path(), document))
    }

    /// The text was changed, one place after the other; gives the new text.
    pub fn change(
        &mut self,
        file: &Path,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Option<&str> {
        let document = self.open.get_mut(file)?;
        document.version = version;
        for change in changes {
            match change.range {
                Some(range) => {
                    let before = SourceFile::new("", std::mem::take(&mut document.text));
                    let range = encoding.range(&before, range);
                    document.text = before.text;
                    document.text.replace_range(range, &change.text);
                }
                None => document.text = change.text,
            }
        }
        Some(&document.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::{Position, Range};
    use std::str::FromStr;

    #[test]
    fn changes_are_made_one_after_the_other() {
        let file = PathBuf::from("/a.md");
        let mut documents = Documents::default();
        let uri = Uri::from_str("file:///a.md").expect("an address");
        documents.open(file.clone(), Document { uri, version: 1, text: "«мир» 🌊\nis calm\n".to_owned() });
        let at = |line, from, to| Some(Range::new(Position::new(line, from), Position::new(line, to)));
        let change =
            |range, text: &str| TextDocumentContentChangeEvent { range, range_length: None, text: text.to_owned() };
        let changes = vec![change(at(0, 6, 8), "sea"), change(at(1, 3, 7), "wild"), change(at(0, 1, 1), "о ")];
        let now = documents.change(&file, 2, changes, Encoding::Utf16);
        assert_eq!(now, Some("«о мир» sea\nis wild\n"));
        assert_eq!(documents.change(&file, 3, vec![change(None, "new")], Encoding::Utf16), Some("new"));
        assert_eq!(documents.change(Path::new("/b.md"), 1, vec![], Encoding::Utf16), None);
        assert!(documents.close(&file) && !documents.close(&file));
    }
}
