//! What a sidecar's `at` says: the words of a passage, its first and last words, a heading, or the whole article,
//! and what narrows the search (`within`, `occurrence`, `prefix`, `suffix`). Reading the sidecar is not done here,
//! nor is anything checked.

/// One selector of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// The words themselves, as the author typed them; `[…]` and `[...]` may stand for words left out.
    Words {
        /// The words.
        exact: String,
        /// Where to look for them.
        scope: Scope,
    },
    /// Everything from `start`'s first word to the last word of the nearest `end` after it in the same section.
    Stretch {
        /// The first words.
        start: String,
        /// The last words.
        end: String,
        /// Where to look for them.
        scope: Scope,
    },
    /// A heading by its id, with or without `#`.
    Heading(String),
    /// The article itself, at no place in the text.
    Article,
}

/// What narrows the search for words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// A heading's id, with or without `#`: only its section and subsections are searched.
    pub within: Option<String>,
    /// Which of the places in reading order, from 1; negative counts from the end. Places may overlap, and those
    /// inside longer words count, too, as in a browser's search.
    pub occurrence: Option<i32>,
    /// What stands directly before the passage.
    pub prefix: Option<String>,
    /// What stands directly after the passage.
    pub suffix: Option<String>,
}

impl Scope {
    /// Whether there is any stored context to hold a place against.
    pub fn has_context(&self) -> bool {
        self.prefix.is_some() || self.suffix.is_some()
    }
}

impl Selector {
    /// The words, without anything that narrows the search.
    pub fn words(exact: impl Into<String>) -> Self {
        Self::Words { exact: exact.into(), scope: Scope::default() }
    }

    /// Whether its words are given in one piece, not by parts.
    pub fn is_in_one_piece(&self) -> bool {
        matches!(self, Self::Words { exact, .. } if !super::elision::is_elided(exact))
    }
}
