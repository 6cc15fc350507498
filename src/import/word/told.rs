//! What is to be said of a Word file, by paragraph: a file of Word has no lines that its author could look at, so its
//! paragraphs count as such.

use crate::import::Arrival;
use crate::report::{Code, Diagnostic, SourceFile};
use std::sync::Arc;

/// What is to be said, and the paragraphs that it is said of.
#[derive(Debug, Default)]
pub struct Told {
    paragraphs: Vec<String>,
    faults: Vec<(usize, Code, String)>,
}

impl Told {
    /// A paragraph was read; what is said from now on is said of the next one.
    pub fn paragraph(&mut self, words: &str) {
        self.paragraphs.push(words.replace(['\n', '\r'], " "));
    }

    /// Something was left out.
    pub fn not_carried(&mut self, why: impl Into<String>) {
        self.faults.push((self.paragraphs.len(), Code::NotCarried, why.into()));
    }

    /// Something was concluded.
    pub fn guessed(&mut self, what: impl Into<String>) {
        self.faults.push((self.paragraphs.len(), Code::Guessed, what.into()));
    }

    /// Tells it all.
    pub fn into_arrival(self, path: &str, arrival: &mut Arrival) {
        let mut starts = Vec::with_capacity(self.paragraphs.len());
        let mut text = String::new();
        for paragraph in &self.paragraphs {
            starts.push(text.len()..text.len() + paragraph.len());
            text.push_str(paragraph);
            text.push('\n');
        }
        let file = Arc::new(SourceFile::new(path, text));
        for (paragraph, code, message) in self.faults {
            let span = starts.get(paragraph).or(starts.last()).cloned().unwrap_or(0..0);
            arrival.tell(Diagnostic::new(code, message).at(&file, span));
        }
    }
}

/// Words as they are shown in a message: not more than a line of them.
pub fn shown(words: &str) -> String {
    const MOST: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= MOST {
        return words;
    }
    words.chars().take(MOST).collect::<String>().trim_end().to_owned() + "…"
}
