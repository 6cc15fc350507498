//! What can be done at a place: every help that stands for an edit, the repair of passages, notes on words that are
//! selected, drafts of notes for quotations.
//!
//! In: a file and a stretch of it, and the faults that are told of it. Out: [`Action`]s. Nothing is changed here.

mod mends;
mod notes;
mod passages;

use crate::lsp::edits::Edits;
use crate::lsp::world::World;
use crate::report::Diagnostic;
use lsp_types::CodeActionKind;
use std::ops::Range;

/// Something that can be done.
#[derive(Debug, Clone)]
pub struct Action {
    /// What it does, in a few words.
    pub title: String,
    /// Its sort.
    pub kind: CodeActionKind,
    /// Whether it is the one that is meant.
    pub preferred: bool,
    /// The fault that it mends.
    pub mends: Option<Diagnostic>,
    /// What it changes; none where that is found out only when it is wanted.
    pub edits: Option<Edits>,
}

/// What can be done in a stretch of a file.
pub fn actions(world: &World<'_>, path: &str, stretch: &Range<usize>) -> Vec<Action> {
    let here = |fault: &&Diagnostic| {
        let mut places = fault.place.iter().chain(&fault.seen_at).filter(|place| place.file.path == path);
        places.any(|place| place.span.start <= stretch.end && stretch.start <= place.span.end)
    };
    let faults = world.faults(path);
    let mut actions = Vec::new();
    for fault in faults.iter().filter(here) {
        actions.extend(mends::of(fault));
        actions.extend(mends::missing(world, fault));
    }
    actions.extend(passages::repairs(world, path, stretch));
    actions.extend(notes::on_words(world, path, stretch));
    actions.extend(notes::drafts(world, path));
    actions
}

/// What drafting notes for all quotations of an article changes.
pub fn drafted(world: &World<'_>, path: &str) -> Option<Edits> {
    notes::drafted(world, path)
}
