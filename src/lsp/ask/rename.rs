//! A source, a person or a note under another name, wherever it is named on the site.
//!
//! In: a place and the new name. Out: the stretches to be written anew, or why that cannot be. The text kept of a
//! source goes by its key, and has to be renamed with it.

use crate::lsp::find::everywhere;
use crate::lsp::names::{self, Mention, Name, Owner, Role};
use crate::lsp::world::World;
use crate::report::SourceFile;
use std::ops::Range;
use std::sync::Arc;

/// What a renaming changes.
#[derive(Debug, Default)]
pub struct Renaming {
    /// Stretches in whose place the new name stands.
    pub spans: Vec<(Arc<SourceFile>, Range<usize>)>,
    /// A file that has to be moved: from where, to where.
    pub file: Option<(String, String)>,
}

/// The letters of a name that can be changed at a byte of a file.
pub fn prepare(world: &World<'_>, path: &str, offset: usize) -> Option<Range<usize>> {
    at(world, path, offset).map(|mention| mention.span)
}

/// What has to be changed so that what stands at a byte of a file has the name `new`.
///
/// # Errors
/// Why that cannot be, in a sentence.
pub fn rename(world: &World<'_>, path: &str, offset: usize, new: &str) -> Result<Renaming, String> {
    let Some(mention) = at(world, path, offset) else {
        return Err("no source, person or note with an id stands here".to_owned());
    };
    let is_plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
    if new.is_empty() || !new.chars().all(is_plain) {
        return Err(format!("`{new}` cannot be a key: use letters, digits, hyphens and underscores, without spaces"));
    }
    if is_ascii_needed(&mention.name) && !new.is_ascii() {
        return Err(format!("`{new}` cannot be a key: use letters of English, digits, hyphens and underscores"));
    }
    let renamed = with(&mention.name, new);
    if renamed != mention.name
        && !everywhere(world, &renamed).iter().all(|found| found.mention.role != Role::Definition)
    {
        return Err(format!("there is a `{new}` already"));
    }
    let spans = everywhere(world, &mention.name).into_iter().filter(|found| found.mention.role != Role::Around);
    let spans = spans.map(|found| (found.file, found.mention.span)).collect();
    Ok(Renaming { spans, file: kept(world, &mention.name, new) })
}

/// Keys of TOML tables are written bare.
fn is_ascii_needed(name: &Name) -> bool {
    matches!(name, Name::Source(..) | Name::Person(..))
}

/// What can be renamed at a place.
fn at(world: &World<'_>, path: &str, offset: usize) -> Option<Mention> {
    let mentions = world.mentions(path);
    let mention = names::at(&mentions, offset)?;
    let is_name =
        mention.role != Role::Around && matches!(mention.name, Name::Source(..) | Name::Person(..) | Name::Note(..));
    is_name.then(|| mention.clone())
}

fn with(name: &Name, new: &str) -> Name {
    match name {
        Name::Source(owner, _) => Name::Source(owner.clone(), new.to_owned()),
        Name::Person(owner, _) => Name::Person(owner.clone(), new.to_owned()),
        Name::Note(article, _) => Name::Note(article.clone(), new.to_owned()),
        Name::Heading(article, _) => Name::Heading(article.clone(), new.to_owned()),
        Name::Page(_) => Name::Page(new.to_owned()),
    }
}

/// The text kept of a source that is found by its key alone.
fn kept(world: &World<'_>, name: &Name, new: &str) -> Option<(String, String)> {
    let Name::Source(Owner::Site | Owner::Article(_), key) = name else { return None };
    let source = world.source(name)?;
    if source.archive.as_ref().is_some_and(|archive| archive.text.is_some()) {
        return None;
    }
    let file = world.kept_file(&source)?;
    let (folder, own) = file.rsplit_once('/')?;
    let ending = own.strip_prefix(key.as_str())?;
    Some((file.clone(), format!("{folder}/{new}{ending}")))
}
