//! The parts of a site together: each there once, all of one site as it is now.
//!
//! In: folders. Out: articles as the parts made them, and their pages, as far as all of it is whole; else what is wrong
//! with which part. Not: whether an article is still as it was; that is held against the site like all that is kept.

use super::fault::{PartsFault, command};
use super::header::{FILE, Header, PAGES};
use super::in_work::records;
use super::share::{Share, part_of};
use crate::address::OutPath;
use crate::cache::{KeptArticle, Output};
use crate::publish::{Finished, PublishError, Staging};
use crate::site::reuse::MadeWith;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

/// Parts that make up a whole, by their numbers.
#[derive(Debug)]
pub struct Parts(BTreeMap<u32, Part>);

#[derive(Debug)]
struct Part {
    folder: Finished,
    header: Header,
}

/// Why parts cannot be used.
#[derive(Debug)]
pub enum Unusable {
    /// One cannot be read.
    Disk(PublishError),
    /// They are not the parts of one whole.
    Wrong(PartsFault),
}

impl Parts {
    /// Opens folders; `state` gives where this machine would keep the record of one.
    ///
    /// # Errors
    /// When one is no part or is damaged, or they are not each part of one whole once.
    pub fn open(folders: &[PathBuf], state: impl Fn(&Path) -> PathBuf) -> Result<Self, Unusable> {
        let mut parts: BTreeMap<u32, Part> = BTreeMap::new();
        let mut seen = HashSet::new();
        for folder in folders {
            let shown = folder.display();
            if folder.canonicalize().is_ok_and(|real| !seen.insert(real)) {
                let fault = PartsFault::new(format!("`{shown}` is given twice"), "give each part once");
                return Err(Unusable::Wrong(fault));
            }
            let folder = Finished::open(folder, &state(folder)).map_err(Unusable::Disk)?;
            let part = Part { header: header(&folder).map_err(Unusable::Wrong)?, folder };
            let (share, first) = (part.header.share(), parts.first_key_value().map(|(_, first)| first));
            if let Some(first) = first.filter(|first| first.header.of != share.of) {
                let (one, other) = (first.header.share(), first.folder.shown().display());
                let message = format!("`{shown}` is part {share}, and `{other}` is part {one}");
                return Err(Unusable::Wrong(PartsFault::new(message, "give the parts of one division")));
            }
            if let Some(same) = parts.get(&share.part) {
                let message = format!("part {share} is given twice: `{}` and `{shown}`", same.folder.shown().display());
                return Err(Unusable::Wrong(PartsFault::new(message, "give each part once")));
            }
            parts.insert(share.part, part);
        }
        missing(&parts).map_or(Ok(Self(parts)), |fault| Err(Unusable::Wrong(fault)))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// All articles of the parts, when they are parts of a site with this title that is made with this.
    ///
    /// # Errors
    /// When one is not, or is damaged.
    pub(in crate::site) fn take(&self, site: &str, made_with: &MadeWith) -> Result<Together<'_>, PartsFault> {
        let other = self.0.values().find_map(|part| Some((part, made_with.difference(&part.header.made_with)?)));
        if let Some((part, difference)) = other {
            let shown = part.folder.shown().display();
            if part.header.site != site {
                let message = format!("`{shown}` is a part of the site `{}`, and this is `{site}`", part.header.site);
                return Err(PartsFault::new(message, "give the parts of this site"));
            }
            let parts = self.0.values().filter(|part| part.header.made_with != *made_with);
            let parts: Vec<(Share, &Path)> = parts.map(Part::named).collect();
            return Err(PartsFault::again(format!("`{shown}` was made {difference}"), &parts));
        }
        let read =
            |part: &Part| records(&part.header, |name| part.folder.read(name)).map_err(|file| part.damaged(&file));
        let read: Vec<Vec<(String, KeptArticle)>> = self.0.values().map(read).collect::<Result<_, _>>()?;
        let left = self.0.values().flat_map(|part| part.header.left.iter().map(String::as_str)).collect();
        Ok(Together { parts: self, articles: read.into_iter().flatten().collect(), left })
    }
}

impl Part {
    fn named(&self) -> (Share, &Path) {
        (self.header.share(), self.folder.shown())
    }

    fn damaged(&self, file: &str) -> PartsFault {
        let message = format!("`{}` is damaged: `{file}` is missing or was changed", self.folder.shown().display());
        PartsFault::again(message, &[self.named()])
    }
}

/// What a folder says of itself.
fn header(folder: &Finished) -> Result<Header, PartsFault> {
    let shown = folder.shown().display();
    let Some(bytes) = folder.read(FILE) else {
        let message = format!("`{shown}` is no part of a site: it has no `{FILE}`");
        return Err(PartsFault::new(message, "give folders that `postil build --part K/N --out PART` has made"));
    };
    Header::from_bytes(&bytes).ok_or_else(|| {
        let message = format!("`{shown}` is damaged: `{FILE}` was changed, or is of another version of postil");
        PartsFault::new(message, format!("make it again with `postil build --part K/N --out {shown}`"))
    })
}

/// The first part that is not there.
fn missing(parts: &BTreeMap<u32, Part>) -> Option<PartsFault> {
    let Some(of) = parts.first_key_value().map(|(_, first)| first.header.of) else {
        return Some(PartsFault::new("no part is given", "give the folders of all parts: `postil merge p1 p2 p3`"));
    };
    let missing: Vec<u32> = (1..=of).filter(|part| !parts.contains_key(part)).collect();
    let first = *missing.first()?;
    let message = match missing.len() {
        1 => format!("part {first} of {of} is missing"),
        many => format!("{many} of {of} parts are missing; the first is part {first}"),
    };
    let command = command(Share { part: first, of }, &"PART");
    Some(PartsFault::new(message, format!("make it with {command}, and give it, too")))
}

/// The articles of all parts.
#[derive(Debug)]
pub struct Together<'p> {
    parts: &'p Parts,
    articles: HashMap<String, KeptArticle>,
    left: HashSet<&'p str>,
}

/// Why an article cannot be taken from its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// The part does not have it.
    New,
    /// Its files are not what they were.
    Changed,
    /// What it says of the site is not what it was.
    Around,
}

impl Together<'_> {
    /// An article as its part made it.
    pub fn article(&self, path: &str) -> Option<&KeptArticle> {
        self.articles.get(path)
    }

    /// Whether an article is left to whoever merges.
    pub fn leaves(&self, path: &str) -> bool {
        self.left.contains(path)
    }

    /// The articles that cannot be taken, as a fault of their parts.
    pub fn stale<'a>(&self, articles: impl Iterator<Item = (&'a str, Stale)>) -> Option<PartsFault> {
        let mut parts: BTreeMap<u32, (&Part, &str, Stale)> = BTreeMap::new();
        for (path, why) in articles {
            let Some(part) = self.part_of(path) else { continue };
            let is_graver = parts.get(&part.header.part).is_none_or(|(_, _, told)| *told == Stale::Around);
            if is_graver {
                parts.insert(part.header.part, (part, path, why));
            }
        }
        let (part, path, why) = parts.values().find(|(_, _, why)| *why != Stale::Around).or(parts.values().next())?;
        let shown = part.folder.shown().display();
        let message = match why {
            Stale::New => format!("`{shown}` was made before there was `{path}`"),
            Stale::Changed => format!("`{path}` was changed after `{shown}` was made"),
            Stale::Around => {
                format!("what the page of `{path}` says of the rest of the site was changed after `{shown}` was made")
            }
        };
        let parts: Vec<(Share, &Path)> = parts.values().map(|(part, _, _)| part.named()).collect();
        Some(PartsFault::again(message, &parts))
    }

    /// Whether the part of an article has one of its outputs.
    pub fn has(&self, article: &str, output: &Output) -> bool {
        let inside = inside(&output.path);
        self.part_of(article)
            .zip(inside)
            .is_some_and(|(part, inside)| part.folder.has(&inside, output.hash.into(), output.size))
    }

    /// Publishes an output of an article, which [`Self::has`] has shown.
    ///
    /// # Errors
    /// The disk's.
    pub fn publish(
        &self,
        article: &str,
        output: &Output,
        (staging, path, origin): (&Staging, &OutPath, &str),
    ) -> Result<(), PublishError> {
        let Some((part, inside)) = self.part_of(article).zip(inside(&output.path)) else { return Ok(()) };
        staging.take(path, (&part.folder, &inside), (output.hash.into(), output.size), origin)
    }

    /// That something of an article is no longer in its part.
    pub fn damaged(&self, article: &str) -> Option<PartsFault> {
        let part = self.part_of(article)?;
        let entry = self.articles.get(article)?;
        let lost = entry.outputs.iter().find(|output| !self.has(article, output));
        Some(part.damaged(&lost.map_or_else(|| article.to_owned(), |output| format!("{PAGES}/{}", output.path))))
    }

    fn part_of(&self, article: &str) -> Option<&Part> {
        let of = self.parts.0.values().next()?.header.of;
        self.parts.0.get(&part_of(article, of))
    }
}

/// Where a part has an output.
pub fn inside(path: &str) -> Option<OutPath> {
    OutPath::new(&format!("{PAGES}/{path}")).ok()
}
