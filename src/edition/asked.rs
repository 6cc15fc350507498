//! What an article asked of its site while it was made, so that it need not be made again while the answers are the
//! same.
//!
//! In: questions, from wherever an answer is taken. Out: each question once, in one order. Not: the answers; whoever
//! keeps the article gives and compares them, in one way for the first time and for every other.

use crate::document::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Something beyond its own files that an article may depend on. What is asked and not there is a question, too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// The source of the library with this key, and the text kept of it.
    Source(String),
    /// Every key of the library: for the one that is nearest to a key that is not there.
    Keys,
    /// The text kept of a source that the article defines itself: by its key, and the path that it names.
    Kept(String, Option<String>),
    /// What a link to this place inside `content/` leads to.
    Target(String),
    /// Everything that a link may lead to: for what is nearest to one that leads nowhere.
    Targets,
    /// Whether this day is still to come.
    Day(Date),
    /// Whether drafts are shown.
    Drafts,
    /// What a link between double brackets may name.
    Named(String),
}

/// The questions of one article.
#[derive(Debug, Default)]
pub struct Asked(Mutex<BTreeSet<Question>>);

impl Asked {
    /// Notes a question.
    pub fn note(&self, question: Question) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(question);
    }

    /// All that was asked.
    pub fn into_questions(self) -> BTreeSet<Question> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}
