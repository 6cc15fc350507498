//! The repair of passages that drifted, and the places of those that must be looked at: what `postil fix` writes.

use super::Action;
use super::mends::shown;
use crate::anchor::repair::{Repair, repaired};
use crate::anchor::{Anchorer, Passage, Status};
use crate::edition::Joined;
use crate::load::sidecar::Target;
use crate::lsp::edits::Edits;
use crate::lsp::world::World;
use crate::report::SourceFile;
use lsp_types::CodeActionKind;
use std::ops::Range;
use std::sync::Arc;

/// How many candidates are offered for a passage.
const MOST: usize = 4;

/// Repairs of the passages in a stretch of the article or of its sidecar.
pub fn repairs(world: &World<'_>, path: &str, stretch: &Range<usize>) -> Vec<Action> {
    let found = world.edition(path, |joined| {
        let sidecar = joined.files.sidecar.as_ref()?;
        let article = Article {
            joined,
            sidecar,
            anchorer: Anchorer::new(&joined.edition.parsed.text, &joined.edition.head.lang),
        };
        Some(article.repairs(path, stretch))
    });
    found.flatten().unwrap_or_default()
}

struct Article<'j> {
    joined: &'j Joined<'j>,
    sidecar: &'j Arc<SourceFile>,
    anchorer: Anchorer<'j>,
}

impl Article<'_> {
    fn repairs(&self, path: &str, stretch: &Range<usize>) -> Vec<Action> {
        let notes = self.joined.edition.notes.iter();
        let all: Vec<(&Target, &Passage)> =
            notes.flat_map(|note| note.note.targets.iter().zip(&note.passages)).collect();
        let touches = |span: &Range<usize>| span.start <= stretch.end && stretch.start <= span.end;
        let is_here = |target: &Target, passage: &Passage| {
            if path == self.sidecar.path {
                return touches(&target.span);
            }
            let candidates = passage.candidates.iter().map(|candidate| &candidate.range);
            passage.place.iter().chain(candidates).chain(passage.likely()).any(|place| touches(&self.span(place)))
        };
        let here = all.iter().filter(|(target, passage)| is_here(target, passage));
        let mut actions: Vec<Action> = here.flat_map(|(target, passage)| self.of(target, passage)).collect();
        let drifted: Vec<Repair<'_>> = all.iter().filter_map(|(target, passage)| drifted(target, passage)).collect();
        if !actions.is_empty() && drifted.len() > 1 {
            let title = format!("take over the words of all {} passages that have changed", drifted.len());
            actions.extend(self.action(title, &drifted, false));
        }
        actions
    }

    /// What can be done about one passage.
    fn of(&self, target: &Target, passage: &Passage) -> Vec<Action> {
        if let Some(repair) = drifted(target, passage) {
            let words = shown(&self.joined.edition.parsed.text.string[repair.place.clone()]);
            return self
                .action(format!("take over the words as they are now: `{words}`"), &[repair], true)
                .into_iter()
                .collect();
        }
        // A candidate for one of several parts is not the passage.
        if !matches!(passage.status, Status::Review | Status::Orphan) || !target.selector.is_in_one_piece() {
            return vec![];
        }
        let candidates = passage.candidates.iter().take(MOST).map(|candidate| candidate.range.clone());
        let mut places: Vec<Range<usize>> = candidates.collect();
        places.extend(passage.likely().filter(|likely| !places.contains(likely)).cloned());
        let one = |place: Range<usize>| {
            let line = self.joined.files.article.line(self.span(&place).start);
            let words = shown(&self.joined.edition.parsed.text.string[place.clone()]);
            let repair = Repair { selector: &target.selector, span: target.span.clone(), place };
            self.action(format!("it is `{words}` in line {line}"), &[repair], false)
        };
        places.into_iter().filter_map(one).collect()
    }

    /// The edit that repairs the sidecar; none where nothing can be written anew.
    fn action(&self, title: String, repairs: &[Repair<'_>], preferred: bool) -> Option<Action> {
        let new = repaired(&self.sidecar.text, &self.anchorer, repairs);
        let edits = (new.done > 0).then(|| Edits { texts: differing(self.sidecar, &new.text), ..Edits::default() })?;
        Some(Action { title, kind: CodeActionKind::QUICKFIX, preferred, mends: None, edits: Some(edits) })
    }

    fn span(&self, place: &Range<usize>) -> Range<usize> {
        self.joined.files.body_span(&self.joined.edition.parsed.body_range(place))
    }
}

fn drifted<'t>(target: &'t Target, passage: &Passage) -> Option<Repair<'t>> {
    let place = passage.place.clone().filter(|_| passage.status == Status::Drifted)?;
    Some(Repair { selector: &target.selector, span: target.span.clone(), place })
}

/// The lines that differ, as edits.
fn differing(file: &Arc<SourceFile>, new: &str) -> Vec<(Arc<SourceFile>, Range<usize>, String)> {
    let old_lines: Vec<&str> = file.text.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new.split_inclusive('\n').collect();
    let starts = |lines: &[&str]| -> Vec<usize> {
        let ends = lines.iter().scan(0, |at, line| {
            *at += line.len();
            Some(*at)
        });
        std::iter::once(0).chain(ends).collect()
    };
    let (old_starts, new_starts) = (starts(&old_lines), starts(&new_lines));
    let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &old_lines, &new_lines);
    let changed = ops.into_iter().filter(|op| op.tag() != similar::DiffTag::Equal);
    let edit = |op: similar::DiffOp| {
        let (old, fresh) = (op.old_range(), op.new_range());
        let span = old_starts[old.start]..old_starts[old.end];
        (Arc::clone(file), span, new[new_starts[fresh.start]..new_starts[fresh.end]].to_owned())
    };
    changed.map(edit).collect()
}
