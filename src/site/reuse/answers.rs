//! The answers to what an article asks of its site, each as a digest: the same way when it is made and when it is held
//! against the site as it is now.

use super::super::Site;
use crate::address::OutPath;
use crate::cache::Digest;
use crate::edition::asked::Question;
use crate::load::sources::{Source, kept_file};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Answers that concern many articles, each worked out once.
#[derive(Debug, Default)]
pub(in crate::site) struct Digests {
    keys: OnceLock<Digest>,
    targets: OnceLock<Digest>,
    sources: OnceLock<HashMap<String, Digest>>,
}

/// Answers questions.
#[derive(Clone, Copy)]
pub(super) struct Answering<'s, 'p> {
    site: &'s Site<'p>,
}

impl<'s, 'p> Answering<'s, 'p> {
    /// Answers for a site.
    pub fn new(site: &'s Site<'p>) -> Self {
        Self { site }
    }

    /// The answer to a question as it is kept; nothing is the answer to what is no question.
    pub fn written(self, question: &[u8]) -> Digest {
        postcard::from_bytes(question).map_or_else(|_| Digest::of(question), |question| self.answer(&question))
    }

    /// The answer to a question.
    pub fn answer(self, question: &Question) -> Digest {
        match question {
            Question::Source(key) => self.source(key),
            Question::Keys => *self
                .site
                .digests
                .keys
                .get_or_init(|| Digest::of_parts(self.site.library.iter().map(|source| source.key.as_str()))),
            Question::Kept(key, written) => Digest::of_parts(self.kept(key, written.as_deref())),
            Question::Target(path) => self.target(path),
            Question::Targets => *self.site.digests.targets.get_or_init(|| {
                let targets = &self.site.maker.targets;
                let mut all: Vec<&str> = targets.articles.keys().chain(&targets.files).map(String::as_str).collect();
                all.sort_unstable();
                Digest::of_parts(all)
            }),
            Question::Drafts => Digest::of(&[u8::from(self.site.shared.shows_drafts())]),
            Question::Named(name) => Digest::of_parts(self.site.maker.targets.by_name.listed(name)),
            Question::Day(day) => Digest::of(&[u8::from(self.site.shared.is_to_come(*day))]),
        }
    }

    fn source(self, key: &str) -> Digest {
        let Some(source) = self.site.library.get(key) else {
            return Digest::of_parts(["none", if self.site.library.may_have(key) { "perhaps" } else { "" }]);
        };
        let all = self.site.digests.sources.get_or_init(|| {
            let sources: Vec<&Source> = self.site.library.iter().collect();
            sources.into_par_iter().map(|source| (source.key.clone(), self.of_source(source))).collect()
        });
        // A source may have several keys.
        all.get(&source.key).copied().unwrap_or_default()
    }

    fn of_source(self, source: &Source) -> Digest {
        let written = source.archive.as_ref().and_then(|archive| archive.text.as_deref());
        let mut parts = self.kept(&source.key, written);
        parts.push(whole(source).as_bytes().to_vec());
        Digest::of_parts(parts)
    }

    /// The text kept of a source: which file, and what it holds; without one, what else there is.
    fn kept(self, key: &str, written: Option<&str>) -> Vec<Vec<u8>> {
        let archives = self.site.archives;
        let Some(path) = kept_file(key, written, archives.files()) else { return vec![] };
        if let Some(digest) = archives.digest(&path) {
            return vec![path.into_bytes(), digest.into_bytes()];
        }
        let mut others: Vec<Vec<u8>> = archives.files().iter().map(|file| file.clone().into_bytes()).collect();
        others.sort_unstable();
        others.insert(0, path.into_bytes());
        others
    }

    fn target(self, path: &str) -> Digest {
        let targets = &self.site.maker.targets;
        let page = targets.articles.get(path).map_or("", OutPath::as_str);
        let is = [targets.files.contains(path), targets.drafts.contains(path), targets.unread.contains(path)];
        let size = targets.sizes.get(path).map(|size| format!("{} {}", size.width, size.height)).unwrap_or_default();
        Digest::of_parts([page.as_bytes(), &is.map(u8::from), size.as_bytes()])
    }
}

/// All that is known of a source but where it stands.
fn whole(source: &Source) -> Digest {
    let archive = source.archive.as_ref();
    let archive = archive.map(|archive| (&archive.url, &archive.date, &archive.text, archive.publish, &archive.sha256));
    Digest::of_value(&(&source.key, &source.also, &source.item.0, archive))
}
