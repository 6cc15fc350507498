//! The words around a passage that tell it from every other place: `prefix` and `suffix` of a `TextQuoteSelector`.
//!
//! As few as decide, and at least [`LEAST`] code points where the block has them. They stay inside the passage's own
//! block as long as that decides, because programs differ in what they take for the space between two blocks.

use super::unique::Once;
use crate::text::Text;
use serde_json::{Value, json};
use std::ops::Range;

/// Code points on either side that are given in any case, as Hypothesis does.
const LEAST: usize = 32;

/// What stands before and behind a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'t> {
    /// Directly before it.
    pub prefix: &'t str,
    /// Directly behind it.
    pub suffix: &'t str,
}

/// The contexts of the passages of a text.
#[derive(Debug)]
pub struct Contexts<'t> {
    text: &'t Text,
    once: Once<'t>,
}

impl<'t> Contexts<'t> {
    /// Those of a text.
    pub fn new(text: &'t Text) -> Self {
        Self { text, once: Once::new(&text.string) }
    }

    /// The context of a passage (bytes of the text).
    pub fn of(&self, passage: &Range<usize>) -> Context<'t> {
        let string = self.text.string.as_str();
        let inside = bounds(self.text, passage);
        let whole = 0..string.len();
        for bounds in [inside, whole.clone()] {
            let mut size = LEAST;
            loop {
                let found = cut(string, passage, &bounds, size);
                if self.once.is(&found) {
                    return context(string, passage, &found);
                }
                if found == bounds {
                    break;
                }
                size *= 2;
            }
        }
        context(string, passage, &whole)
    }

    /// The W3C selector of a passage by its words and those around it.
    pub fn quote_selector(&self, passage: &Range<usize>) -> Value {
        let around = self.of(passage);
        json!({
            "type": "TextQuoteSelector",
            "exact": self.text.string[passage.clone()],
            "prefix": around.prefix,
            "suffix": around.suffix,
        })
    }
}

fn context<'t>(string: &'t str, passage: &Range<usize>, around: &Range<usize>) -> Context<'t> {
    Context { prefix: &string[around.start..passage.start], suffix: &string[passage.end..around.end] }
}

/// From the start of the block in which the passage begins to the end of the one in which it ends.
fn bounds(text: &Text, passage: &Range<usize>) -> Range<usize> {
    let block = |offset: usize| {
        let behind = text.blocks.partition_point(|block| block.end < offset);
        text.blocks.get(behind).filter(|block| block.start <= offset)
    };
    let start = block(passage.start).map_or(passage.start, |block| block.start);
    let end = block(passage.end).map_or(passage.end, |block| block.end);
    start..end
}

/// The passage with `size` code points on either side, as far as the bounds allow.
fn cut(string: &str, passage: &Range<usize>, bounds: &Range<usize>, size: usize) -> Range<usize> {
    let before = string[bounds.start..passage.start].char_indices().rev().take(size).last();
    let after = string[passage.end..bounds.end].char_indices().nth(size);
    let start = before.map_or(passage.start, |(at, _)| bounds.start + at);
    let end = after.map_or(bounds.end, |(at, _)| passage.end + at);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Syntax, parse};

    fn found<'t>(text: &'t Text, words: &str, occurrence: usize) -> Context<'t> {
        let start = text.string.match_indices(words).nth(occurrence).expect("occurs").0;
        Contexts::new(text).of(&(start..start + words.len()))
    }

    #[test]
    fn a_context_stays_in_its_block_when_that_decides() {
        let parsed = parse("One river.\n\nAnother river runs.\n", Syntax::default(), &|_| false);
        assert_eq!(found(&parsed.text, "river", 1), Context { prefix: "Another ", suffix: " runs." });
    }

    #[test]
    fn equal_blocks_are_told_apart_by_what_stands_around_them() {
        let parsed = parse("Same.\n\nSame.\n\nOther.\n", Syntax::default(), &|_| false);
        assert_eq!(found(&parsed.text, "Same", 1), Context { prefix: "Same.\n\n", suffix: ".\n\nOther." });
    }

    #[test]
    fn a_context_grows_until_it_decides() {
        let same = "word ".repeat(40);
        let body = format!("first {same}passage {same}\n\nsecond {same}passage {same}\n");
        let parsed = parse(&body, Syntax::default(), &|_| false);
        let context = found(&parsed.text, "passage", 1);
        assert!(context.prefix.starts_with("second word"), "{context:?}");
    }
}
