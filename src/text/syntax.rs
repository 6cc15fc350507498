//! Which Markdown is read, as options of the parser, and how its words are set.

use super::smart::{QuotationMarks, typographic};
use pulldown_cmark::Options;

/// Which Markdown is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the configuration")]
pub struct Syntax {
    /// Straight quotation marks, `--` and `...` become typographic ones.
    pub smart_punctuation: bool,
    /// Which marks the straight ones become.
    pub marks: QuotationMarks,
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
    /// A paragraph of one picture with a title is a figure.
    pub figures: bool,
    /// Formulas between `$` or `$$` are set.
    pub math: bool,
    /// Words of code have classes by what they are.
    pub highlight: bool,
    /// `x^2^` is raised.
    pub superscript: bool,
    /// `H~2~O` is lowered; one `~` strikes nothing out then.
    pub subscript: bool,
}

impl Default for Syntax {
    fn default() -> Self {
        Self {
            smart_punctuation: true,
            marks: QuotationMarks::ENGLISH,
            extensions: true,
            autolinks: true,
            definition_lists: true,
            callouts: true,
            wikilinks: false,
            figures: true,
            math: true,
            highlight: true,
            superscript: false,
            subscript: false,
        }
    }
}

impl Syntax {
    /// CommonMark to the letter.
    pub const COMMONMARK: Self = Self {
        smart_punctuation: false,
        marks: QuotationMarks::ENGLISH,
        extensions: false,
        autolinks: false,
        definition_lists: false,
        callouts: false,
        wikilinks: false,
        figures: false,
        math: false,
        highlight: false,
        superscript: false,
        subscript: false,
    };

    /// The same for a text in a language, by its tag.
    #[must_use]
    pub fn in_language(self, lang: &str) -> Self {
        if self.smart_punctuation { Self { marks: QuotationMarks::of(lang), ..self } } else { self }
    }

    /// Words that are no Markdown, such as a title, as a reader sees them in a language.
    pub fn words(self, words: &str, lang: &str) -> String {
        if self.smart_punctuation { typographic(words, QuotationMarks::of(lang)) } else { words.to_owned() }
    }

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
