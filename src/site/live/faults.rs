//! What is wrong with the site as it is, kept by article, so that an edit looks at no more than it may have changed.

use super::now::Now;
use crate::address::OutPath;
use crate::report::{Diagnostic, Policy, Report, Severity};
use crate::site::link_check;
use crate::site::record::{Ids, Record};
use crate::site::unused;
use std::collections::HashSet;

impl Now<'_> {
    /// Everything that is wrong, as a build would tell it.
    pub fn report(&self) -> Report {
        self.faults(|all| Report::new(all.iter().map(|fault| (*fault).clone()).collect(), &Policy::default()))
    }

    /// Everything that is wrong, as it is kept: in no order, and some of it twice.
    pub fn faults<R>(&self, look: impl FnOnce(&[&Diagnostic]) -> R) -> R {
        let articles = (0..self.memory.records.len()).flat_map(|index| self.of_article(index));
        let of_pages = self.page_faults();
        look(&self.of_site().chain(articles).chain(&of_pages).collect::<Vec<_>>())
    }

    /// What is wrong with one file of the site; for an article's own files what is wrong with either of them.
    pub fn faults_of(&self, path: &str) -> Vec<Diagnostic> {
        let concerns = |fault: &&Diagnostic| {
            let also = fault.also.iter().map(|(place, _)| place);
            fault.place.iter().chain(also).any(|place| place.file.path == path)
        };
        let article = self.memory.article(path);
        let own = article.into_iter().flat_map(|index| self.of_article(index));
        let all = own.chain(self.of_site().filter(concerns)).cloned().collect();
        Report::new(all, &Policy::default()).diagnostics().to_vec()
    }

    /// Errors, and behind them warnings, of all articles but one, as many as are asked for.
    pub fn worst(&self, most: usize, but: Option<usize>) -> Vec<Diagnostic> {
        let articles = (0..self.memory.records.len()).filter(|index| Some(*index) != but);
        let all: Vec<&Diagnostic> = self.of_site().chain(articles.flat_map(|index| self.of_article(index))).collect();
        let of = |severity| all.iter().filter(move |fault| fault.severity == severity).map(|fault| (*fault).clone());
        let errors = self.page_faults().into_iter().chain(of(Severity::Error));
        errors.chain(of(Severity::Warning)).take(most).collect()
    }

    /// How many errors and warnings there are.
    pub fn tally(&self) -> (usize, usize) {
        let articles = (0..self.memory.records.len()).flat_map(|index| self.of_article(index));
        let mut tally = (0, 0);
        for fault in self.of_site().chain(articles) {
            tally.0 += usize::from(fault.severity == Severity::Error);
            tally.1 += usize::from(fault.severity == Severity::Warning);
        }
        tally.0 += self.page_faults().len();
        tally
    }

    /// What is wrong with files that are no article's, and with all of the site together.
    pub(super) fn of_site(&self) -> impl Iterator<Item = &Diagnostic> {
        self.grounds
            .iter()
            .copied()
            .flatten()
            .chain(&self.unread_faults)
            .chain(&self.trouble)
            .chain(&self.memory.plan.faults)
    }

    pub(super) fn of_article(&self, index: usize) -> impl Iterator<Item = &Diagnostic> {
        let links = self.memory.links.get(&index).into_iter().flatten();
        self.memory.known[index].faults.iter().chain(&self.memory.records[index].diagnostics).chain(links)
    }

    /// Whether something that is wrong keeps citations from being seen.
    pub(super) fn hides_citations(&self) -> bool {
        let grounds = self.grounds.iter().copied().flatten().chain(&self.unread_faults);
        let articles = (0..self.memory.records.len()).flat_map(|index| self.of_article(index));
        grounds.chain(articles).any(unused::hides)
    }

    /// Checks the links of all articles.
    pub(super) fn check_links(&mut self) {
        self.memory.links.clear();
        self.check_links_of(&|_| true);
    }

    /// Checks the links of one article, and of those that lead to ids which it no longer has, or now does.
    pub(super) fn check_links_around(&mut self, index: usize, ids_before: &Ids) {
        let record = &self.memory.records[index];
        let differ = !ids_before.iter().eq(record.ids.iter()) || record.unread;
        if !differ {
            self.check_links_of(&|record| record.head == index);
            return;
        }
        let page: OutPath = self.site.heads[index].out.clone();
        let leads_here = move |record: &Record| record.promises.iter().any(|promised| promised.path == page);
        self.check_links_of(&|record| record.head == index || leads_here(record));
    }

    fn check_links_of(&mut self, of: &(impl Fn(&Record) -> bool + Sync)) {
        let records = &self.memory.records;
        let found = link_check::check(self.site, records, of, &self.memory.plan.paths).unwrap_or_default();
        let checked: HashSet<usize> = records.iter().filter(|record| of(record)).map(|record| record.head).collect();
        self.memory.links.retain(|index, _| !checked.contains(index));
        for fault in found {
            let file = fault.place.as_ref().map(|place| place.file.path.clone()).unwrap_or_default();
            if let Some(index) = self.memory.article(&file) {
                self.memory.links.entry(index).or_default().push(fault);
            }
        }
    }
}
