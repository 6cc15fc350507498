//! Every article of a site, in parallel: made, handed to the outputs at once, and only a record of it kept.
//!
//! What an article goes through is known to `article`; here it is kept from taking others down with it.

use super::outputs::{Failure, Outputs};
use super::record::Record;
use super::{Site, article, sections};
use crate::load::head::Head;
use crate::load::{LoadError, file};
use crate::render::article::Written;
use crate::render::search;
use crate::report::{Code, Diagnostic, caught};
use rayon::prelude::*;

/// Every article in parallel, its page to the outputs at once; records in the order of the heads.
pub(super) fn make(site: &Site<'_>, outputs: &Outputs<'_>) -> Result<(Vec<Record>, sections::Written), Failure> {
    let surroundings = sections::Surroundings::new(site);
    let made: Vec<Result<(Record, Option<Written>), Failure>> = (0..site.heads.len())
        .into_par_iter()
        .map(|index| {
            let made = guarded(site, index, &surroundings)?;
            let head = &site.heads[index];
            for document in &made.documents {
                outputs.write(&document.path, document.text.as_bytes(), &head.file.markdown)?;
            }
            if let Some(html) = &made.html {
                outputs.write(&head.out, html.as_bytes(), &head.file.markdown)?;
                write_aliases(site, head, outputs)?;
            }
            if let Some(script) = &made.search {
                outputs.write(&search::entry_path(index), script.as_bytes(), "the search index")?;
            }
            Ok((made.record, made.written))
        })
        .collect();
    let mut records = Vec::with_capacity(made.len());
    let mut written = sections::Written::new();
    for (index, one) in made.into_iter().enumerate() {
        let (record, section) = one?;
        records.push(record);
        if let Some(section) = section {
            written.insert(index, section);
        }
    }
    Ok((records, written))
}

/// A panic in one article is named and does not keep the others from being checked.
pub(super) fn guarded(
    site: &Site<'_>,
    index: usize,
    surroundings: &sections::Surroundings,
) -> Result<article::Made, LoadError> {
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

/// An old address gets a page that leads to the new one.
fn write_aliases(site: &Site<'_>, head: &Head, outputs: &Outputs<'_>) -> Result<(), Failure> {
    for alias in &head.aliases {
        let html = sections::alias(site, alias, head);
        outputs.write(alias, html.as_bytes(), &head.file.markdown)?;
    }
    Ok(())
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
