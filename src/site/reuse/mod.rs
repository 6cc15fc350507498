//! What an earlier build made, for this one: which articles and pages are as they were, and taking them.
//!
//! In: the cache, the heads of all articles and what they may ask. Out: records and outputs of the articles that need
//! not be made, the pages that show the same; and what this build made, for the next. Not: how anything is made. The
//! order: [`Keeper::open`] when all that holds for the whole site is read, [`Keeper::head`] for each article,
//! [`Keeper::verify`] when all heads are there, then [`Keeper::take`] or [`Keeper::keep`] for each article, and
//! [`Keeper::close`].
//!
//! When a page is old: an error publishes nothing; is what was edited among what `whole` looks at; does the article ask
//! for it ([`crate::edition::asked`]), and does `answers` answer with all that matters; is it part of `setting`, or of
//! what stands around the page; of a list: does its digest of what it shows leave something out?

mod answers;
mod beside;
mod fault;
mod record;
mod setting;
mod store;
mod whole;

pub(super) use answers::Digests;
pub use setting::MadeWith;
pub(super) use setting::setting;
pub use whole::{LastBuild, SiteCounts, Whole};

use super::Site;
use super::outputs::{Failure, Outputs};
use super::parts::Stale;
use super::record::Record;
use super::searching::origin;
use super::surroundings::Surroundings;
use crate::address::OutPath;
use crate::cache::{self, Apart, Bytes, Digest, FileState, KeptArticle, Once, Output, Setting, Shown, Trace};
use crate::edition::asked::Question;
use crate::load::beneath;
use crate::load::disk::Disk;
use crate::load::head::Head;
use crate::load::tree::ArticleFile;
use crate::publish::PublishError;
use crate::render::page_maker::{KeptPages, Page};
use crate::render::search;
use crate::report::{Diagnostic, SourceFile};
use answers::Answering;
use beside::Beside;
use rayon::prelude::*;
use record::KeptRecord;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;
use store::Store;

/// The cache of a site while it is made.
#[derive(Debug)]
pub(super) struct Keeper<'s> {
    store: Store<'s>,
    root: Disk,
    /// The file system's clock when the build began.
    now: SystemTime,
    /// Articles whose own files are as they were.
    sound: Mutex<HashSet<String>>,
    /// Articles whose heads have faults: they are read anew each time, to tell them.
    flawed: Mutex<HashSet<String>>,
    /// Files in which articles have faults.
    beside: Beside,
    /// What articles were found to lack in this build.
    lacking: Mutex<HashMap<String, u8>>,
}

/// An article as it is before it is made: what tells, afterwards, whether it changed meanwhile.
pub(super) struct Before(Vec<(String, Option<FileState>, FileState)>);

impl<'s> Keeper<'s> {
    /// Opens what was made before of the site with this title; none where nothing can be kept.
    ///
    /// # Errors
    /// When it is in parts that are not those of this site as it is.
    pub fn open(root: &Disk, title: &str, outputs: &Outputs<'s>, made_with: MadeWith) -> Result<Option<Self>, Failure> {
        let opened = Store::open(title, outputs, made_with)?;
        Ok(opened.map(|(store, now)| Self::over(root, store, now)))
    }

    /// Opens what builds keep below the state folder; none where nothing can be kept.
    pub fn of_builds(root: &Disk, state: &Path, setting: Setting) -> Option<Self> {
        Store::of_builds(state, setting).map(|(store, now)| Self::over(root, store, now))
    }

    fn over(root: &Disk, store: Store<'s>, now: SystemTime) -> Self {
        Self {
            store,
            root: root.clone(),
            now,
            sound: Mutex::default(),
            flawed: Mutex::default(),
            beside: Beside::default(),
            lacking: Mutex::default(),
        }
    }

    /// The head of an article whose files are as they were; none where it has faults to be told.
    pub fn head(&self, article: &ArticleFile) -> Option<Head> {
        let entry = self.store.article(&article.markdown)?;
        let (own, beside) = entry.trace.files.split_at_checked(own_files(article).count())?;
        let is_own = own.iter().map(|file| file.path.as_str()).eq(own_files(article));
        let is_beside = |file: &cache::File| self.beside.is_as_it_was(&self.root, self.now, file);
        if !is_own || !own.iter().all(|file| self.is_as_it_was(file)) || !beside.iter().all(is_beside) {
            return None;
        }
        lock(&self.sound).insert(article.markdown.clone());
        postcard::from_bytes(&entry.head).ok()
    }

    /// What an article, whose files are as they were, was found to lack.
    pub fn lacks(&self, head: &Head) -> u8 {
        let entry = self.store.article(&head.file.markdown).filter(|_| lock(&self.sound).contains(&head.file.markdown));
        entry.map_or(0, |entry| entry.lacks)
    }

    /// Says what an article lacks.
    pub fn found_lacking(&self, head: &Head, lacks: u8) {
        lock(&self.lacking).insert(head.file.markdown.clone(), lacks);
    }

    /// Says that an article's head has faults.
    pub fn flawed(&self, article: &str) {
        lock(&self.flawed).insert(article.to_owned());
    }

    fn is_as_it_was(&self, file: &cache::File) -> bool {
        if let Some(text) = self.root.unsaved(&file.path) {
            return Digest::of(text.as_bytes()) == file.digest;
        }
        // Nothing is read for this, so nothing is opened.
        let about = std::fs::symlink_metadata(self.root.join(&file.path));
        if about.is_ok_and(|about| about.is_file() && file.stamp == Some(FileState::bare(&about))) {
            return true;
        }
        let Ok((mut open, _)) = beneath::open(&self.root, Path::new(&file.path)) else { return false };
        let mut bytes = Vec::new();
        open.read_to_end(&mut bytes).is_ok() && Digest::of(&bytes) == file.digest
    }

    /// The articles that are as they were in all that they depend on, by their place among the heads.
    pub fn verify(&self, site: &Site<'_>, surroundings: &Surroundings) -> HashSet<usize> {
        let sound = lock(&self.sound);
        let known: Vec<(usize, &Trace)> = site
            .heads
            .par_iter()
            .enumerate()
            .filter(|(_, head)| sound.contains(&head.file.markdown) && !head.file.section)
            .filter_map(|(index, head)| Some((index, &self.store.article(&head.file.markdown)?.trace)))
            .filter(|(index, trace)| trace.surroundings == around(site, *index, surroundings))
            .collect();
        answered_alike(site, known)
    }

    /// The record of an article that is as it was, its outputs published as they are; none when a part of it is gone.
    pub fn take(&self, site: &Site<'_>, index: usize, outputs: &Outputs<'_>) -> Result<Option<Record>, PublishError> {
        let head = &site.heads[index];
        let Some(entry) = self.store.article(&head.file.markdown) else { return Ok(None) };
        let bytes = self.store.record(entry);
        let kept = KeptRecord::unpacked(&bytes);
        let Some(record) = kept.and_then(|kept| kept.into_record(index, head, &self.root)) else { return Ok(None) };
        let article = head.file.markdown.as_str();
        let mut taken = Vec::with_capacity(entry.outputs.len());
        for output in &entry.outputs {
            let Ok(path) = OutPath::new(&output.path) else { return Ok(None) };
            let Some(way) = self.store.way_of(article, &path, output, outputs) else { return Ok(None) };
            taken.push((path, way, output));
        }
        for (path, way, output) in taken {
            self.store.publish((article, &path, output), way, outputs, origin(site, index, &path))?;
        }
        match lock(&self.lacking).get(&head.file.markdown) {
            Some(lacks) => {
                let (trace, head_bytes, outputs) = (entry.trace.clone(), entry.head.clone(), entry.outputs.clone());
                let (record, apart) = (Once::new(bytes), Apart::default());
                let entry = KeptArticle { trace, head: head_bytes, record, apart, outputs, lacks: *lacks };
                self.store.keep_article(article, entry);
            }
            None => self.store.leave_article(article, bytes),
        }
        Ok(Some(record))
    }

    /// The articles that are as they were, whatever stands around them, by their place among the heads.
    pub fn verify_records(&self, site: &Site<'_>) -> HashSet<usize> {
        let sound = lock(&self.sound);
        let heads = site.heads.par_iter().enumerate().filter(|(_, head)| sound.contains(&head.file.markdown));
        let known = heads.filter_map(|(index, head)| Some((index, &self.store.article(&head.file.markdown)?.trace)));
        answered_alike(site, known.collect())
    }

    /// The record of an article that is as it was, with what it depends on and where it was published; the search
    /// index, which counts articles, left out.
    pub fn record(&self, site: &Site<'_>, index: usize) -> Option<(Record, Trace, Vec<OutPath>)> {
        let entry = self.store.article(&site.heads[index].file.markdown)?;
        let bytes = self.store.record(entry);
        let kept = KeptRecord::unpacked(&bytes)?;
        let record = kept.into_record(index, &site.heads[index], &self.root)?;
        let outputs = entry.outputs.iter().filter(|output| !search::is_entry(&output.path));
        let outputs: Option<Vec<OutPath>> = outputs.map(|output| OutPath::new(&output.path).ok()).collect();
        Some((record, entry.trace.clone(), outputs?))
    }

    /// Nothing that is in parts is made again: a part that is not of the site as it is has to be.
    ///
    /// # Errors
    /// When an article of a part does not hold.
    pub fn refuse_stale(&self, site: &Site<'_>, unchanged: &HashSet<usize>) -> Result<(), Failure> {
        let Store::Parts(parts) = &self.store else { return Ok(()) };
        let sound = lock(&self.sound);
        let articles = site.heads.iter().enumerate().filter(|(index, head)| {
            !head.file.section && !unchanged.contains(index) && !parts.leaves(&head.file.markdown)
        });
        let stale = articles.map(|(_, head)| {
            let path = head.file.markdown.as_str();
            let why = match self.store.article(path) {
                None => Stale::New,
                Some(_) if !sound.contains(path) => Stale::Changed,
                Some(_) => Stale::Around,
            };
            (path, why)
        });
        parts.stale(stale).map_or(Ok(()), |fault| Err(fault.into()))
    }

    /// The same for an article that holds and of which something is gone.
    ///
    /// # Errors
    /// When it is in a part.
    pub fn refuse_damaged(&self, site: &Site<'_>, index: usize) -> Result<(), Failure> {
        let Store::Parts(parts) = &self.store else { return Ok(()) };
        parts.damaged(&site.heads[index].file.markdown).map_or(Ok(()), |fault| Err(fault.into()))
    }

    /// What an article's files are like before they are read.
    pub fn before(&self, head: &Head) -> Option<Before> {
        if head.file.section {
            return None;
        }
        let look = |path: &str| {
            let (_, about) = beneath::open(&self.root, Path::new(path)).ok()?;
            Some((path.to_owned(), FileState::of(&about, self.now), FileState::bare(&about)))
        };
        own_files(&head.file).map(look).collect::<Option<Vec<_>>>().map(Before)
    }

    /// Keeps an article that was made.
    pub fn keep(
        &self,
        site: &Site<'_>,
        index: usize,
        (surroundings, before): (&Surroundings, Before),
        asked: &BTreeSet<Question>,
        (record, outputs): (&Record, Vec<Output>),
    ) {
        let head = &site.heads[index];
        let entry = || {
            let files = before.0.into_iter().map(|(path, stamp, bare)| self.read(path, stamp, bare));
            let files = files.chain(self.beside(head, &record.diagnostics));
            let (questions, answers) = asked_and_answered(site, asked)?;
            let surroundings = around(site, index, surroundings);
            let trace = Trace { files: files.collect::<Option<_>>()?, surroundings, questions, answers };
            let lacks = lock(&self.lacking).get(&head.file.markdown).copied().unwrap_or_default();
            let is_flawed = lock(&self.flawed).contains(&head.file.markdown);
            let record = Once::new(KeptRecord::of(record).packed()?);
            let head = if is_flawed { Bytes::default() } else { postcard::to_stdvec(head).ok()?.into() };
            Some(KeptArticle { trace, head, record, apart: Apart::default(), outputs, lacks })
        };
        if let Some(entry) = entry() {
            self.store.keep_article(&head.file.markdown, entry);
        }
    }

    /// The files that are not an article's own, of which its faults show lines, in order; nothing for one that changed.
    fn beside(&self, head: &Head, diagnostics: &[Diagnostic]) -> Vec<Option<cache::File>> {
        let own: Vec<&str> = own_files(&head.file).collect();
        let others: BTreeMap<&str, &Arc<SourceFile>> =
            fault::shown(diagnostics).map(|file| (file.path.as_str(), file)).collect();
        let others = others.into_iter().filter(|(path, _)| !own.contains(path));
        others.map(|(_, file)| self.beside.kept(&self.root, self.now, file)).collect()
    }

    /// A file with its digest, when it is still the one that was looked at before.
    fn read(&self, path: String, stamp: Option<FileState>, before: FileState) -> Option<cache::File> {
        let (mut file, _) = beneath::open(&self.root, Path::new(&path)).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        let is_same = FileState::bare(&file.metadata().ok()?) == before;
        is_same.then(|| cache::File { path, stamp, digest: Digest::of(&bytes) })
    }

    /// Keeps the content of an output that was written.
    pub fn output(&self, path: &OutPath, bytes: &[u8], hash: blake3::Hash) -> Output {
        let slot = self.store.keep_content(bytes);
        Output { path: path.as_str().to_owned(), hash: *hash.as_bytes(), size: bytes.len() as u64, slot }
    }

    /// Keeps a page that spans articles.
    pub fn keep_page(&self, page: &Page, bytes: &[u8], hash: blake3::Hash) {
        let output = self.output(&page.path, bytes, hash);
        self.store.keep_page(page.path.as_str(), Some(Shown { digest: page.shows, output }));
    }

    /// Writes down what is kept.
    pub fn close(self) {
        if let Store::Cache(cache) = self.store {
            cache.save();
        }
    }

    /// Writes down what is kept of a part, which has these articles.
    ///
    /// # Errors
    /// The disk's.
    pub fn finish_part(&self, outputs: &Outputs<'_>, articles: impl Iterator<Item = String>) -> Result<(), Failure> {
        if let Store::Part(part) = &self.store {
            for (name, bytes) in part.files(articles) {
                outputs.write_own(&name, &bytes)?;
            }
        }
        Ok(())
    }
}

/// The pages that span articles, as they were made before.
#[derive(Debug)]
pub(super) struct Pages<'k, 's> {
    /// What is kept.
    pub keeper: &'k Keeper<'s>,
    /// Where pages go.
    pub outputs: &'k Outputs<'s>,
}

impl KeptPages for Pages<'_, '_> {
    fn take(&self, path: &OutPath, shows: Digest) -> bool {
        let store = &self.keeper.store;
        let Some(output) = store.page(path.as_str(), shows) else { return false };
        let Some(way) = store.way_of("", path, output, self.outputs) else { return false };
        // What the disk refuses is refused again, and told, when the page is made.
        let taken = store.publish(("", path, output), way, self.outputs, super::faults::OWN).is_ok();
        if taken {
            store.keep_page(path.as_str(), None);
        }
        taken
    }
}

/// The lock's value, also after another thread panicked.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Those of some articles for whose questions the site has the answers that it had.
pub(super) fn answered_alike(site: &Site<'_>, known: Vec<(usize, &Trace)>) -> HashSet<usize> {
    let questions: HashSet<&[u8]> =
        known.iter().flat_map(|(_, trace)| &trace.questions).map(|question| &**question).collect();
    let answering = Answering::new(site);
    let answers: HashMap<&[u8], Digest> =
        questions.into_par_iter().map(|question| (question, answering.written(question))).collect();
    let holds = |trace: &Trace| {
        let all = trace
            .questions
            .iter()
            .map(|question| answers.get(&**question).map_or([].as_slice(), |answer| answer.as_bytes()));
        Digest::of_parts(all) == trace.answers
    };
    known.into_par_iter().filter(|(_, trace)| holds(trace)).map(|(index, _)| index).collect()
}

/// What an article asked, as it is kept, and the answers together.
pub(super) fn asked_and_answered(site: &Site<'_>, asked: &BTreeSet<Question>) -> Option<(Vec<Bytes>, Digest)> {
    let written = asked.iter().map(|question| postcard::to_stdvec(question).map(Bytes::from));
    let questions: Vec<Bytes> = written.collect::<Result<_, _>>().ok()?;
    let answering = Answering::new(site);
    let answers: Vec<Digest> = asked.iter().map(|question| answering.answer(question)).collect();
    Some((questions, Digest::of_parts(answers.iter().map(Digest::as_bytes))))
}

/// An article's own files.
fn own_files(article: &ArticleFile) -> impl Iterator<Item = &str> {
    std::iter::once(article.markdown.as_str()).chain(article.sidecar.as_deref())
}

/// All that stands around an article on its page: the menu, its neighbours, its number.
fn around(site: &Site<'_>, index: usize, surroundings: &Surroundings) -> Digest {
    let neighbours = surroundings.of(site, index);
    let named = |named: &Option<(String, OutPath)>| {
        named.as_ref().map(|(title, path)| (title.clone(), path.as_str().to_owned()))
    };
    let trail: Vec<(&str, &str)> =
        neighbours.trail.iter().map(|(title, path)| (title.as_str(), path.as_str())).collect();
    let menu: Vec<(&str, &str)> = site.maker.menu.iter().map(|(title, path)| (title.as_str(), path.as_str())).collect();
    // Search knows articles by their number.
    let number = site.maker.config.search.then_some(index);
    let (previous, next) = (named(&neighbours.previous), named(&neighbours.next));
    let translations: Vec<(&str, &str, &str)> = neighbours
        .translations
        .iter()
        .map(|other| (other.lang.as_str(), other.title.as_str(), other.path.as_str()))
        .collect();
    let above = neighbours.trail.last().map(|(_, above)| above);
    let feeds: Vec<(&str, &str)> =
        site.maker.fed(&site.heads[index].out, above).map(|(page, title)| (page.as_str(), title)).collect();
    let series = neighbours.series.as_ref().map(|series| {
        let parts = series.parts.iter().map(|(title, path)| (title.as_str(), path.as_str()));
        (series.name.as_str(), series.at, parts.collect::<Vec<_>>())
    });
    postcard::to_stdvec(&(previous, next, trail, menu, number, translations, feeds, neighbours.fed, series))
        .map_or_else(|_| Digest::default(), |bytes| Digest::of(&bytes))
}
