//! Every place on the site that names what stands under the cursor; of a note its passages, too.

use super::definition::{Target, passages};
use crate::lsp::find::everywhere;
use crate::lsp::names::{self, Name, Role};
use crate::lsp::world::World;

/// The places that name what stands at a byte of a file.
pub fn references(world: &World<'_>, path: &str, offset: usize, with_definition: bool) -> Vec<Target> {
    let mut found = Vec::new();
    for name in meant(world, path, offset) {
        let named = everywhere(world, &name).into_iter();
        let kept = named.filter(|one| with_definition || one.mention.role != Role::Definition);
        found.extend(kept.map(|one| (one.file, one.mention.span)));
        if let Name::Note(article, id) = &name {
            found.extend(passages(world, article, id));
        }
    }
    found
}

/// What stands at a byte of a file: something named, else the notes on the passages around it, else the note.
fn meant(world: &World<'_>, path: &str, offset: usize) -> Vec<Name> {
    let mentions = world.mentions(path);
    if let Some(mention) = names::at(&mentions, offset) {
        return vec![mention.name.clone()];
    }
    let Some(seen) = world.seen(path) else { return vec![] };
    let name = |id: &str| Name::Note(seen.article.path.clone(), id.to_owned());
    if seen.article.path == path {
        return seen.notes_at(offset).iter().map(|(note, _)| name(&note.id)).collect();
    }
    let begins = world.note_at(path, offset).map(|(begins, _)| begins);
    seen.notes.iter().filter(|note| Some(note.begins) == begins).map(|note| name(&note.id)).collect()
}
