//! The bytes behind an address, made when they are asked for.
//!
//! An article's page is made from its files, a page that spans articles from all records; copied files are read.

use super::entering::made;
use super::now::Now;
use super::plan;
use crate::address::OutPath;
use crate::load::file;
use crate::render::indexes::Pending;
use crate::render::search;
use crate::report::Diagnostic;
use crate::site::faults::template_fault;
use crate::site::index_data::{self, Spanning};
use crate::site::named::Named;
use crate::site::section_pages::Sections;
use crate::site::{articles, assets, feeds, sections, sitemap};
use std::collections::HashSet;
use std::fs::File;
use std::io::Read as _;

/// What is behind an address.
#[derive(Debug)]
pub enum Output {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A file that is copied, and its size: it may be too large to be held.
    File(File, u64),
    /// What ought to be there cannot be made, for these reasons.
    Faults(Vec<Diagnostic>),
}

impl Output {
    /// Its bytes; none where there are none or they cannot be read.
    pub fn bytes(self) -> Option<Vec<u8>> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::File(mut file, _) => {
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).ok().map(|_| bytes)
            }
            Self::Faults(_) => None,
        }
    }
}

impl Now<'_> {
    /// What is behind an address of the site; none when nothing is planned there.
    pub fn output(&self, path: &str) -> Option<Output> {
        let path = OutPath::new(path).ok().filter(|out| out.as_str() == path)?;
        if let Some(index) = self.memory.made_into(&path) {
            return Some(self.of_an_article(index, &path));
        }
        if let Some(own) = self.copied.get(&path).or_else(|| self.memory.plan.kept.get(&path)) {
            let disk = self.site.shared.root;
            return match disk.unsaved(own) {
                Some(text) => Some(Output::Bytes(text.as_bytes().to_vec())),
                None => file::open(disk, own).ok().map(|(file, size)| Output::File(file, size)),
            };
        }
        if let Some((_, text)) = assets::built_in(self.tree).find(|(out, _)| *out == path) {
            return Some(Output::Bytes(text.as_bytes().to_vec()));
        }
        if let Some(index) = self.is_search_entry(&path) {
            return Some(self.of_an_article(index, &path));
        }
        if !path.as_str().starts_with("search/") || self.memory.plan.paths.contains(&path) {
            return self.spanning(&path);
        }
        self.of_the_search_index(&path)
    }

    /// Makes one page of each sort that spans articles, where the site has templates of its own: a template that fails
    /// is told of before somebody looks at such a page.
    pub(super) fn try_lists(&self) {
        if self.tree.templates.is_empty() {
            return;
        }
        let records = &self.memory.records;
        let shows = index_data::shows(self.site);
        let of_sections =
            Sections::new(self.site, (records, &Named::by(records)), &shows, sections::Written::default());
        self.try_one_of_each(of_sections.pages(), |_| "");
        let mut others = |pages: Vec<Pending<'_>>| self.try_one_of_each(pages, |folder| folder);
        index_data::pages(self.site, records, &shows, Spanning::WithoutSearch, &mut others);
    }

    /// Pages below one folder of the site are made of one template where they stand equally deep, but for the one that
    /// a folder opens with. `sort` says which folders are alike.
    fn try_one_of_each(&self, pages: Vec<Pending<'_>>, sort: fn(&str) -> &str) {
        let mut tried = HashSet::new();
        for page in pages {
            let path = page.path.clone();
            let (top, below) = path.as_str().split_once('/').map_or((path.as_str(), None), |(top, below)| {
                (sort(top), Some((below.matches('/').count(), below.ends_with("index.html"))))
            });
            if !tried.insert((top.to_owned(), below)) {
                continue;
            }
            if let Err(fault) = page.made() {
                self.failed.borrow_mut().insert(path, template_fault(&fault));
            }
        }
    }

    fn is_search_entry(&self, path: &OutPath) -> Option<usize> {
        let number = path.as_str().strip_prefix("search/")?.strip_suffix(".js")?.parse::<usize>().ok()?;
        let is_one = self.config().search && number < self.site.heads.len() && search::entry_path(number) == *path;
        is_one.then_some(number)
    }

    fn of_an_article(&self, index: usize, path: &OutPath) -> Output {
        let mut last = self.last.borrow_mut();
        let made = match last.take().filter(|(made, _)| *made == index) {
            Some((_, made)) => made,
            None => made(self.site, &self.surroundings, index).0,
        };
        let (_, made) = last.insert((index, made));
        articles::files(self.site, index, made).into_iter().find(|file| file.path == *path).map_or_else(
            || Output::Faults(self.of_article(index).cloned().collect()),
            |file| Output::Bytes(file.text.as_bytes().to_vec()),
        )
    }

    /// A page that spans articles.
    fn spanning(&self, path: &OutPath) -> Option<Output> {
        let records = &self.memory.records;
        let shows = index_data::shows(self.site);
        let named = Named::by(records);
        let of_sections = Sections::new(self.site, (records, &named), &shows, self.written(path));
        let page = of_sections.pages().into_iter().find(|page| page.path == *path).map(Pending::made);
        let page = page.or_else(|| {
            index_data::pages(self.site, records, &shows, Spanning::WithoutSearch, &mut |pages| {
                pages.into_iter().find(|page| page.path == *path).map(Pending::made)
            })
        });
        let page = page.or_else(|| {
            let feeds = feeds::pages(self.site, records, &shows).into_iter();
            let lists = || plan::spanning(self.site, records, Spanning::WithoutSearch);
            let page = feeds.chain(sitemap::asked_for(self.site, path, lists)).find(|page| page.path == *path);
            page.map(Pending::made)
        });
        Some(match page? {
            Ok(page) => {
                self.failed.borrow_mut().remove(path);
                Output::Bytes(page.text?.into_bytes())
            }
            Err(fault) => {
                let fault = template_fault(&fault);
                self.failed.borrow_mut().insert(path.clone(), fault.clone());
                Output::Faults(vec![fault])
            }
        })
    }

    /// The text of the section whose page this is.
    fn written(&self, path: &OutPath) -> sections::Written {
        let own = self.site.heads.iter().position(|head| head.file.section && sections::page(&head.section) == *path);
        let text = own.and_then(|index| Some((index, made(self.site, &self.surroundings, index).0.written?)));
        text.into_iter().collect()
    }

    fn of_the_search_index(&self, path: &OutPath) -> Option<Output> {
        if !self.config().search {
            return None;
        }
        let mut search = self.search.borrow_mut();
        let files = search.get_or_insert_with(|| {
            let shows = index_data::shows(self.site);
            index_data::pages(self.site, &self.memory.records, &shows, Spanning::All, &mut |pages| {
                let of_search = pages.into_iter().filter(|page| page.path.as_str().starts_with("search/"));
                of_search.filter_map(|page| page.made().ok()).filter_map(|page| Some((page.path, page.text?))).collect()
            })
        });
        files.get(path).map(|text| Output::Bytes(text.as_bytes().to_vec()))
    }
}
