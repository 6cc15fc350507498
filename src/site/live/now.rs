//! The site as it is at the moment of a question.
//!
//! What a site is made of ([`Now::config`], [`Now::heads`], [`Now::library`], [`Now::people`], [`Now::tree`]), what
//! remains of its articles ([`Now::record`]), an article's edition with its files at hand ([`Now::edition`]), what is
//! wrong ([`Now::report`], [`Now::faults_of`]), and the bytes behind every address ([`Now::output`], [`Now::plan`]).

use super::memory::{Known, Memory};
use super::plan::{self, Plan};
use super::watched;
use crate::address::OutPath;
use crate::config::Config;
use crate::document::Date;
use crate::edition::asked::Asked;
use crate::edition::{self, Findings, Joined, Wanted};
use crate::load::disk::Disk;
use crate::load::head::Head;
use crate::load::people::People;
use crate::load::sources::Library;
use crate::load::tree::Tree;
use crate::report::Diagnostic;
use crate::site::article::Made;
use crate::site::heads::{Heads, Kinds};
use crate::site::index_data::Spanning;
use crate::site::record::Record;
use crate::site::surroundings::Surroundings;
use crate::site::{Site, assets, sections, unused};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The site as it is.
pub struct Now<'n> {
    pub(super) site: &'n Site<'n>,
    pub(super) tree: &'n Tree,
    all: &'n Heads,
    /// What is wrong with what the site is made of.
    pub(super) grounds: [&'n [Diagnostic]; 3],
    /// What is wrong with articles that cannot be read.
    pub(super) unread_faults: Vec<Diagnostic>,
    /// Why the last change could not be read.
    pub(super) trouble: Option<Diagnostic>,
    pub(super) surroundings: Surroundings,
    pub(super) kinds: Kinds,
    pub(super) memory: Memory,
    /// Counts what came of changes.
    pub(super) state: u64,
    /// Copied files by their places on the site.
    pub(super) copied: HashMap<OutPath, String>,
    /// Whether what is planned may be something else.
    is_plan_old: bool,
    /// Articles that were made since the last look at their links, with the ids that they had.
    renewed: Vec<(usize, crate::site::record::Ids)>,
    /// The article that was made last.
    pub(super) last: RefCell<Option<(usize, Made)>>,
    /// The files of the search index that are no article's, while nothing has changed.
    pub(super) search: RefCell<Option<HashMap<OutPath, String>>>,
    /// Templates that failed on pages that span articles.
    pub(super) failed: RefCell<BTreeMap<OutPath, Diagnostic>>,
}

impl<'n> Now<'n> {
    pub(super) fn new(
        site: &'n Site<'n>,
        tree: &'n Tree,
        all: &'n Heads,
        grounds: [&'n [Diagnostic]; 3],
        (unread_faults, kinds): (Vec<Diagnostic>, Kinds),
        (memory, is_plan_old): (Memory, bool),
    ) -> Self {
        let copied = assets::copied(tree).map(|(out, path)| (out, path.to_owned())).collect();
        let surroundings = Surroundings::new(site);
        let mut now = Self {
            site,
            tree,
            all,
            grounds,
            unread_faults,
            trouble: None,
            surroundings,
            kinds,
            memory,
            state: 0,
            copied,
            is_plan_old,
            renewed: vec![],
            last: RefCell::default(),
            search: RefCell::default(),
            failed: RefCell::default(),
        };
        now.settle();
        now
    }

    /// Puts an article that was made in the place of the one that it was.
    pub(super) fn put(&mut self, index: usize, mut made: Made, known: Known) {
        let record = std::mem::take(&mut made.record);
        let (before, was) = (&self.memory.records[index], &self.memory.known[index]);
        let hides = |record: &Record, known: &Known| record.diagnostics.iter().chain(&known.faults).any(unused::hides);
        self.is_plan_old |= planned(before) != planned(&record)
            || was.outputs != known.outputs
            || hides(before, was) != hides(&record, &known);
        self.renewed.push((index, before.ids.clone()));
        self.memory.replace(index, record, known);
        self.last = RefCell::new(Some((index, made)));
        self.search = RefCell::default();
    }

    /// Whether something was put that [`Self::settle`] has not looked at.
    pub(super) fn is_unsettled(&self) -> bool {
        self.is_plan_old || !self.renewed.is_empty()
    }

    /// Looks at what spans articles, as far as it may be something else.
    pub(super) fn settle(&mut self) {
        let renewed = std::mem::take(&mut self.renewed);
        if std::mem::take(&mut self.is_plan_old) {
            let hidden = self.hides_citations();
            let (records, known) = (&self.memory.records, &self.memory.known);
            let outputs: Vec<&[OutPath]> = known.iter().map(|known| known.outputs.as_slice()).collect();
            self.memory.plan = Plan::of(self.site, self.tree, &self.all.drafts, (records, &outputs), hidden);
            self.check_links();
        } else {
            for (index, ids) in renewed {
                self.check_links_around(index, &ids);
            }
        }
    }

    /// The configuration in use.
    pub fn config(&self) -> &Config {
        self.site.maker.config
    }

    /// The articles that are shown, in the order of their files.
    pub fn heads(&self) -> &[Head] {
        self.site.heads
    }

    /// The library of sources.
    pub fn library(&self) -> &'n Library {
        self.site.library
    }

    /// The site's people.
    pub fn people(&self) -> &People {
        self.site.maker.people
    }

    /// How citations are formatted.
    pub fn style(&self) -> &crate::cite::Style {
        self.site.shared.style
    }

    /// The files of the site.
    pub fn tree(&self) -> &'n Tree {
        self.tree
    }

    /// Counts what came of changes: the same while nothing differs.
    pub fn state(&self) -> u64 {
        self.state
    }

    /// The place among the heads of the article that one of these is its own file: its Markdown or its sidecar.
    pub fn article(&self, path: &str) -> Option<usize> {
        self.memory.article(path)
    }

    /// The article behind an address: that of its page, or of a document beside it.
    pub fn article_at(&self, path: &str) -> Option<usize> {
        self.memory.made_into(&OutPath::new(path).ok()?)
    }

    /// What remains of an article, by its place among the heads.
    pub fn record(&self, index: usize) -> Option<&Record> {
        self.memory.records.get(index)
    }

    /// The page of an article; of a section's own text that of the section.
    pub fn address(&self, index: usize) -> OutPath {
        let head = &self.site.heads[index];
        if head.file.section { sections::page(&head.section) } else { head.out.clone() }
    }

    /// The article that a page shows; of a section's page that of its own text.
    pub fn article_of_page(&self, page: &str) -> Option<usize> {
        let page = OutPath::new(page).ok()?;
        let own = |head: &Head| head.file.section && sections::page(&head.section) == page;
        self.memory.made_into(&page).or_else(|| self.heads().iter().position(own))
    }

    /// The site's folder, with the texts that stand for some of its files.
    pub fn disk(&self) -> &Disk {
        self.site.shared.root
    }

    /// Whether a day is still to come.
    pub fn is_to_come(&self, day: Date) -> bool {
        self.site.shared.is_to_come(day)
    }

    /// Files outside of the site's folders that it is made of: the configuration, styles, libraries.
    pub fn files_beside(&self) -> Vec<String> {
        watched::beside(self.disk(), self.config())
    }

    /// Makes the edition of the article that a file belongs to and hands it over, with every note and quotation
    /// described; none where there is no such article or it cannot be read.
    pub fn edition<R>(&self, path: &str, then: impl FnOnce(&Joined<'_>, Findings) -> R) -> Option<R> {
        let head = self.site.heads.get(self.article(path)?)?;
        let asked = Asked::default();
        let wanted = Wanted { detailed: true, figures: self.site.figures };
        edition::with(&self.site.shared.asking(&asked), head, wanted, then).ok()?.ok()
    }

    /// Every address of the site.
    pub fn plan(&self) -> BTreeSet<OutPath> {
        let mut plan: BTreeSet<OutPath> = self.memory.plan.paths.iter().cloned().collect();
        if self.config().search {
            plan.extend(plan::spanning(self.site, &self.memory.records, Spanning::All));
        }
        plan
    }

    /// What is wrong with templates of pages that span articles, each fault once.
    pub(super) fn page_faults(&self) -> Vec<Diagnostic> {
        let mut told = BTreeSet::new();
        let failed = self.failed.borrow();
        failed.values().filter(|fault| told.insert(fault.message.clone())).cloned().collect()
    }
}

/// What the plan depends on in an article's record.
fn planned(record: &Record) -> impl PartialEq + use<> {
    let mut names: BTreeSet<(u8, String)> = BTreeSet::new();
    for note in record.citing() {
        let says = (note.claim.is_some(), note.dated.is_some(), note.on.is_some());
        names.insert((3, format!("{} {says:?}", note.kind.as_str())));
        names.extend(note.cites.into_iter().map(|cite| (0, cite.key.into_owned())));
        names.extend(note.speakers.into_iter().map(|speaker| (1, speaker.id.into_owned())));
        names.extend(note.tags.into_iter().map(|tag| (2, tag)));
    }
    names.extend(record.cited_unshown.iter().map(|key| (4, key.clone())));
    names.insert((5, record.unread.to_string()));
    // How many pages a list has depends on how many entries it has.
    names.insert((6, format!("{} {}", record.notes.len(), record.mentions.len())));
    let sources: Vec<_> = record.sources.iter().map(|source| (source.key.clone(), source.item.clone())).collect();
    (names, sources)
}
