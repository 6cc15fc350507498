//! A text that is changed in steps, and the way back from each of its places to the file that it came from.
//!
//! In: a text, and edits of it. Out: the text as it is then; for each place in it the place in the file, for messages.

use std::ops::Range;

/// A stretch of a text, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub span: Range<usize>,
    pub with: String,
}

impl Edit {
    /// Puts words in the place of others.
    pub fn new(span: Range<usize>, with: impl Into<String>) -> Self {
        Self { span, with: with.into() }
    }
}

/// A text that is changed in steps.
#[derive(Debug, Clone, Default)]
pub struct Patched {
    /// As it is now.
    pub text: String,
    stretches: Vec<Stretch>,
}

/// A stretch of the text and where it came from.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    here: usize,
    there: usize,
    /// Whether it was put in: then all of it came from one place.
    is_new: bool,
}

impl Patched {
    /// A text that begins at a byte of its file.
    pub fn new(text: impl Into<String>, there: usize) -> Self {
        Self { text: text.into(), stretches: vec![Stretch { here: 0, there, is_new: false }] }
    }

    /// Where in the file a place of the text came from.
    pub fn there(&self, at: usize) -> usize {
        let index = self.stretches.partition_point(|stretch| stretch.here <= at);
        let Some(stretch) = index.checked_sub(1).and_then(|index| self.stretches.get(index)) else { return 0 };
        stretch.there + if stretch.is_new { 0 } else { at - stretch.here }
    }

    /// Changes it. Of edits that overlap, the first counts.
    pub fn apply(&mut self, mut edits: Vec<Edit>) {
        if edits.is_empty() {
            return;
        }
        edits.sort_by_key(|edit| edit.span.start);
        let mut next = Self { text: String::with_capacity(self.text.len()), stretches: vec![] };
        let mut at = 0;
        for edit in edits {
            if edit.span.start < at || edit.span.end > self.text.len() {
                continue;
            }
            next.keep(self, at..edit.span.start);
            next.stretches.push(Stretch { here: next.text.len(), there: self.there(edit.span.start), is_new: true });
            next.text.push_str(&edit.with);
            at = edit.span.end;
        }
        next.keep(self, at..self.text.len());
        *self = next;
    }

    /// Takes over a stretch of the text before.
    fn keep(&mut self, old: &Self, span: Range<usize>) {
        let here = self.text.len();
        let first = old.stretches.partition_point(|stretch| stretch.here <= span.start);
        let begun = first.checked_sub(1).and_then(|index| old.stretches.get(index));
        self.stretches.push(Stretch {
            here,
            there: old.there(span.start),
            is_new: begun.is_some_and(|stretch| stretch.is_new),
        });
        for stretch in old.stretches[first..].iter().take_while(|stretch| stretch.here < span.end) {
            self.stretches.push(Stretch { here: here + stretch.here - span.start, ..*stretch });
        }
        self.text.push_str(&old.text[span]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_knows_where_it_came_from() {
        let file = "head\nalpha beta gamma";
        let mut text = Patched::new(&file[5..], 5);
        text.apply(vec![Edit::new(6..10, "a longer word"), Edit::new(7..9, "no"), Edit::new(0..0, ">> ")]);
        assert_eq!(text.text, ">> alpha a longer word gamma");
        text.apply(vec![Edit::new(3..8, "α")]);
        assert_eq!(text.text, ">> α a longer word gamma");
        let at = |words: &str| text.there(text.text.find(words).expect(words));
        assert_eq!(&file[at("gamma")..], "gamma");
        assert_eq!(&file[at("word")..], "beta gamma");
        assert_eq!(&file[at("α")..], "alpha beta gamma");
        assert_eq!(&file[at("amma")..], "amma");
    }
}
