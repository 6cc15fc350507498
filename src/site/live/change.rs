//! Files that changed → what may show something else now; an article's own are taken up at once.

use super::entering::{looked_at, made, own_files};
use super::now::Now;
use super::watched::concerns;
use crate::address::OutPath;
use crate::load::head::{self, Head};
use crate::load::root::CONFIG;
use crate::site::heads::{kinds_of, shows};
use crate::site::record::Record;
use std::collections::BTreeSet;

/// What came of a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// The site's state, counted; the same when nothing came of it.
    pub state: u64,
    /// How far it reaches.
    pub reach: Reach,
    /// The pages of the articles whose files changed.
    pub pages: Vec<OutPath>,
    /// Copied files that changed: stylesheets, scripts, pictures.
    pub files: Vec<OutPath>,
}

/// What may show something else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Nothing.
    #[default]
    Nothing,
    /// The copied files that changed.
    Files,
    /// These, and the pages of the articles that changed with the documents beside them.
    Pages,
    /// These, and pages that span articles.
    Lists,
    /// Every page.
    Everything,
}

/// How far a change could be taken up.
pub(super) enum Taken {
    /// All of it.
    Done,
    /// The site must be put together anew with this head.
    Head(usize, Box<Head>),
    /// The menu must be made anew.
    Menu,
    /// All must be read again.
    Beyond,
}

/// What a path is to the site.
enum What {
    Article(usize),
    Copied(OutPath),
    Other,
    Nothing,
}

impl Now<'_> {
    /// Takes up what changed as far as it concerns articles by themselves and copied files; takes out of `paths` what
    /// is done.
    pub(super) fn take_up(&mut self, paths: &mut Vec<String>, change: &mut Change) -> Taken {
        let mut articles = BTreeSet::new();
        for path in paths.iter() {
            match self.what(path) {
                What::Article(index) => drop(articles.insert(index)),
                What::Copied(out) => {
                    change.reach = change.reach.max(Reach::Files);
                    if !change.files.contains(&out) {
                        change.files.push(out);
                    }
                }
                What::Other => return Taken::Beyond,
                What::Nothing => {}
            }
        }
        for index in articles {
            match self.renew(index, change) {
                Taken::Done => {}
                other => return other,
            }
        }
        paths.clear();
        self.settle();
        Taken::Done
    }

    fn what(&self, path: &str) -> What {
        let root = self.site.shared.root;
        if !concerns(path, root, self.site.maker.config) {
            return What::Nothing;
        }
        let is_there = root.unsaved(path).is_some() || std::fs::symlink_metadata(root.join(path)).is_ok();
        let copied = self.copied_to(path);
        match (self.memory.article(path), copied) {
            (Some(index), _) if is_there => What::Article(index),
            // The size of a picture stands in the pages that show it.
            (None, Some(out)) if is_there && !crate::load::images::is_image(path) => What::Copied(out),
            _ if is_there || self.is_known(path) => What::Other,
            _ => What::Nothing,
        }
    }

    /// The place on the site of a file that is copied.
    fn copied_to(&self, path: &str) -> Option<OutPath> {
        let out = OutPath::new(path.split_once('/')?.1).ok()?;
        self.copied.get(&out).is_some_and(|file| file == path).then_some(out)
    }

    /// Whether a path is a file of the site, or a folder with one.
    fn is_known(&self, path: &str) -> bool {
        let is_at = |file: &str| file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let tree = self.tree;
        let files =
            [&tree.assets, &tree.archive, &tree.statics, &tree.templates, &tree.libraries].into_iter().flatten();
        let articles =
            tree.articles.iter().flat_map(|article| std::iter::once(&article.markdown).chain(&article.sidecar));
        path == CONFIG || files.chain(articles).chain(&tree.people).any(|file| is_at(file))
    }

    /// Makes an article's record anew, where its files are others.
    fn renew(&mut self, index: usize, change: &mut Change) -> Taken {
        let old = &self.site.heads[index];
        let is_same = looked_at(self.site, old).iter().map(|file| file.digest).eq(self.memory.digests(index));
        if is_same {
            return Taken::Done;
        }
        let (root, config) = (self.site.shared.root, self.site.maker.config);
        let Ok((Some(head), faults)) = head::read(root, &old.file, config) else { return Taken::Beyond };
        if head != *old {
            let is_shown = !head.is_withheld(self.site.day);
            let is_own = is_shown && (&head.out, &head.aliases, head.draft) == (&old.out, &old.aliases, old.draft);
            change.reach = Reach::Everything;
            return if is_own { Taken::Head(index, Box::new(head)) } else { Taken::Beyond };
        }
        if self.menu_may_differ(index) {
            change.reach = Reach::Everything;
            return Taken::Menu;
        }
        let (made, mut known) = made(self.site, &self.surroundings, index);
        known.faults = faults;
        change.pages.push(self.address(index));
        let record = &self.memory.records[index];
        let reach = if is_listed_alike(record, &made.record) { Reach::Pages } else { Reach::Lists };
        change.reach = change.reach.max(reach);
        self.put(index, made, known);
        Taken::Done
    }

    /// Whether an article now has the first, or no longer the last, of something that the menu lists.
    fn menu_may_differ(&self, index: usize) -> bool {
        let Ok(kinds) = kinds_of(self.site, &self.site.heads[index]) else { return true };
        let others = || self.memory.records.iter().filter(|record| record.head != index);
        let mut missing = self.kinds.lacking_in(&kinds);
        self.kinds.lack_some_of(&kinds) || missing.any(|sort| !others().any(|record| shows(record, sort)))
    }
}

/// Whether pages that span articles show the same of both.
fn is_listed_alike(before: &Record, now: &Record) -> bool {
    let same_sources = before
        .sources
        .iter()
        .map(|source| (&source.key, &source.item))
        .eq(now.sources.iter().map(|source| (&source.key, &source.item)));
    let same_notes = before.notes == now.notes && before.mentions == now.mentions;
    same_notes && before.coverage == now.coverage && same_sources
}

/// The files of an article, for whoever must watch them.
impl Now<'_> {
    /// An article's own files, from the site's folder.
    pub fn files_of(&self, head: &Head) -> Vec<String> {
        own_files(head).map(str::to_owned).collect()
    }
}
