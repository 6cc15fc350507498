//! The text of a source, from the file that was kept of it: plain text, Markdown, HTML or PDF.
//!
//! Comes in: the file's name, which tells its sort, and its bytes. Goes out: the text with its paragraphs and an index of its words.
//! Boilerplate of HTML (navigation, headers, footers, scripts) is left out. Page numbers and running heads of plain text are left
//! out where they can be told.

mod furniture;
mod html;
mod pdf;
mod plain;

pub use pdf::{Unread, read as pdf_text};

use super::compare::index::Index;

/// A source's text, made ready once and compared with many quotations.
#[derive(Clone, Debug)]
pub struct SourceText {
    text: String,
    index: Index,
}

impl SourceText {
    /// The text that `Comparison::place` points into: for plain text the file's own, else the text that was extracted.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn plain(text: String) -> Self {
        let furniture = furniture::furniture(&text);
        let index = Index::build(&text, &plain::paragraphs(&text, &furniture), &furniture);
        Self { text, index }
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}

/// A way to read the text of a PDF.
pub type ReadPdf<'r> = dyn Fn(&[u8]) -> Result<String, Unread> + 'r;

/// A longer file is refused, in bytes.
const LIMIT: usize = 64 << 20;

/// Makes a source's text ready. `name` ends in `.html`, `.htm`, `.xhtml`, `.md`, `.markdown`, `.pdf`, or counts as plain text. The bytes
/// of a text are UTF-8, or UTF-16 with a byte order mark; a page may name another encoding.
///
/// # Errors
/// A message for the author where the file is too long, is no text, or is of a sort that is not read (`.docx`).
pub fn source_text(name: &str, bytes: &[u8]) -> Result<SourceText, String> {
    source_text_by(name, bytes, &pdf_text)
}

/// The same, with another way to read a PDF.
///
/// # Errors
/// As those of [`source_text`].
pub fn source_text_by(name: &str, bytes: &[u8], read_pdf: &ReadPdf<'_>) -> Result<SourceText, String> {
    if bytes.len() > LIMIT {
        return Err(format!("`{name}` is longer than {} MiB", LIMIT >> 20));
    }
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    let (text, paragraphs) = match ending.as_str() {
        "doc" | "docx" | "odt" | "epub" => return Err(format!("`{name}` is no text: save its text as `.txt`")),
        "pdf" => return pdf::text(name, bytes, read_pdf).map(SourceText::plain),
        "html" | "htm" | "xhtml" => {
            let page = html::blocks(&decode_page(name, bytes)?);
            blocks(&page.ok_or_else(|| format!("the elements of `{name}` nest too deep to be read"))?)
        }
        "md" | "markdown" => blocks(&plain::markdown(&decode(name, bytes)?)),
        _ => {
            let text = decode(name, bytes)?;
            return Ok(SourceText::plain(text));
        }
    };
    let index = Index::build(&text, &paragraphs, &[]);
    Ok(SourceText { text, index })
}

/// An HTML page in UTF-8, or in the encoding that it names.
fn decode_page(name: &str, bytes: &[u8]) -> Result<String, String> {
    decode(name, bytes).or_else(|message| {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
        let label = head.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
        let label =
            label.and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next());
        let encoding = label.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes())).ok_or(message)?;
        let (text, _, broken) = encoding.decode(bytes);
        if broken { Err(format!("`{name}` is not {} throughout", encoding.name())) } else { Ok(text.into_owned()) }
    })
}

fn decode(name: &str, bytes: &[u8]) -> Result<String, String> {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| format!("`{name}` is not UTF-16 throughout"))
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let text = std::str::from_utf8(bytes)
                .map_err(|error| format!("`{name}` is not UTF-8: see byte {}", error.valid_up_to()))?;
            Ok(text.to_owned())
        }
    }
}

/// Joins blocks with empty lines; gives the text and where each begins.
fn blocks(blocks: &[String]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut starts = Vec::new();
    for block in blocks.iter().map(|block| block.trim()).filter(|block| !block.is_empty()) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        starts.push(text.len());
        text.push_str(block);
    }
    (text, starts)
}
