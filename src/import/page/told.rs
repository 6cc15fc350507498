//! What is to be said of a page, or of the texts of a book.

use crate::import::Arrival;
use crate::report::{Code, Diagnostic, SourceFile};
use std::sync::Arc;

/// What is to be said of a page: the words at the place, and what.
#[derive(Debug, Default)]
pub struct Told(Vec<(Code, String, String)>);

impl Told {
    /// Something was left out; `words` are its first.
    pub fn not_carried(&mut self, what: &str, words: &str) {
        self.0.push((Code::NotCarried, what.to_owned(), words.to_owned()));
    }

    /// Something was concluded.
    pub fn guessed(&mut self, what: &str, words: &str) {
        self.0.push((Code::Guessed, what.to_owned(), words.to_owned()));
    }

    /// Tells it all, where its words stand in the file.
    pub fn into_arrival(self, file: &Arc<SourceFile>, arrival: &mut Arrival) {
        for (code, what, words) in self.0 {
            let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let shown: String = words.chars().take(60).collect();
            let message = if shown.is_empty() { what } else { format!("{what}: `{}`", shown.trim_end()) };
            let start = words.split(' ').take(3).collect::<Vec<_>>().join(" ");
            let at = Some(start.as_str()).filter(|start| !start.is_empty()).and_then(|start| file.text.find(start));
            let span = at.map_or(0..0, |at| at..at + start.len());
            arrival.tell(Diagnostic::new(code, message).at(file, span));
        }
    }
}
