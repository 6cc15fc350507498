//! Links that could be checked only when all pages were known.

use super::Site;
use super::record::{Promised, Record};
use crate::load::{LoadError, file};
use crate::publish::OutPath;
use crate::report::{Code, Diagnostic, nearest};
use std::collections::{HashMap, HashSet};

/// Reports the promises that were not kept.
///
/// # Errors
/// The disk's: files with broken links are read again, to show the line.
pub fn check(site: &Site<'_>, records: &[Record], paths: &HashSet<OutPath>) -> Result<Vec<Diagnostic>, LoadError> {
    let ids: HashMap<&OutPath, &[String]> =
        records.iter().map(|record| (&site.heads[record.head].out, record.ids.as_slice())).collect();
    let mut faults = Vec::new();
    for promised in records.iter().flat_map(|record| &record.promises) {
        if let Some((message, help)) = broken(promised, paths, &ids) {
            let read = file::read(site.root, &promised.file, u64::MAX, "article")?;
            let fault = Diagnostic::new(Code::BrokenLink, message).help(help);
            faults.push(match read {
                Ok(file) => fault.at(&file, promised.span.clone()),
                Err(_) => fault,
            });
        }
    }
    Ok(faults)
}

fn broken(
    promised: &Promised,
    paths: &HashSet<OutPath>,
    ids: &HashMap<&OutPath, &[String]>,
) -> Option<(String, String)> {
    if !paths.contains(&promised.path) {
        let message = format!("the link `{}` leads nowhere", promised.written);
        let names = paths.iter().map(OutPath::as_str);
        let help = match nearest(promised.path.as_str(), names) {
            Some(name) => format!("did you mean `/{name}`?"),
            None => "links start from the article's folder, or with `/` from `content/`".to_owned(),
        };
        return Some((message, help));
    }
    let fragment = promised.fragment.as_ref()?;
    let known = ids.get(&promised.path)?;
    if known.contains(fragment) {
        return None;
    }
    let message = format!("the link `{}` leads to a page without `#{fragment}`", promised.written);
    let help = match nearest(fragment, known.iter().map(String::as_str)) {
        Some(id) => format!("did you mean `#{id}`?"),
        None => "link to the id of a heading or a note, or to the page".to_owned(),
    };
    Some((message, help))
}
