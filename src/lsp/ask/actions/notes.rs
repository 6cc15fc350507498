//! New notes: on the words that are selected, with the selector that finds them and no others; drafts for every
//! quotation that has none.

use super::Action;
use super::mends::{behind, shown};
use crate::anchor::repair::at;
use crate::anchor::select;
use crate::edition::Joined;
use crate::lsp::edits::Edits;
use crate::lsp::world::{Sort, World, sidecar_path};
use lsp_types::CodeActionKind;
use std::ops::Range;

/// A note on the words that are selected in an article.
pub fn on_words(world: &World<'_>, path: &str, stretch: &Range<usize>) -> Option<Action> {
    let Sort::Article(article) = world.sort(path) else { return None };
    if stretch.is_empty() {
        return None;
    }
    let (words, selector) = world.edition(path, |joined| {
        let text = &joined.edition.parsed.text;
        let range = words_of(joined, stretch)?;
        let words = text.string[range.clone()].trim().to_owned();
        (!words.is_empty()).then(|| (words, at(&select(text, range))))
    })??;
    let sidecar = sidecar_path(&article);
    let file = world.text(&sidecar);
    let note = format!("[[note]]\nkind = \"comment\"\nat = {selector}\ntext = \"\"\n");
    let note = behind(file.as_ref().map_or("", |file| &file.text), &note);
    Some(Action {
        title: format!("note on `{}`", shown(&words)),
        kind: CodeActionKind::REFACTOR,
        preferred: false,
        mends: None,
        edits: Some(Edits::append(&sidecar, file.as_ref(), note)),
    })
}

/// The stretch of the reader's text that a stretch of the article's file gave.
fn words_of(joined: &Joined<'_>, stretch: &Range<usize>) -> Option<Range<usize>> {
    let (parsed, body) = (joined.edition.parsed, joined.files.body);
    let stretch = stretch.start.checked_sub(body)?..stretch.end.checked_sub(body)?;
    let touched = parsed.runs.iter().filter(|run| run.source.start < stretch.end && stretch.start < run.source.end);
    let mut words: Option<Range<usize>> = None;
    for run in touched {
        let is_literal = run.text.len() == run.source.len();
        let inside = |at: usize| at.clamp(run.source.start, run.source.end) - run.source.start + run.text.start;
        let (start, end) =
            if is_literal { (inside(stretch.start), inside(stretch.end)) } else { (run.text.start, run.text.end) };
        words = Some(words.map_or(start..end, |before| before.start.min(start)..before.end.max(end)));
    }
    words.filter(|words| !words.is_empty())
}

/// Drafts for the quotations of an article, found out only when they are wanted.
pub fn drafts(world: &World<'_>, path: &str) -> Option<Action> {
    let (Sort::Article(article) | Sort::Sidecar(article)) = world.sort(path) else { return None };
    world.has_uncovered(&article.markdown).then(|| Action {
        title: "draft notes for all quotations without one".to_owned(),
        kind: CodeActionKind::SOURCE,
        preferred: false,
        mends: None,
        edits: None,
    })
}

/// What is put behind the sidecar.
pub fn drafted(world: &World<'_>, path: &str) -> Option<Edits> {
    let article = world.article_of(path)?;
    let drafting = world.drafting(&article)?;
    let file = world.text(&drafting.path);
    (drafting.notes > 0 && drafting.faults.is_empty())
        .then(|| Edits::append(&drafting.path, file.as_ref(), drafting.addition))
}
