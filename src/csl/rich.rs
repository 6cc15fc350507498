//! Formatted text: runs of characters, each with its look, its link and its place.
//!
//! In: runs, from the walk over what the style produced.
//! Out: the same runs, joined where they look alike, as plain text or (in [`super::html`]) as HTML. The text of a run
//! is always text: nothing in it is markup.

use serde::{Deserialize, Serialize};

/// One quality of a run's look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// Italics in the usual fonts.
    Emphasis = 0,
    /// Bold in the usual fonts.
    Strong = 1,
    /// Lighter than its surroundings.
    Light = 2,
    /// Small capitals.
    SmallCaps = 3,
    /// Underlined.
    Underline = 4,
    /// Raised.
    Superscript = 5,
    /// Lowered.
    Subscript = 6,
}

impl Mark {
    /// Every mark, from the outermost element of the HTML to the innermost.
    pub const ALL: [Mark; 7] = [
        Mark::Emphasis,
        Mark::Strong,
        Mark::Light,
        Mark::SmallCaps,
        Mark::Underline,
        Mark::Superscript,
        Mark::Subscript,
    ];
}

/// The set of a run's marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Look(u8);

impl Look {
    /// Whether it has the mark.
    pub fn has(self, mark: Mark) -> bool {
        self.0 & (1 << mark as u8) != 0
    }

    /// The look with the mark added.
    #[must_use]
    pub fn with(self, mark: Mark) -> Look {
        Look(self.0 | 1 << mark as u8)
    }

    /// The look without the mark.
    #[must_use]
    pub fn without(self, mark: Mark) -> Look {
        Look(self.0 & !(1 << mark as u8))
    }

    /// The look with the mark turned over, as italics within italics stand upright.
    #[must_use]
    pub fn flipped(self, mark: Mark) -> Look {
        Look(self.0 ^ 1 << mark as u8)
    }
}

/// How a run is set apart from the line it stands in (CSL's `display`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Display {
    /// On a line of its own.
    Block,
    /// On a line of its own, indented.
    Indent,
    /// At the left margin, as a number is.
    LeftMargin,
    /// To the right of what stands at the left margin.
    RightInline,
}

/// A block within a reference; runs of the same block are next to each other and share `index`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Block {
    /// How the block is set apart.
    pub display: Display,
    /// Counts the blocks of one text from 0.
    pub index: u16,
}

/// A run of characters that look alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The characters, unescaped; never markup.
    pub text: String,
    /// How they look.
    #[serde(default, skip_serializing_if = "is_plain")]
    pub look: Look,
    /// Where they lead: http, https or mailto, checked when the run was made and again when it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The block they belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<Block>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_plain(look: &Look) -> bool {
    *look == Look::default()
}

/// A formatted text; no run is empty and no two neighbours are alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(pub Vec<Span>);

impl Rich {
    /// A text without any look.
    pub fn plain(text: impl Into<String>) -> Rich {
        let mut rich = Rich::default();
        rich.push(Span { text: text.into(), ..Span::default() });
        rich
    }

    /// Adds a run at the end.
    pub fn push(&mut self, span: Span) {
        match self.0.last_mut() {
            _ if span.text.is_empty() => {}
            Some(last) if last.look == span.look && last.link == span.link && last.block == span.block => {
                last.text.push_str(&span.text);
            }
            _ => self.0.push(span),
        }
    }

    /// Adds characters at the end.
    pub(super) fn add(&mut self, text: &str, look: Look, link: Option<&str>, block: Option<Block>) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.look == look && last.link.as_deref() == link && last.block == block => {
                last.text.push_str(text);
            }
            _ => self.0.push(Span { text: text.to_owned(), look, link: link.map(str::to_owned), block }),
        }
    }

    /// Without spaces at its ends.
    #[must_use]
    pub fn trimmed(mut self) -> Rich {
        if let Some(first) = self.0.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        if let Some(last) = self.0.last_mut() {
            last.text = last.text.trim_end().to_owned();
        }
        self.0.retain(|span| !span.text.is_empty());
        self
    }

    /// Whether nothing would be seen.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.chars().all(char::is_whitespace))
    }

    /// The characters alone; blocks are set apart by a space.
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        let mut block = None;
        for span in &self.0 {
            if span.block != block && !plain.is_empty() && !plain.ends_with(char::is_whitespace) {
                plain.push(' ');
            }
            block = span.block;
            plain.push_str(&span.text);
        }
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_that_look_alike_are_joined() {
        let mut rich = Rich::plain("a");
        rich.push(Span { text: "b".into(), ..Span::default() });
        rich.push(Span { text: "c".into(), look: Look::default().with(Mark::Emphasis), ..Span::default() });
        assert_eq!(rich.0.len(), 2);
        assert_eq!(rich.to_plain(), "abc");
    }

    #[test]
    fn italics_within_italics_stand_upright() {
        let italic = Look::default().flipped(Mark::Emphasis);
        assert!(italic.has(Mark::Emphasis));
        assert!(!italic.flipped(Mark::Emphasis).has(Mark::Emphasis));
    }

    #[test]
    fn blocks_do_not_run_together_in_plain_text() {
        let block = |text: &str, display, index| Span {
            text: text.into(),
            block: Some(Block { display, index }),
            ..Span::default()
        };
        let rich = Rich(vec![block("1.", Display::LeftMargin, 0), block("Title", Display::RightInline, 1)]);
        assert_eq!(rich.to_plain(), "1. Title");
    }
}
