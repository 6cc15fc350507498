//! Markdown's events in the order in which they are worked on: headings' braces, smart punctuation, citations, the words.

use super::citation::{self, Citing, Taken};
use super::footnote::FootnoteFaults;
use super::gather::{Gather, Seen};
use super::prose::{self, Prose};
use super::{Parsed, Placed, braces, emphasis, footnote, math, smart};
use pulldown_cmark::{Options, Parser, TagEnd};

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

/// Reads a body; `reserved` says which ids a heading may not take, beside those of the text's own footnotes.
pub fn parse<'a>(body: &'a str, syntax: Syntax, reserved: &dyn Fn(&str) -> bool) -> Parsed<'a> {
    parse_cited(body, syntax, reserved, None)
}

/// Reads a body and takes its citations out of the words; `citing` is none where a site has none in its text.
pub fn parse_cited<'a>(
    body: &'a str,
    syntax: Syntax,
    reserved: &dyn Fn(&str) -> bool,
    citing: Option<&Citing<'_>>,
) -> Parsed<'a> {
    let (events, prose) = events(body, syntax);
    let footnotes = if syntax.extensions { footnote::faults(&events, &prose, body) } else { FootnoteFaults::default() };
    let literal_emphasis = prose.iter().flat_map(|prose| emphasis::left_as_words(prose, body)).collect();
    let (events, taken) = match citing {
        Some(citing) => citation::take(events, body, citing),
        None => (events, Taken::default()),
    };
    Gather::of(events, body, Seen { taken, footnotes, literal_emphasis }, reserved)
}

/// The events with what was typed in each block.
fn events(body: &str, syntax: Syntax) -> (Vec<Placed<'_>>, Vec<Prose>) {
    let mut events: Vec<Placed<'_>> = if syntax.extensions {
        braces::take(math::events(body, syntax.options()), body)
    } else {
        Parser::new_ext(body, syntax.options()).into_offset_iter().collect()
    };
    let prose = prose::blocks(&events, body);
    if syntax.smart_punctuation {
        for prose in &prose {
            smart::set(prose, &mut events, body);
        }
    }
    (events, prose)
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
