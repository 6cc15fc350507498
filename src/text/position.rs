//! From the reader's text to the body, and to code points.

use super::{Parsed, Run, Text};

impl Parsed<'_> {
    /// The byte of the body where a byte of the text comes from; for words that Markdown changed (an entity, a
    /// typographic mark) the first byte of what stands for them.
    pub fn body_offset(&self, text_offset: usize) -> usize {
        let index = self.runs.partition_point(|run| run.text.end <= text_offset);
        match self.runs.get(index).or(self.runs.last()) {
            Some(run) => run.body_offset(text_offset),
            None => 0,
        }
    }

    /// The stretch of the body that gave a stretch of the text.
    pub fn body_range(&self, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.body_offset(range.start);
        let last = self.runs.partition_point(|run| run.text.end < range.end);
        let end = self.runs.get(last).map_or(start, |run| run.body_offset_behind(range.end));
        start..end.max(start)
    }
}

impl Run {
    fn is_literal(&self) -> bool {
        self.text.len() == self.source.len()
    }

    fn body_offset(&self, text_offset: usize) -> usize {
        let inside = text_offset.saturating_sub(self.text.start);
        if self.is_literal() { (self.source.start + inside).min(self.source.end) } else { self.source.start }
    }

    fn body_offset_behind(&self, text_offset: usize) -> usize {
        if self.is_literal() { self.body_offset(text_offset) } else { self.source.end }
    }
}

/// Turns byte offsets of a text into code points, each in the time that its distance from the last one takes.
#[derive(Debug)]
pub struct CodePoints {
    /// Code points before every 256th byte.
    before: Vec<u32>,
}

const STEP: usize = 256;

impl CodePoints {
    /// Counts a text once.
    pub fn new(text: &Text) -> Self {
        let mut before = Vec::with_capacity(text.string.len() / STEP + 1);
        let mut count = 0;
        for (index, byte) in text.string.bytes().enumerate() {
            if index % STEP == 0 {
                before.push(count);
            }
            // Every byte that does not continue a character begins one.
            count += u32::from(byte & 0xC0 != 0x80);
        }
        Self { before }
    }

    /// How many code points stand before a byte offset.
    pub fn at(&self, text: &Text, offset: usize) -> usize {
        let block = (offset / STEP).min(self.before.len().saturating_sub(1));
        let counted = self.before.get(block).copied().unwrap_or(0) as usize;
        let rest = &text.string.as_bytes()[(block * STEP).min(offset)..offset];
        counted + rest.iter().filter(|byte| *byte & 0xC0 != 0x80).count()
    }
}
