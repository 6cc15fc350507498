//! What of a file can be folded: front matter and sections of an article, tables of a sidecar or a library.

use crate::load::front_matter;
use crate::lsp::blocks::blocks;
use crate::lsp::world::{Sort, World, ending};
use crate::report::SourceFile;
use std::ops::Range;

/// Stretches of lines that can be folded, counted from 0: the first stays to be seen.
pub fn folding(world: &World<'_>, path: &str) -> Vec<(usize, usize)> {
    let Some(file) = world.text(path) else { return vec![] };
    let stretches = match world.sort(path) {
        Sort::Article(_) => {
            let body = front_matter::split(&file.text).body;
            let front = (body > 0).then_some(0..body);
            let sections: Option<Vec<_>> =
                world.seen(path).map(|seen| seen.headings.iter().map(|one| one.section.clone()).collect());
            front.into_iter().chain(sections.unwrap_or_default()).collect()
        }
        Sort::Sidecar(_) | Sort::People | Sort::Config => blocks(&file),
        Sort::Library if ending(path) == "toml" => blocks(&file),
        Sort::Library => super::symbols::symbols(world, path).into_iter().map(|symbol| symbol.whole).collect(),
        Sort::Other => vec![],
    };
    stretches.into_iter().filter_map(|stretch| lines(&file, &stretch)).collect()
}

/// The lines of a stretch without the empty ones behind it; none for a single line.
fn lines(file: &SourceFile, stretch: &Range<usize>) -> Option<(usize, usize)> {
    let words = file.text.get(stretch.clone())?.trim_end();
    let (first, last) = (file.line(stretch.start) - 1, file.line(stretch.start + words.len()) - 1);
    (last > first).then_some((first, last))
}
