//! Links that could be checked only when all pages were known.
//!
//! Most are kept, and none of a file is remembered for that. A file with broken ones is read again, once, to show their
//! lines.

use super::Site;
use super::record::{Ids, Promised, Record};
use crate::address::OutPath;
use crate::load::{LoadError, file};
use crate::render::links::{Near, STARTS};
use crate::report::{Code, Diagnostic, Names};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

/// What there is for a link to lead to.
struct Known<'r> {
    paths: &'r HashSet<OutPath>,
    unread: &'r HashSet<OutPath>,
    near: OnceLock<Near>,
    ids: HashMap<&'r OutPath, PageIds<'r>>,
}

/// The ids of a page.
struct PageIds<'r> {
    listed: &'r Ids,
    known: OnceLock<HashSet<&'r str>>,
    near: OnceLock<Names>,
}

/// Reports the promises of some articles that were not kept.
///
/// # Errors
/// The disk's.
pub fn check(
    site: &Site<'_>,
    records: &[Record],
    of: &(impl Fn(&Record) -> bool + Sync),
    paths: &HashSet<OutPath>,
) -> Result<Vec<Diagnostic>, LoadError> {
    // What an article that cannot be read whole lacks only follows from that.
    let ids = records
        .iter()
        .filter(|record| !record.unread)
        .map(|record| (&site.heads[record.head].out, PageIds::new(&record.ids)));
    let known = Known { paths, unread: &site.maker.targets.unread_pages, near: OnceLock::new(), ids: ids.collect() };
    let broken: Vec<&Promised> = records
        .par_iter()
        .filter(|record| of(record))
        .flat_map_iter(|record| record.promises.iter().filter(|promised| known.is_broken(promised)))
        .collect();
    let mut by_file: BTreeMap<&str, Vec<&Promised>> = BTreeMap::new();
    for promised in broken {
        by_file.entry(&promised.file).or_default().push(promised);
    }
    let faults: Vec<Vec<Diagnostic>> = by_file
        .into_par_iter()
        .map(|(path, promises)| told(site, &known, path, &promises))
        .collect::<Result<_, _>>()?;
    Ok(faults.into_iter().flatten().collect())
}

/// What is to be said of the broken links of one file.
fn told(site: &Site<'_>, known: &Known<'_>, path: &str, promises: &[&Promised]) -> Result<Vec<Diagnostic>, LoadError> {
    let read = file::read(site.shared.root, path, u64::MAX, "article")?;
    let one = |promised: &&Promised| {
        let (message, help, meant) = known.said_of(promised);
        let fault = Diagnostic::new(Code::BrokenLink, message).help(help);
        let Ok(file) = &read else { return fault };
        let fault = fault.at(file, promised.span.clone());
        match meant {
            Some(meant) => fault.mend_words(&promised.written, &meant),
            None => fault,
        }
    };
    Ok(promises.iter().map(one).collect())
}

impl Known<'_> {
    fn is_broken(&self, promised: &Promised) -> bool {
        if !self.paths.contains(&promised.path) {
            return !self.unread.contains(&promised.path);
        }
        let Some(fragment) = &promised.fragment else { return false };
        self.ids.get(&promised.path).is_some_and(|ids| !ids.has(fragment))
    }

    /// The message, the help, and the link that may be meant.
    fn said_of(&self, promised: &Promised) -> (String, String, Option<String>) {
        let written = &promised.written;
        if !self.paths.contains(&promised.path) {
            let near = self.near.get_or_init(|| Near::new(self.paths.iter().map(OutPath::as_str)));
            let meant = near.to(promised.path.as_str()).map(|path| format!("/{path}"));
            let help = meant.as_ref().map_or_else(|| STARTS.to_owned(), |path| format!("did you mean `{path}`?"));
            return (format!("the link `{written}` leads nowhere"), help, meant);
        }
        let fragment = promised.fragment.as_deref().unwrap_or_default();
        let near = self.ids.get(&promised.path).and_then(|ids| ids.nearest(fragment));
        let help = match near {
            Some(id) => format!("did you mean `#{id}`?"),
            None => "link to the id of a heading or a note, or to the page".to_owned(),
        };
        let meant = near.map(|id| format!("{}#{id}", written.split('#').next().unwrap_or_default()));
        (format!("the link `{written}` leads to a page without `#{fragment}`"), help, meant)
    }
}

impl<'r> PageIds<'r> {
    fn new(listed: &'r Ids) -> Self {
        Self { listed, known: OnceLock::new(), near: OnceLock::new() }
    }

    fn has(&self, id: &str) -> bool {
        self.known.get_or_init(|| self.listed.iter().collect()).contains(id)
    }

    fn nearest(&self, id: &str) -> Option<&str> {
        self.near.get_or_init(|| Names::new(self.listed.iter())).nearest(id)
    }
}
