//! What is remembered of a site between one question and the next, and from one opening to the next: the records of its
//! articles, what they depend on, and what was found of all of them together.

use super::super::record::Record;
use super::plan::Plan;
use crate::address::OutPath;
use crate::cache::{Digest, Trace};
use crate::report::Diagnostic;
use std::collections::HashMap;

/// What is remembered; articles in the order of the heads.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// What remains of each article, what is wrong with it included.
    pub records: Vec<Record>,
    /// What else is known of it.
    pub known: Vec<Known>,
    /// Articles by the paths of their own files.
    by_file: HashMap<String, usize>,
    /// Articles by the addresses of what is made of them.
    by_output: HashMap<OutPath, usize>,
    /// What is planned, and what is wrong with that.
    pub plan: Plan,
    /// Links that lead nowhere, by article.
    pub links: HashMap<usize, Vec<Diagnostic>>,
}

/// What is known of an article beside its record.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What it depends on; its surroundings are not noted.
    pub trace: Trace,
    /// What is wrong with its head.
    pub faults: Vec<Diagnostic>,
    /// Its page, documents beside it, pages at old addresses.
    pub outputs: Vec<OutPath>,
}

impl Memory {
    /// Takes the articles of a site, their own files beside them.
    pub fn new(articles: Vec<(Record, Known)>, files: impl Iterator<Item = (String, usize)>) -> Self {
        let (records, known): (Vec<Record>, Vec<Known>) = articles.into_iter().unzip();
        let outputs =
            known.iter().enumerate().flat_map(|(index, known)| known.outputs.iter().map(move |out| (out, index)));
        let by_output = outputs.map(|(out, index)| (out.clone(), index)).collect();
        Self { records, known, by_file: files.collect(), by_output, ..Self::default() }
    }

    /// The article that one of these files belongs to.
    pub fn article(&self, path: &str) -> Option<usize> {
        self.by_file.get(path).copied()
    }

    /// The article that is behind an address.
    pub fn made_into(&self, path: &OutPath) -> Option<usize> {
        self.by_output.get(path).copied()
    }

    /// Puts an article in the place of the one that it was.
    pub fn replace(&mut self, index: usize, record: Record, known: Known) {
        for out in &self.known[index].outputs {
            if self.by_output.get(out) == Some(&index) {
                self.by_output.remove(out);
            }
        }
        self.by_output.extend(known.outputs.iter().map(|out| (out.clone(), index)));
        self.records[index] = record;
        self.known[index] = known;
    }

    /// The digests of an article's files as they were read.
    pub fn digests(&self, index: usize) -> impl Iterator<Item = Digest> {
        self.known[index].trace.files.iter().map(|file| file.digest)
    }
}
