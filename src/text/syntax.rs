//! Which Markdown is read, as options of the parser, and which of its tags end a block of words.

use pulldown_cmark::{Options, TagEnd};

/// Which Markdown is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syntax {
    /// Straight quotation marks, `--` and `...` become typographic ones.
    pub smart_punctuation: bool,
    /// Tables, footnotes, strikethrough, task lists and heading ids beside CommonMark.
    pub extensions: bool,
}

impl Default for Syntax {
    fn default() -> Self {
        Self { smart_punctuation: true, extensions: true }
    }
}

impl Syntax {
    /// CommonMark to the letter.
    pub const COMMONMARK: Self = Self { smart_punctuation: false, extensions: false };

    /// Never the metadata blocks of pulldown-cmark: they take quadratic time, and front matter is split off before.
    pub(super) fn options(self) -> Options {
        let mut options = Options::empty();
        // A heading's braces are read in `braces`.
        if self.extensions {
            options |= Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS
                | Options::ENABLE_GFM;
        }
        options.set(Options::ENABLE_SMART_PUNCTUATION, self.smart_punctuation);
        options
    }
}

/// Tags that begin or end a block of words.
pub(super) fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
