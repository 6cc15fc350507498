//! The records of all articles when a site is entered: those that are as they were are taken over, the others made.

use super::memory::{Known, Memory};
use super::watched::Touched;
use crate::address::OutPath;
use crate::cache::{self, Digest, Setting, Trace};
use crate::load::file::{self, nowhere};
use crate::load::head::Head;
use crate::report::{Code, Diagnostic};
use crate::site::article::Made;
use crate::site::record::Record;
use crate::site::reuse::{Keeper, answered_alike, asked_and_answered};
use crate::site::surroundings::Surroundings;
use crate::site::{Site, articles};
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// What a site was when it was left.
pub(super) struct Before {
    pub heads: Vec<Head>,
    pub memory: Memory,
    pub setting: Setting,
    pub touched: Touched,
}

/// What is remembered when a site is entered.
pub(super) fn entered(
    site: &Site<'_>,
    setting: Setting,
    before: Option<Before>,
    keeper: Option<Keeper<'_>>,
    head_faults: &[(String, Vec<Diagnostic>)],
) -> Memory {
    let mut found: Vec<Option<(Record, Known)>> = site.heads.iter().map(|_| None).collect();
    if let Some(before) = before.filter(|before| before.setting == setting) {
        take_over(site, before, &mut found);
    }
    if let Some(keeper) = keeper {
        let sound = keeper.verify_records(site);
        found.par_iter_mut().enumerate().filter(|(index, _)| sound.contains(index)).for_each(|(index, slot)| {
            *slot = keeper
                .record(site, index)
                .map(|(record, trace, outputs)| (record, Known { trace, faults: vec![], outputs }));
        });
    }
    let surroundings = Surroundings::new(site);
    let articles: Vec<(Record, Known)> = found
        .into_par_iter()
        .enumerate()
        .map(|(index, slot)| {
            slot.unwrap_or_else(|| {
                let (made, known) = made(site, &surroundings, index);
                (made.record, known)
            })
        })
        .collect();
    let files = site
        .heads
        .iter()
        .enumerate()
        .flat_map(|(index, head)| own_files(head).map(move |path| (path.to_owned(), index)));
    let mut memory = Memory::new(articles, files);
    memory.known.iter_mut().for_each(|known| known.faults.clear());
    for (path, faults) in head_faults {
        if let Some(index) = memory.article(path) {
            memory.known[index].faults.clone_from(faults);
        }
    }
    memory
}

/// Takes over the articles whose files are as they were, and what they asked, too.
fn take_over(site: &Site<'_>, before: Before, found: &mut [Option<(Record, Known)>]) {
    let Before { heads, mut memory, touched, .. } = before;
    let old: HashMap<&str, usize> =
        heads.iter().enumerate().map(|(index, head)| (head.file.markdown.as_str(), index)).collect();
    let same: Vec<(usize, usize)> = site
        .heads
        .par_iter()
        .enumerate()
        .filter_map(|(index, head)| {
            let was = *old.get(head.file.markdown.as_str())?;
            let may_differ = own_files(head).any(|path| touched.has(path));
            let is_same = heads[was] == *head && (!may_differ || memory.digests(was).eq(digests(site, head)));
            is_same.then_some((index, was))
        })
        .collect();
    let traces = same.iter().map(|(index, was)| (*index, &memory.known[*was].trace)).collect();
    let holds: HashSet<usize> = answered_alike(site, traces);
    for (index, was) in same.into_iter().filter(|(index, _)| holds.contains(index)) {
        let mut record = std::mem::take(&mut memory.records[was]);
        record.head = index;
        found[index] = Some((record, std::mem::take(&mut memory.known[was])));
    }
}

/// An article's own files.
pub(super) fn own_files(head: &Head) -> impl Iterator<Item = &str> {
    std::iter::once(head.file.markdown.as_str()).chain(head.file.sidecar.as_deref())
}

/// The digests of an article's files as they are now.
fn digests<'h>(site: &Site<'_>, head: &'h Head) -> impl Iterator<Item = Digest> + use<'h> {
    let root = site.shared.root.clone();
    own_files(head).map(move |path| file_digest(&root, path))
}

fn file_digest(root: &crate::load::disk::Disk, path: &str) -> Digest {
    file::bytes(root, path, u64::MAX, "")
        .map_or_else(|error| Digest::of(error.message.as_bytes()), |bytes| Digest::of(&bytes))
}

/// The digests of an article's files, with their paths.
pub(super) fn looked_at(site: &Site<'_>, head: &Head) -> Vec<cache::File> {
    let paths = own_files(head).zip(digests(site, head));
    paths.map(|(path, digest)| cache::File { path: path.to_owned(), stamp: None, digest }).collect()
}

/// Makes an article; one that cannot be read has a record that says so.
pub(super) fn made(site: &Site<'_>, surroundings: &Surroundings, index: usize) -> (Made, Known) {
    let head = &site.heads[index];
    // Before it is made: what changes meanwhile is told once more.
    let files = looked_at(site, head);
    let made = articles::guarded(site, index, surroundings).unwrap_or_else(|error| {
        let fault = nowhere(&head.file.markdown, Code::NotText, error.to_string());
        let record = Record { head: index, diagnostics: vec![fault], unread: true, ..Record::default() };
        Made { record, ..Made::default() }
    });
    let (questions, answers) = asked_and_answered(site, &made.asked).unwrap_or_default();
    let trace = Trace { files, questions, answers, ..Trace::default() };
    let outputs = outputs(head, &made);
    (made, Known { trace, faults: vec![], outputs })
}

/// Where what is made of an article goes, the search index left out.
fn outputs(head: &Head, made: &Made) -> Vec<OutPath> {
    let page = made.html.iter().flat_map(|_| std::iter::once(&head.out).chain(&head.aliases));
    made.documents.iter().map(|document| &document.path).chain(page).cloned().collect()
}
