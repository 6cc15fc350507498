//! The tables of TOML files as an editor sees them: from header to header; and the notes of a sidecar.

use super::world::World;
use crate::report::SourceFile;
use std::ops::Range;

/// The tables of a TOML file, each from its header to the next; tables of a note belong to it.
pub fn blocks(file: &SourceFile) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for line in file.text.split_inclusive('\n') {
        let header = line.trim_start();
        let belongs = ["[note.", "[[note.", "[response."].iter().any(|start| header.starts_with(start));
        if header.starts_with('[') && header.trim_end().ends_with(']') && !belongs {
            if let Some(before) = blocks.last_mut() {
                before.end = at;
            }
            blocks.push(at..file.text.len());
        }
        at += line.len();
    }
    blocks
}

/// The line with which a note begins, or its id.
pub fn note_head(sidecar: &SourceFile, begins: usize) -> Range<usize> {
    let rest = sidecar.text.get(begins..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    begins..begins + line.trim_end().len()
}

impl World<'_> {
    /// The note of a sidecar around a byte: where it begins, as editions say it, and all of it.
    pub fn note_at(&self, path: &str, offset: usize) -> Option<(usize, Range<usize>)> {
        let seen = self.seen(path)?;
        let file = seen.sidecar.as_ref()?;
        let around = |block: &Range<usize>| block.start <= offset && offset < block.end.max(block.start + 1);
        let block = blocks(file).into_iter().find(around)?;
        let note = seen.notes.iter().find(|note| block.contains(&note.begins))?;
        let words = file.text[block.clone()].trim_end().len();
        Some((note.begins, block.start..block.start + words))
    }
}
