//! Which keys a table takes, and which words a key: asked of the reader of the file, with a key or a word that nobody
//! can mean; what it offers to mend that with is what it takes.

use crate::config::Config;
use crate::document::{Fault, parse_toml};
use crate::load::front_matter;
use crate::load::people::People;
use crate::load::sidecar::Sidecar;
use crate::lsp::cursor::{Cursor, Step};
use crate::report::Code;

/// What nobody writes.
const PROBE: &str = "⁇";

/// Files that are read key by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// `NAME.notes.toml`
    Sidecar,
    /// `people.toml`
    People,
    /// `postil.toml`
    Config,
    /// The head of an article.
    FrontMatter,
}

/// The keys that the table takes in which the cursor is.
pub fn keys(reader: Reader, cursor: &Cursor) -> Vec<String> {
    offered(reader, cursor, &format!("\"{PROBE}\" = 0"), Code::UnknownKey)
}

/// The words that the key takes whose value is being written; none where any words may stand.
pub fn values(reader: Reader, cursor: &Cursor) -> Vec<String> {
    offered(reader, cursor, &format!("\"{PROBE}\""), Code::WrongType)
}

fn offered(reader: Reader, cursor: &Cursor, inner: &str, code: Code) -> Vec<String> {
    let text = text_of(reader, cursor, inner);
    let faults = read(reader, &text);
    let is_ours =
        |fault: &&Fault| fault.code == code && text.get(fault.span.clone()).is_some_and(|at| at.contains(PROBE));
    let fault = faults.iter().find(is_ours);
    fault.map(|fault| fault.mends.iter().map(|mend| mend.text.clone()).collect()).unwrap_or_default()
}

fn text_of(reader: Reader, cursor: &Cursor, inner: &str) -> String {
    let mut text = cursor.bare(inner);
    // A table of a note stands under its note.
    if let ([first, _, ..], false) = (cursor.header.0.as_slice(), cursor.header.1)
        && matches!(first.as_str(), "note" | "response")
    {
        text.insert_str(0, &format!("[[{first}]]\n"));
    }
    if reader == Reader::FrontMatter { format!("+++\n{text}+++\n") } else { text }
}

fn read(reader: Reader, text: &str) -> Vec<Fault> {
    match reader {
        Reader::Sidecar => Sidecar::read(text).faults,
        Reader::Config => Config::read(text).1,
        Reader::FrontMatter => front_matter::split(text).faults,
        Reader::People => {
            let (table, mut faults) = parse_toml(text);
            People::read(&table, &mut faults);
            faults
        }
    }
}

/// The cursor in a table that lines of `key: value` make.
pub fn in_lines(keys: &[&str]) -> Cursor {
    let mut inside = Vec::new();
    for key in keys {
        inside.push(Step::Key((*key).to_owned()));
    }
    Cursor { header: (vec![], false), inside, writing: crate::lsp::cursor::Writing::Key, word: 0..0, mark: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(reader: Reader, text: &str, ask: fn(Reader, &Cursor) -> Vec<String>) -> Vec<String> {
        ask(reader, &Cursor::at(text, text.len()))
    }

    #[test]
    fn a_reader_says_which_keys_it_takes() {
        for (reader, text, known) in [
            (Reader::Sidecar, "", "defaults"),
            (Reader::Sidecar, "[[note]]\n", "speaker"),
            (Reader::Sidecar, "[[note]]\nat = { ", "within"),
            (Reader::Sidecar, "[[note]]\ncite = [{ source = \"a\", ", "sub-verbo"),
            (Reader::Sidecar, "[[note]]\nat = \"x\"\n[note.said]\n", "where"),
            (Reader::Sidecar, "[[response]]\n", "name"),
            (Reader::Sidecar, "[people.a]\n", "role"),
            (Reader::People, "[a]\n", "role"),
            (Reader::Config, "", "base_url"),
            (Reader::Config, "[citations]\n", "style"),
            (Reader::FrontMatter, "", "updated"),
        ] {
            let keys = asked(reader, text, keys);
            assert!(keys.iter().any(|key| key == known), "{text}: {keys:?}");
        }
        assert_eq!(asked(Reader::FrontMatter, "[extra]\n", keys), [""; 0]);
    }

    #[test]
    fn a_reader_says_which_words_a_key_takes() {
        for (reader, text, words) in [
            (Reader::Sidecar, "[[note]]\nstatus = ", vec!["draft", "published", "withdrawn"]),
            (
                Reader::Sidecar,
                "[[note]]\ncheck = { status = ",
                vec!["unverified", "verified", "disputed", "could-not-verify"],
            ),
            (Reader::Config, "urls = ", vec!["file", "directory"]),
            (Reader::Sidecar, "[[note]]\ntext = ", vec![]),
        ] {
            assert_eq!(asked(reader, text, values), words, "{text}");
        }
    }
}
