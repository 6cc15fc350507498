//! Where what was made lies: in a site's cache, in a part that is being made, or in parts that are merged.

use super::setting::MadeWith;
use crate::address::OutPath;
use crate::cache::{self, Bytes, Cache, KeptArticle, Output, Setting, Shown, Slot};
use crate::publish::PublishError;
use crate::site::outputs::{Failure, Outputs, Work};
use crate::site::parts::{InWork, Together};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is kept, and where.
#[derive(Debug)]
pub(super) enum Store<'s> {
    /// Of a site, on this machine.
    Cache(Box<Cache>),
    /// Of a part, in its folder.
    Part(InWork),
    /// Of all parts, to be taken and not to be kept.
    Parts(Together<'s>),
}

/// How an output comes to the site.
#[derive(Debug)]
pub(super) enum Way {
    /// It is there.
    There,
    /// From what is kept.
    Kept(Vec<u8>),
    /// From the folder of a part.
    OfPart,
}

impl<'s> Store<'s> {
    /// Opens what there is for this work, with the file system's clock; none where nothing can be kept.
    pub fn open(
        title: &str,
        outputs: &Outputs<'s>,
        made_with: MadeWith,
    ) -> Result<Option<(Self, SystemTime)>, Failure> {
        Ok(match outputs.work() {
            Work::Nothing => None,
            Work::Site(state) => Self::of_builds(state, made_with.setting()),
            Work::Part { share, state } => {
                let read = |name: &str| outputs.read_old(name);
                let part = InWork::open(share, title, made_with, read);
                cache::clock(state).map(|now| (Store::Part(part), now))
            }
            // What is taken is not kept anew, and no time is relied on.
            Work::Parts(parts) => Some((Store::Parts(parts.take(title, &made_with)?), UNIX_EPOCH)),
        })
    }

    /// Opens what builds keep below a state folder; none where nothing can be kept.
    pub fn of_builds(state: &Path, setting: Setting) -> Option<(Self, SystemTime)> {
        let folder = state.join(cache::FOLDER);
        let cache = Cache::open(&folder, setting);
        cache::clock(&folder).map(|now| (Store::Cache(Box::new(cache)), now))
    }

    /// An article as it was made.
    pub fn article(&self, path: &str) -> Option<&KeptArticle> {
        match self {
            Store::Cache(cache) => cache.article(path),
            Store::Part(part) => part.article(path),
            Store::Parts(parts) => parts.article(path),
        }
    }

    /// What remained of an article; it may be wanted once.
    pub fn record(&self, entry: &KeptArticle) -> Bytes {
        match self {
            Store::Cache(cache) => cache.record(entry),
            _ => entry.record.take(),
        }
    }

    /// Keeps an article that was made.
    pub fn keep_article(&self, path: &str, entry: KeptArticle) {
        match self {
            Store::Cache(cache) => cache.keep_article(path, entry),
            Store::Part(part) => part.keep(path, Some(entry)),
            Store::Parts(_) => {}
        }
    }

    /// Keeps an article as it is; `record` is what was taken of it.
    pub fn leave_article(&self, path: &str, record: Bytes) {
        match self {
            Store::Cache(cache) => cache.leave_article(path),
            Store::Part(part) => {
                if let Some(entry) = part.article(path) {
                    entry.record.give_back(record);
                }
                part.keep(path, None);
            }
            Store::Parts(_) => {}
        }
    }

    /// A page that spans articles as it was made, if it showed the same.
    pub fn page(&self, path: &str, shows: cache::Digest) -> Option<&Output> {
        match self {
            Store::Cache(cache) => cache.page(path, shows),
            _ => None,
        }
    }

    /// Keeps a page that was made, or one as it is.
    pub fn keep_page(&self, path: &str, shown: Option<Shown>) {
        if let Store::Cache(cache) = self {
            cache.keep_page(path, shown);
        }
    }

    /// Keeps the content of an output; a part has its pages as files.
    pub fn keep_content(&self, bytes: &[u8]) -> Slot {
        match self {
            Store::Cache(cache) => cache.keep_content(bytes),
            _ => Slot::default(),
        }
    }

    /// How an output comes to the site, if it is still anywhere; `article` is whose it is.
    pub fn way_of(&self, article: &str, path: &OutPath, output: &Output, outputs: &Outputs<'_>) -> Option<Way> {
        match self {
            _ if outputs.has(path, output.hash, output.size) => Some(Way::There),
            Store::Cache(cache) => cache.content(output).map(Way::Kept),
            Store::Part(_) => None,
            Store::Parts(parts) => parts.has(article, output).then_some(Way::OfPart),
        }
    }

    /// Publishes an output on its way.
    pub fn publish(
        &self,
        (article, path, output): (&str, &OutPath, &Output),
        way: Way,
        outputs: &Outputs<'_>,
        origin: &str,
    ) -> Result<(), PublishError> {
        match (way, self) {
            (Way::Kept(bytes), _) => outputs.write(path, &bytes, origin).map(|_| ()),
            (Way::OfPart, Store::Parts(parts)) => {
                outputs.take(path, origin, |staging| parts.publish(article, output, (staging, path, origin)))
            }
            _ => outputs.keep(path, output.hash, output.size, origin),
        }
    }
}
