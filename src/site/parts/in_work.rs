//! One part while it is made: what an earlier run left in its folder, and what this one puts there.
//!
//! In: the folder as it is, read through `read`. Out: articles that need not be made again; at the end, records and the
//! part's word on itself as files. Not: the pages, which go to the folder as they are made.

use super::header::{FILE, Header, records_file};
use super::share::Share;
use crate::cache::{Digest, KeptArticle};
use crate::site::reuse::MadeWith;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

/// How many articles lie in one file of records.
const TOGETHER: usize = 256;

/// A part while it is made.
#[derive(Debug)]
pub struct InWork {
    share: Share,
    site: String,
    made_with: MadeWith,
    old: HashMap<String, KeptArticle>,
    new: Mutex<BTreeMap<String, Option<KeptArticle>>>,
}

impl InWork {
    /// A part of a site with this title, over what its folder has, if that was made with the same.
    pub fn open(share: Share, site: &str, made_with: MadeWith, read: impl Fn(&str) -> Option<Vec<u8>> + Sync) -> Self {
        let header = read(FILE).and_then(|bytes| Header::from_bytes(&bytes));
        let header = header.filter(|header| header.made_with == made_with && header.share() == share);
        let old = header.and_then(|header| records(&header, &read).ok()).unwrap_or_default();
        Self { share, site: site.to_owned(), made_with, old: old.into_iter().collect(), new: Mutex::default() }
    }

    /// An article as an earlier run made it.
    pub fn article(&self, path: &str) -> Option<&KeptArticle> {
        self.old.get(path)
    }

    /// Keeps an article: a new one, or the old one as it is.
    pub fn keep(&self, path: &str, entry: Option<KeptArticle>) {
        self.new.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), entry);
    }

    /// The files beside the pages, each with its name; `all` are the articles of the part.
    pub fn files(&self, all: impl Iterator<Item = String>) -> Vec<(String, Vec<u8>)> {
        let new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        let kept: Vec<(&str, &KeptArticle)> = new
            .iter()
            .filter_map(|(path, entry)| Some((path.as_str(), entry.as_ref().or_else(|| self.old.get(path))?)))
            .collect();
        let chunks = kept.par_chunks(TOGETHER).map(|chunk| postcard::to_stdvec(chunk).unwrap_or_default());
        let records: Vec<Vec<u8>> = chunks.collect();
        let header = Header {
            site: self.site.clone(),
            part: self.share.part,
            of: self.share.of,
            made_with: self.made_with.clone(),
            left: all.filter(|path| !new.contains_key(path)).collect(),
            records: records.iter().map(|bytes| Digest::of(bytes).to_hex()).collect(),
        };
        let mut files = vec![(FILE.to_owned(), header.to_text().into_bytes())];
        files.extend(records.into_iter().enumerate().map(|(number, bytes)| (records_file(number), bytes)));
        files
    }
}

/// The articles of a part; the name of a file when it is missing or altered.
pub fn records(
    header: &Header,
    read: impl Fn(&str) -> Option<Vec<u8>> + Sync,
) -> Result<Vec<(String, KeptArticle)>, String> {
    let one = |(number, digest): (usize, &String)| -> Result<Vec<(String, KeptArticle)>, String> {
        let name = records_file(number);
        let bytes = read(&name).filter(|bytes| Digest::of(bytes).to_hex() == *digest);
        bytes.and_then(|bytes| postcard::from_bytes(&bytes).ok()).ok_or(name)
    };
    let all: Vec<Vec<(String, KeptArticle)>> =
        header.records.par_iter().enumerate().map(one).collect::<Result<_, _>>()?;
    Ok(all.into_iter().flatten().collect())
}
