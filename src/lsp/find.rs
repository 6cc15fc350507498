//! Where something is named on a whole site.
//!
//! In: a name. Out: every mention of it, with its file. Only files whose text has the letters are looked into.

use super::names::{Mention, Name, Owner, Role};
use super::world::World;
use crate::report::SourceFile;
use std::sync::Arc;

/// A mention in a file.
#[derive(Debug, Clone)]
pub struct Found {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The mention.
    pub mention: Mention,
}

/// Every mention of a name, in the order of the files; words around are left out where the name itself stands among
/// them.
pub fn everywhere(world: &World<'_>, name: &Name) -> Vec<Found> {
    let files = world.texts_with(&files(world, name), letters(name));
    files.iter().take_while(|_| world.is_wanted()).flat_map(|file| in_file(world, file, name)).collect()
}

/// Where a name is defined.
pub fn definitions(world: &World<'_>, name: &Name) -> Vec<Found> {
    let homes = match name {
        Name::Source(Owner::Site, _) => world.libraries(),
        Name::Person(Owner::Site, _) => world.people_file().into_iter().collect(),
        Name::Source(Owner::Article(article), _)
        | Name::Person(Owner::Article(article), _)
        | Name::Note(article, _) => world.sidecar_of(article).into_iter().collect(),
        Name::Heading(article, _) => vec![article.clone()],
        Name::Page(article) => {
            let file = world.text(article).into_iter();
            let mention = Mention { span: 0..0, name: name.clone(), role: Role::Definition };
            return file.map(|file| Found { file, mention: mention.clone() }).collect();
        }
    };
    let found = homes.iter().filter_map(|path| world.text(path)).flat_map(|file| in_file(world, &file, name));
    found.filter(|found| found.mention.role == Role::Definition).collect()
}

fn in_file(world: &World<'_>, file: &Arc<SourceFile>, name: &Name) -> Vec<Found> {
    let mentions = world.mentions(&file.path);
    let mut named: Vec<Mention> = mentions.into_iter().filter(|mention| mention.name == *name).collect();
    let inner: Vec<_> = named.iter().filter(|one| one.role != Role::Around).map(|one| one.span.clone()).collect();
    let has_inner = |one: &Mention| inner.iter().any(|span| one.span.start <= span.start && span.end <= one.span.end);
    named.retain(|one| one.role != Role::Around || !has_inner(one));
    named.sort_by_key(|one| one.span.start);
    named.into_iter().map(|mention| Found { file: Arc::clone(file), mention }).collect()
}

/// Letters that every file has which names this.
fn letters(name: &Name) -> &str {
    match name {
        Name::Source(_, key) | Name::Person(_, key) => key,
        Name::Note(_, id) | Name::Heading(_, id) => id,
        Name::Page(article) => {
            let file = article.rsplit('/').next().unwrap_or(article);
            file.strip_suffix(".md").unwrap_or(file)
        }
    }
}

/// The files that may name something.
fn files(world: &World<'_>, name: &Name) -> Vec<String> {
    let mut files: Vec<String> = match name {
        Name::Source(Owner::Article(article), _) | Name::Person(Owner::Article(article), _) => {
            return std::iter::once(article.clone()).chain(world.sidecar_of(article)).collect();
        }
        Name::Source(Owner::Site, _) => world.libraries(),
        Name::Person(Owner::Site, _) => world.people_file().into_iter().collect(),
        _ => vec![],
    };
    for article in world.articles() {
        files.push(article.markdown.clone());
        files.extend(article.sidecar.clone());
    }
    files
}
