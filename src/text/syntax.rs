//! Which Markdown is read, as options of the parser, and which of its tags end a block of words.

use pulldown_cmark::{Options, TagEnd};

/// Which Markdown is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the configuration")]
pub struct Syntax {
    /// Straight quotation marks, `--` and `...` become typographic ones.
    pub smart_punctuation: bool,
    /// Tables, footnotes, strikethrough, task lists and heading ids beside CommonMark.
    pub extensions: bool,
    /// Bare addresses are links.
    pub autolinks: bool,
    /// A line that begins with `: ` defines the words in the line above.
    pub definition_lists: bool,
    /// `> [!kind] Title` is a callout, foldable with `+` or `-`.
    pub callouts: bool,
    /// `[[Article#Heading|words]]` is a link, `![[file]]` a picture.
    pub wikilinks: bool,
    /// `x^2^` is raised.
    pub superscript: bool,
    /// `H~2~O` is lowered; one `~` strikes nothing out then.
    pub subscript: bool,
}

impl Default for Syntax {
    fn default() -> Self {
        Self {
            smart_punctuation: true,
            extensions: true,
            autolinks: true,
            definition_lists: true,
            callouts: true,
            wikilinks: false,
            superscript: false,
            subscript: false,
        }
    }
}

impl Syntax {
    /// CommonMark to the letter.
    pub const COMMONMARK: Self = Self {
        smart_punctuation: false,
        extensions: false,
        autolinks: false,
        definition_lists: false,
        callouts: false,
        wikilinks: false,
        superscript: false,
        subscript: false,
    };

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
        for (option, asked) in [
            (Options::ENABLE_SMART_PUNCTUATION, self.smart_punctuation),
            (Options::ENABLE_DEFINITION_LIST, self.definition_lists),
            (Options::ENABLE_WIKILINKS, self.wikilinks),
        ] {
            options.set(option, asked);
        }
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
