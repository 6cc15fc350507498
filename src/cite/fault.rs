//! Why a style cannot be had, in the author's words.

use std::fmt;

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
}

impl StyleError {
    pub(super) fn new(message: impl Into<String>, help: Option<String>) -> StyleError {
        StyleError { message: message.into(), help, subject: Subject::Style }
    }

    /// A `.csl` file that cannot be read.
    pub fn of_file(message: String) -> StyleError {
        StyleError::new(message, None)
    }

    /// A name that is not among the known ones; names the three nearest.
    pub(super) fn unknown(what: &str, written: &str, known: &[&str]) -> StyleError {
        let lower = written.to_lowercase();
        let mut near: Vec<(f64, &str)> =
            known.iter().map(|name| (strsim::jaro_winkler(&lower, &name.to_lowercase()), *name)).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        let near: Vec<String> =
            near.iter().take_while(|(score, _)| *score > 0.7).take(3).map(|(_, name)| format!("`{name}`")).collect();
        let help = (!near.is_empty()).then(|| format!("did you mean {}?", near.join(", ")));
        let subject = if what == "locale" { Subject::Locale } else { Subject::Style };
        StyleError { subject, ..StyleError::new(format!("unknown {what} `{written}`"), help) }
    }
}

impl fmt::Display for StyleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)?;
        self.help.iter().try_for_each(|help| write!(out, "; {help}"))
    }
}

impl std::error::Error for StyleError {}
