//! Every article of a site, in parallel: made, handed to the outputs at once, and only a record of it kept.
//!
//! What an article goes through is known to `article`; here it is kept from taking others down with it.

use super::outputs::{Failure, Outputs};
use super::record::Record;
use super::reuse::Keeper;
use super::surroundings::Surroundings;
use super::{Site, article, searching, sections};
use crate::address::OutPath;
use crate::load::{LoadError, file};
use crate::render::article::Written;
use crate::render::search;
use crate::report::{Code, Diagnostic, caught};
use rayon::prelude::*;
use std::borrow::Cow;

/// The articles that are wanted, by their places among the heads: in parallel, each page to the outputs at once;
/// records in the same order.
pub(super) fn make(
    site: &Site<'_>,
    wanted: &[usize],
    outputs: &Outputs<'_>,
    keeper: Option<&Keeper<'_>>,
) -> Result<(Vec<Record>, sections::Written), Failure> {
    let surroundings = Surroundings::new(site);
    let unchanged = keeper.map(|keeper| keeper.verify(site, &surroundings)).unwrap_or_default();
    keeper.map_or(Ok(()), |keeper| keeper.refuse_stale(site, &unchanged))?;
    site.steps.begin(wanted.len());
    let made: Vec<Result<(Record, Option<Written>), Failure>> = wanted
        .par_iter()
        .map(|index| {
            site.steps.step();
            let index = *index;
            if let Some(keeper) = keeper.filter(|_| unchanged.contains(&index)) {
                if let Some(record) = keeper.take(site, index, outputs)? {
                    return Ok((record, None));
                }
                keeper.refuse_damaged(site, index)?;
            }
            let before = keeper.and_then(|keeper| keeper.before(&site.heads[index]));
            let made = guarded(site, index, &surroundings)?;
            let files = files(site, index, &made);
            let mut published = Vec::with_capacity(files.len());
            for file in &files {
                let bytes = file.text.as_bytes();
                let hash = outputs.write(&file.path, bytes, searching::origin(site, index, &file.path))?;
                published.extend(keeper.zip(hash).map(|(keeper, hash)| keeper.output(&file.path, bytes, hash)));
            }
            // What stands in another's way is told each time.
            let is_whole = made.html.is_some() && published.len() == files.len();
            if let Some((keeper, before)) = keeper.zip(before).filter(|_| is_whole) {
                keeper.keep(site, index, (&surroundings, before), &made.asked, (&made.record, published));
            }
            drop(files);
            Ok((made.record, made.written))
        })
        .collect();
    let mut records = Vec::with_capacity(made.len());
    let mut written = sections::Written::new();
    for (index, one) in wanted.iter().zip(made) {
        let (record, section) = one?;
        records.push(record);
        if let Some(section) = section {
            written.insert(*index, section);
        }
    }
    Ok((records, written))
}

/// A panic in one article is named and does not keep the others from being checked.
pub(super) fn guarded(site: &Site<'_>, index: usize, surroundings: &Surroundings) -> Result<article::Made, LoadError> {
    caught(|| article::make(site, index, surroundings.of(site, index))).unwrap_or_else(|reason| {
        let diagnostic = panicked(&site.heads[index].file.markdown, &reason);
        let record = Record { head: index, diagnostics: vec![diagnostic], unread: true, ..Record::default() };
        Ok(article::Made { record, ..article::Made::default() })
    })
}

/// A fault of postil's own while it made an article, with its reason: whoever reports it can say that much.
fn panicked(path: &str, reason: &str) -> Diagnostic {
    let message = format!("postil itself failed on `{path}`: {reason}");
    file::nowhere(path, Code::Panic, message).help("please report it with the article and its sidecar")
}

/// A file that an article becomes.
pub(super) struct File<'m> {
    pub path: OutPath,
    pub text: Cow<'m, str>,
}

/// All that an article becomes: documents, its page, pages at old addresses that lead to it, what search shows of it.
pub(super) fn files<'m>(site: &Site<'_>, index: usize, made: &'m article::Made) -> Vec<File<'m>> {
    let head = &site.heads[index];
    let documents =
        made.documents.iter().map(|document| File { path: document.path.clone(), text: Cow::Borrowed(&document.text) });
    let page = made.html.iter().map(|html| File { path: head.out.clone(), text: Cow::Borrowed(html) });
    let alias = |alias: &OutPath| File { path: alias.clone(), text: Cow::Owned(sections::alias(site, alias, head)) };
    let aliases = head.aliases.iter().filter(|_| made.html.is_some()).map(alias);
    let search = made.search.iter().map(|script| File { path: search::entry_path(index), text: Cow::Borrowed(script) });
    documents.chain(page).chain(aliases).chain(search).collect()
}

#[cfg(test)]
mod tests {
    use super::panicked;

    #[test]
    fn what_is_said_of_a_panic_names_article_and_reason() {
        let told = panicked("content/a.md", "byte index 3 is not a char boundary");
        let message = "postil itself failed on `content/a.md`: byte index 3 is not a char boundary";
        assert_eq!((told.message.as_str(), told.code.as_str()), (message, "internal"));
    }
}
