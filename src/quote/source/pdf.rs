//! The text of a PDF, as crate `pdf-extract` reads it.
//!
//! In: the file.
//! Out: its pages parted by form feeds with the labels that it gives them, or why there are none. PDF knows glyphs and
//! places, not words: what comes out may lack a ligature or a column's order, so a text that was kept beside it goes
//! first. A file that makes the reader panic, or that takes too long, is refused; it cannot take the program down. How
//! much memory it takes is bounded by who calls (`load::aside`).

mod labels;

use super::Unusable;
use pdf_extract::PlainTextOutput;
use std::sync::mpsc;
use std::time::Duration;

/// The longest file that is read, in bytes, and the longest time that reading may take.
const LIMIT: usize = 32 << 20;
const PATIENCE: Duration = Duration::from_secs(30);
/// Objects may nest deeper than a thread's own stack has room for.
const STACK: usize = 64 << 20;

/// Why a PDF gave no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is damaged, or of a sort that is not known.
    Broken,
    /// It needs more memory than it may have.
    Large,
    /// It needs more time than it may have.
    Slow,
}

impl Unread {
    const ALL: [Self; 3] = [Self::Broken, Self::Large, Self::Slow];

    /// The exit code of a process that only reads a PDF.
    pub fn code(self) -> u8 {
        self as u8 + 1
    }

    /// What an exit code says.
    pub fn from_code(code: i32) -> Self {
        Self::ALL.into_iter().find(|unread| i32::from(unread.code()) == code).unwrap_or(Self::Broken)
    }
}

/// What a PDF says.
#[derive(Debug)]
pub(super) struct Text {
    /// Its pages, parted by form feeds.
    pub text: String,
    /// What it calls its pages; empty where it does not say.
    pub labels: Vec<String>,
}

/// Stands before the labels of the pages, one a line, behind the text.
const LABELS: char = '\u{1C}';

/// The text of the file `name`, or a message for the author.
pub(super) fn text(name: &str, bytes: &[u8], read: &super::ReadPdf<'_>) -> Result<Text, Unusable> {
    let refused = |why: &str| {
        let help = "save its text as `.txt` beside it, and name that file in `archive`";
        Err(Unusable::new(format!("`{name}` {why}"), help))
    };
    if bytes.len() > LIMIT {
        return refused("is too long to be read");
    }
    match read(bytes) {
        Ok(read) => {
            let (text, labels) = read.split_once(LABELS).unwrap_or((&read, ""));
            if !text.chars().any(char::is_alphanumeric) {
                return refused("holds pictures and no text");
            }
            Ok(Text { text: text.to_owned(), labels: labels.lines().map(str::to_owned).collect() })
        }
        Err(Unread::Broken) => refused("cannot be read"),
        Err(Unread::Large) => refused("takes too much memory to be read"),
        Err(Unread::Slow) => refused("takes too long to be read"),
    }
}

/// The text of a PDF, read in this process: its pages parted by form feeds, then what it calls them, as [`text`] takes
/// them apart.
///
/// # Errors
/// When it cannot be read, or not in time; its memory is not bounded here.
pub fn read(bytes: &[u8]) -> Result<String, Unread> {
    let bytes = bytes.to_vec();
    let (send, receive) = mpsc::channel();
    let work = move || {
        let read = std::panic::catch_unwind(|| pages(&bytes));
        // Nobody listens any more when the time is over.
        let _ = send.send(read.map_err(drop).and_then(|read| read.map_err(drop)));
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    if thread.is_err() {
        return Err(Unread::Broken);
    }
    match receive.recv_timeout(PATIENCE) {
        Ok(read) => read.map_err(|()| Unread::Broken),
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Unread::Slow),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(Unread::Broken),
    }
}

/// Every page's text, and the labels of the pages.
fn pages(bytes: &[u8]) -> Result<String, pdf_extract::OutputError> {
    let mut document = pdf_extract::Document::load_mem(bytes)?;
    if document.is_encrypted() {
        document.decrypt("")?;
    }
    let mut text = String::new();
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    for number in &numbers {
        let mut page = String::new();
        pdf_extract::output_doc_page(&document, &mut PlainTextOutput::new(&mut page), *number)?;
        if !text.is_empty() {
            text.push_str("\n\u{C}");
        }
        // What parts pages and labels here stands for nothing in a page.
        text.extend(page.trim_matches('\n').chars().filter(|sign| !matches!(*sign, '\u{C}' | LABELS)));
    }
    let labels = labels::of(&document, numbers.len());
    Ok(if labels.is_empty() { text } else { format!("{text}{LABELS}{}", labels.join("\n")) })
}

#[cfg(test)]
mod tests {
    use super::{read, text};
    use crate::quote::{Verdict, compare, source_text};

    /// A PDF of one page whose lines are set in Helvetica.
    fn page(lines: &[&str]) -> Vec<u8> {
        let set = lines.iter().fold(String::new(), |set, line| set + &format!("({line}) Tj T*\n"));
        let content = format!("BT /F1 12 Tf 14 TL 50 700 Td\n{set}ET");
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
                .to_owned(),
            format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        ];
        let mut pdf = "%PDF-1.4\n".to_owned();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for (number, object) in objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
            pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
        }
        let start = pdf.len();
        let size = objects.len() + 1;
        pdf.push_str(&format!("{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"));
        pdf.into_bytes()
    }

    #[test]
    fn a_quotation_is_held_against_the_lines_of_a_page() {
        let pdf = page(&["The harbour board did not ap-", "prove the new pier, which would", "cost 27,000 crowns."]);
        let source = source_text("minutes.pdf", &pdf).expect("a PDF");
        let verdict = |words: &str| compare(words, &source, "en").verdict;
        assert_eq!(verdict("The harbour board did not approve the new pier"), Verdict::Verbatim);
        assert_eq!(verdict("The harbour board did […] approve the new pier"), Verdict::Altered);
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_a_way_out() {
        let pdf = page(&["The harbour board"]);
        for broken in [&pdf[..pdf.len() / 2], b"%PDF-1.4 nothing", &pdf[9..]] {
            let message = text("minutes.pdf", broken, &read).expect_err("broken");
            assert!(message.help.contains("`.txt`"), "{message:?}");
        }
        assert!(text("scan.pdf", &page(&[]), &read).expect_err("no text").message.contains("no text"));
    }
}
