//! A site of which nothing has changed: what its last build said is said again, and nothing is read.
//!
//! In: what the file system says of every file that a build looks at, and of the published site. Out: what that build
//! said, when all of it is as it was and could not have changed under the same times. Not: whether what differs
//! matters; a build finds that out.

use super::fault::{Files, KeptFault};
use super::setting::PROGRAM;
use crate::cache::{self, Digest, FileState, Hashing};
use crate::load::disk::Disk;
use crate::load::named;
use crate::load::root::CONFIG;
use crate::report::Diagnostic;
use crate::site::{Configured, Outcome, Wishes};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// What a build said.
#[derive(Debug)]
pub struct LastBuild {
    /// Everything that is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// How many articles, notes, files and drafts there are.
    pub counts: SiteCounts,
}

/// The numbers of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteCounts {
    /// Articles, pages of sections left out.
    pub articles: usize,
    /// Notes of all of them.
    pub notes: usize,
    /// Files that make up the site.
    pub files: usize,
    /// Drafts that are not shown.
    pub drafts: usize,
    /// Articles that are not shown, since they are of another day.
    pub withheld: usize,
}

impl SiteCounts {
    /// The numbers of a site that was made.
    pub fn of(outcome: &Outcome) -> Self {
        Self {
            articles: outcome.heads.iter().filter(|head| !head.file.section).count(),
            notes: outcome.records.iter().map(|record| record.notes.len()).sum(),
            files: outcome.files,
            drafts: outcome.drafts.len() - outcome.withheld,
            withheld: outcome.withheld,
        }
    }
}

/// A site as it was found when a build began.
#[derive(Debug)]
pub struct Whole {
    root: Disk,
    path: PathBuf,
    /// Everything that the build will look at; none where a file may change under the same times.
    found: Option<Digest>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Written {
    found: Digest,
    /// What the output folder has.
    published: [u8; 32],
    said: Vec<KeptFault>,
    counts: SiteCounts,
}

impl Whole {
    /// Looks at a site that is built into `out`.
    pub fn look(root: &Disk, state: &Path, out: &Path, configured: &Configured, wishes: &Wishes) -> Self {
        let folder = state.join(cache::FOLDER);
        let name = Digest::of(out.as_os_str().as_encoded_bytes());
        let path = folder.join(format!("whole-{}", name.to_hex()));
        let found = cache::clock(&folder).and_then(|now| found(root, configured, wishes, now));
        Self { root: root.clone(), path, found }
    }

    /// What the last build said, when everything is as it was then and the output has what it published.
    pub fn standing(&self, published: [u8; 32]) -> Option<LastBuild> {
        let written: Written = postcard::from_bytes(&cache::read_sealed(&self.path)?).ok()?;
        if Some(written.found) != self.found || written.published != published {
            return None;
        }
        let mut files = Files::new(&self.root);
        let said = written.said.into_iter().map(|fault| fault.into_diagnostic(&mut files));
        Some(LastBuild { diagnostics: said.collect::<Option<_>>()?, counts: written.counts })
    }

    /// Writes down what a build said, before any policy, and what it published.
    pub fn keep(self, said: &[Diagnostic], published: [u8; 32], counts: SiteCounts) {
        let Some(found) = self.found else { return };
        let said = said.iter().map(KeptFault::of).collect();
        let written = Written { found, published, said, counts };
        if let Ok(bytes) = postcard::to_stdvec(&written) {
            cache::write_sealed(&self.path, &bytes);
        }
    }
}

/// A digest of all that a build looks at.
fn found(root: &Disk, configured: &Configured, wishes: &Wishes, now: SystemTime) -> Option<Digest> {
    let config = &configured.config;
    let mut all = Hashing::default();
    all.part(PROGRAM.as_bytes());
    all.part(format!("{config:?} {wishes:?}").as_bytes());
    let mut add = |path: &Path, about: &std::fs::Metadata| {
        all.part(path.as_os_str().as_encoded_bytes());
        all.part(format!("{:?}", about.file_type()).as_bytes());
        if about.is_dir() {
            return Some(());
        }
        // Something that was changed just now may change again under the same time.
        let stamp = FileState::of(about, now)?;
        all.part(&postcard::to_stdvec(&stamp).ok()?);
        Some(())
    };
    for folder in ["content", "static", "templates", "languages"] {
        let top = root.join(folder);
        if std::fs::symlink_metadata(&top).is_err() {
            continue;
        }
        for entry in WalkDir::new(&top).sort_by_file_name() {
            let entry = entry.ok()?;
            add(entry.path(), &entry.metadata().ok()?)?;
        }
    }
    let styles = std::iter::once(config.style.clone()).chain(config.cite_as.iter().map(|name| name.value.clone()));
    let mut beside: Vec<String> = styles.filter(|name| name.strip_suffix(".csl").is_some()).collect();
    for pattern in &config.libraries {
        beside.extend(named::files(root, &pattern.value).ok()?);
    }
    beside.push(CONFIG.to_owned());
    for path in beside {
        let path = root.join(path);
        add(&path, &std::fs::symlink_metadata(&path).ok()?)?;
    }
    Some(all.digest())
}
