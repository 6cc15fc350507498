//! Why a style cannot be had, in the author's words.
//!
//! In: what is wrong, and where.
//! Out: a message with its help.

use crate::csl::Fault;
use std::fmt;
use std::ops::Range;

/// What an error is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The style.
    Style,
    /// The language.
    Locale,
}

/// A style cannot be had. Lower case, no full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleError {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Whether the style or the language is at fault.
    pub subject: Subject,
    /// Where in the text of a `.csl` file, in bytes.
    pub at: Option<Range<usize>>,
    /// The macro, or the other style, that it is about.
    pub(super) named: Option<String>,
}

impl StyleError {
    pub(super) fn new(message: impl Into<String>, help: Option<String>) -> StyleError {
        StyleError { message: message.into(), help, subject: Subject::Style, at: None, named: None }
    }

    /// A style that cannot be carried out.
    pub(super) fn of(fault: &Fault) -> StyleError {
        let named = match fault {
            Fault::UnknownMacro(name) | Fault::Endless(name) | Fault::TooLarge(Some(name)) => Some(name.clone()),
            Fault::TooLarge(None) => None,
        };
        StyleError { named, ..StyleError::new(fault.to_string(), None) }
    }

    /// The error at a place of the style's text.
    #[must_use]
    pub(super) fn at(self, place: Range<usize>) -> StyleError {
        StyleError { at: Some(place), ..self }
    }

    /// A `.csl` file that cannot be read.
    pub fn of_file(message: String) -> StyleError {
        let help =
            "paths are from the folder of `postil.toml`; `postil list styles` names the styles that need no file";
        StyleError::new(message, Some(help.to_owned()))
    }

    /// A style that is not embedded: the nearest names, and where other styles are to be had.
    pub(super) fn unknown_style(written: &str, known: &[&str]) -> StyleError {
        let error = StyleError::unknown("citation style", written, known);
        let near = error.help.map_or_else(String::new, |help| help + " ");
        let file = written.trim().to_lowercase().replace(' ', "-");
        let help = format!(
            "{near}`postil list styles` names those that are built in; for another put its file, as from \
             https://www.zotero.org/styles, into the site's folder and write `style = \"{file}.csl\"`"
        );
        StyleError { help: Some(help), ..error }
    }

    /// A name that is not among the known ones; names the three nearest.
    pub(super) fn unknown(what: &str, written: &str, known: &[&str]) -> StyleError {
        let near = near(written, known.iter().copied());
        let example = (what == "locale").then(|| "a language is a code such as `en-GB`, `de` or `pt-BR`".to_owned());
        let help = near.or(example);
        let subject = if what == "locale" { Subject::Locale } else { Subject::Style };
        StyleError { subject, ..StyleError::new(format!("unknown {what} `{written}`"), help) }
    }
}

/// The three names nearest to one that is not known.
pub(super) fn near<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    let lower = written.to_lowercase();
    let mut near: Vec<(f64, &str)> =
        known.map(|name| (strsim::jaro_winkler(&lower, &name.to_lowercase()), name)).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let near: Vec<String> =
        near.iter().take_while(|(score, _)| *score > 0.7).take(3).map(|(_, name)| format!("`{name}`")).collect();
    (!near.is_empty()).then(|| format!("did you mean {}?", near.join(", ")))
}

/// `a`, `b` or `c`.
pub(super) fn or(words: &str) -> String {
    let words: Vec<String> = words.split(' ').map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => words.concat(),
    }
}

/// A word that CSL does not have, with the nearest that it has.
pub(super) fn unknown<'k>(what: &str, word: &str, known: impl Iterator<Item = &'k str>) -> StyleError {
    StyleError::new(format!("CSL has no {what} `{word}`"), near(word, known))
}

impl fmt::Display for StyleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)?;
        self.help.iter().try_for_each(|help| write!(out, "; {help}"))
    }
}

impl std::error::Error for StyleError {}
