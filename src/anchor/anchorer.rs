//! An article made ready for anchoring: its normal form, its words and its languages, each made when first needed. What
//! is done with it is in `run`.

use std::sync::OnceLock;

use super::article::Article;
use super::decide::thresholds::Decision;
use crate::text::Text;
use crate::words::{Languages, Normal, Words};

/// Finds passages in one article.
pub struct Anchorer<'t> {
    pub(super) text: &'t Text,
    tag: String,
    pub(super) decision: Decision,
    languages: OnceLock<Languages>,
    normal: OnceLock<Normal>,
    words: OnceLock<Words>,
}

impl<'t> Anchorer<'t> {
    /// Prepares an article; `lang` is its language tag, or empty.
    pub fn new(text: &'t Text, lang: &str) -> Self {
        Self {
            text,
            tag: lang.to_owned(),
            decision: Decision::default(),
            languages: OnceLock::new(),
            normal: OnceLock::new(),
            words: OnceLock::new(),
        }
    }

    /// The same with other figures or without a rule, to see what these buy.
    #[must_use]
    pub fn deciding(self, decision: Decision) -> Self {
        Self { decision, ..self }
    }

    /// The article in the form that the fuzzy level needs.
    pub(super) fn article(&self) -> Article<'_> {
        Article {
            text: &self.text.string,
            normal: self.normal(),
            words: self.words.get_or_init(|| Words::of(self.normal())),
        }
    }

    /// The languages that the article is written in.
    pub(super) fn languages(&self) -> &Languages {
        self.languages.get_or_init(|| Languages::of(&self.tag, self.article().words))
    }

    pub(super) fn normal(&self) -> &Normal {
        self.normal.get_or_init(|| Normal::of(&self.text.string))
    }
}
