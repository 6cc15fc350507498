//! Where what stands under the cursor is: from a note to its passage and back, from a key to its source or person, from
//! a link to the page, heading or note.

use crate::lsp::blocks::note_head;
use crate::lsp::find::definitions;
use crate::lsp::names::{self, Name, Role};
use crate::lsp::world::World;
use crate::report::SourceFile;
use std::ops::Range;
use std::sync::Arc;

/// A place in a file.
pub type Target = (Arc<SourceFile>, Range<usize>);

/// The places that are meant by what stands at a byte of a file.
pub fn definition(world: &World<'_>, path: &str, offset: usize) -> Vec<Target> {
    let mentions = world.mentions(path);
    if let Some(mention) = names::at(&mentions, offset) {
        return match &mention.name {
            // From the id of a note the way leads on to its passage, from every other definition to itself.
            Name::Note(article, id) if mention.role == Role::Definition => passages(world, article, id),
            // A link to a note leads to its passage, as for its reader.
            Name::Note(article, id) => {
                let noted = defined(world, &mention.name);
                if noted.is_empty() { passages(world, article, id) } else { noted }
            }
            Name::Heading(..) if mention.role == Role::Definition => {
                let noted = notes(world, path, offset);
                if noted.is_empty() { defined(world, &mention.name) } else { noted }
            }
            name => defined(world, name),
        };
    }
    let Some(seen) = world.seen(path) else { return vec![] };
    if seen.article.path == path {
        return notes(world, path, offset);
    }
    let Some((begins, _)) = world.note_at(path, offset) else { return vec![] };
    let Some(note) = seen.notes.iter().find(|note| note.begins == begins) else { return vec![] };
    let at = note.passages.iter().find(|place| place.selector.start <= offset && offset <= place.selector.end);
    let places = at.map_or(note.passages.as_slice(), std::slice::from_ref);
    let spans = places.iter().flat_map(|place| place.span.iter().chain(&place.candidates));
    spans.map(|span| (Arc::clone(&seen.article), span.clone())).collect()
}

/// The notes on the passages around a byte of an article.
fn notes(world: &World<'_>, path: &str, offset: usize) -> Vec<Target> {
    let Some(seen) = world.seen(path) else { return vec![] };
    let Some(sidecar) = &seen.sidecar else { return vec![] };
    let here = seen.notes_at(offset);
    here.iter().map(|(note, _)| (Arc::clone(sidecar), note_head(sidecar, note.begins))).collect()
}

/// The passages of a note.
pub fn passages(world: &World<'_>, article: &str, id: &str) -> Vec<Target> {
    let Some(seen) = world.seen(article) else { return vec![] };
    let spans = seen.note(id).into_iter().flat_map(|note| note.passages.iter().filter_map(|place| place.span.clone()));
    spans.map(|span| (Arc::clone(&seen.article), span)).collect()
}

fn defined(world: &World<'_>, name: &Name) -> Vec<Target> {
    definitions(world, name).into_iter().map(|found| (found.file, found.mention.span)).collect()
}
