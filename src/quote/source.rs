//! The text of a source, from the file that was kept of it: plain text, Markdown, HTML or PDF.
//!
//! In: the file's name, which tells its sort, and its bytes.
//! Out: the text with its paragraphs and an index of its words. Boilerplate of HTML (navigation, headers, footers,
//! scripts) is left out. Page numbers and running heads of plain text are left out where they can be told.

mod html;
mod numeral;
mod pages;
mod pdf;
mod plain;
mod refused;
mod running_heads;
mod sections;
mod standing;

pub use pdf::{Unread, read as pdf_text};
pub use refused::Unusable;
pub use standing::{OtherPage, Standing};

use super::compare::index::Index;
use pages::Pages;
use sections::{Heading, Sections};

/// A source's text, made ready once and compared with many quotations.
#[derive(Clone, Debug)]
pub struct SourceText {
    text: String,
    index: Index,
    pages: Pages,
    sections: Sections,
}

/// A block of a text with marks of its own, and how high it stands where it is a heading.
#[derive(Debug, Default)]
struct Block {
    text: String,
    heading: Option<u8>,
}

impl SourceText {
    /// The text that `Comparison::place` points into: for plain text the file's own, else the text that was extracted.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A text without marks of its own; its pages are parted by form feeds, or it is one page where `is_paged` says so.
    fn plain(text: String, labels: &[String], is_paged: bool) -> Self {
        let running_heads = running_heads::running_heads(&text);
        let index = Index::build(&text, &plain::paragraphs(&text, &running_heads), &running_heads);
        let pages = Pages::of(&text, labels, is_paged);
        Self { text, index, pages, sections: Sections::default() }
    }

    fn blocks(blocks: &[Block]) -> Self {
        let mut text = String::new();
        let (mut starts, mut headings) = (Vec::new(), Vec::new());
        let blocks = blocks.iter().map(|block| (block.text.trim(), block.heading));
        for (words, heading) in blocks.filter(|(words, _)| !words.is_empty()) {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            starts.push(text.len());
            headings.extend(heading.map(|level| Heading { start: text.len(), level, title: words.replace('*', "") }));
            text.push_str(words);
        }
        let index = Index::build(&text, &starts, &[]);
        Self { text, index, pages: Pages::default(), sections: Sections::new(headings) }
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}

/// A way to read the text of a PDF.
pub type ReadPdf<'r> = dyn Fn(&[u8]) -> Result<String, Unread> + 'r;

/// A longer file is refused, in bytes.
const LIMIT: usize = 64 << 20;

/// Makes a source's text ready. `name` ends in `.html`, `.htm`, `.xhtml`, `.md`, `.markdown`, `.pdf`, or counts as
/// plain text. The bytes of a text are UTF-8, or UTF-16 with a byte order mark; a page may name another encoding.
///
/// # Errors
/// What to tell the author where the file is too long, is no text, or is of a sort that is not read (`.docx`, `.wacz`).
pub fn source_text(name: &str, bytes: &[u8]) -> Result<SourceText, Unusable> {
    source_text_by(name, bytes, &pdf_text)
}

/// The same, with another way to read a PDF.
///
/// # Errors
/// As those of [`source_text`].
pub fn source_text_by(name: &str, bytes: &[u8], read_pdf: &ReadPdf<'_>) -> Result<SourceText, Unusable> {
    if bytes.len() > LIMIT {
        return Err(Unusable::new(
            format!("`{name}` is longer than {} MiB", LIMIT >> 20),
            "keep the part that is quoted",
        ));
    }
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    if let Some(refused) = refused::by_sort(name, &ending, bytes) {
        return Err(refused);
    }
    match ending.as_str() {
        "pdf" => {
            let pdf::Text { text, labels } = pdf::text(name, bytes, read_pdf)?;
            Ok(SourceText::plain(text, &labels, true))
        }
        "html" | "htm" | "xhtml" => match html::blocks(&decode_page(name, bytes)?) {
            Some(blocks) => Ok(SourceText::blocks(&blocks)),
            None => Err(Unusable::no_text(format!("the elements of `{name}` nest too deep to be read"))),
        },
        "md" | "markdown" => Ok(SourceText::blocks(&plain::markdown(&decode(name, bytes)?))),
        _ => Ok(SourceText::plain(decode(name, bytes)?, &[], false)),
    }
}

/// An HTML page in UTF-8, or in the encoding that it names.
fn decode_page(name: &str, bytes: &[u8]) -> Result<String, Unusable> {
    decode(name, bytes).or_else(|message| {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
        let label = head.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
        let label =
            label.and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next());
        let encoding = label.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes())).ok_or(message)?;
        let (text, _, broken) = encoding.decode(bytes);
        if broken {
            Err(Unusable::not_utf8(format!("`{name}` is not {} throughout", encoding.name())))
        } else {
            Ok(text.into_owned())
        }
    })
}

fn decode(name: &str, bytes: &[u8]) -> Result<String, Unusable> {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| Unusable::not_utf8(format!("`{name}` is not UTF-16 throughout")))
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let text = std::str::from_utf8(bytes).map_err(|error| {
                Unusable::not_utf8(format!("`{name}` is not UTF-8: see byte {}", error.valid_up_to()))
            })?;
            Ok(text.to_owned())
        }
    }
}
