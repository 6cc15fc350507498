//! Running text of any origin as a tree, and the tree as Markdown. What reads a Word file or a page makes the tree; how
//! Markdown is written, and which of its signs mean something, is known here alone.
//!
//! In: [`Block`]s of [`Inline`]s, with the borders of what is commented on.
//! Out: Markdown in which a reader sees the words of the tree and no others, and the place of each comment in them.
//! Not: what becomes of comments.

mod escape;
mod letters;
mod marks;
#[cfg(test)]
mod tests;
mod write;

pub use escape::{target, words as escaped};
pub use letters::{lowered, raised};
pub use marks::{Marked, marked};
pub use write::markdown;

/// Stands for a border: a code point that Unicode has set aside for a program's own use.
const BORDER: char = '\u{FDD0}';

/// Whether a text may not hold this character.
fn is_reserved(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}')
}

/// A text with its footnotes.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Prose {
    /// The text.
    pub blocks: Vec<Block>,
    /// The footnotes, as [`Inline::Footnote`] counts them.
    pub footnotes: Vec<Vec<Block>>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading of a level from 1 to 6.
    Heading(u8, Vec<Inline>),
    /// A block quotation.
    Quote(Vec<Block>),
    /// A list, numbered from a number or not at all.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A table: the first row is its head.
    Table(Vec<Vec<Vec<Inline>>>),
    /// Lines as they are, with the language they are written in.
    Code(String, String),
    /// A rule.
    Rule,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck out.
    Struck(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link.
    Link(String, Vec<Inline>),
    /// A picture: where it is, and the words that describe it.
    Picture(String, String),
    /// A line ends here.
    Break,
    /// The sign of a footnote: its number in [`Prose::footnotes`].
    Footnote(usize),
    /// Here something begins or ends that is said of the text; whoever puts it here knows by its number what.
    Border(usize),
}

impl Inline {
    /// Words.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }
}

/// The words of a line, without its signs.
pub fn words(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => out.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
                out.push_str(&words(inner));
            }
            Inline::Break => out.push(' '),
            Inline::Picture(..) | Inline::Footnote(_) | Inline::Border(_) => {}
        }
    }
    out
}

/// Words that may stand in a text: without controls, and without the sign that stands for borders.
pub fn clean(words: &str) -> String {
    words.chars().filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || is_reserved(*c))).collect()
}
