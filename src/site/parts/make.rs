//! One part of a site: its share of the articles, and what is wrong with them.

use super::share::Share;
use crate::load::tree::ArticleFile;
use crate::report::{Diagnostic, Severity};
use crate::site::outputs::{Failure, Outputs};
use crate::site::reuse::Keeper;
use crate::site::{Outcome, Site, articles};
use std::collections::HashSet;

/// Makes the articles of a part. Told is what is wrong with them, and those errors of the rest that would keep the
/// whole from being published; everything else is told by whoever merges.
///
/// # Errors
/// The disk's.
pub fn make(
    site: &Site<'_>,
    share: Share,
    outputs: &Outputs<'_>,
    keeper: Option<&Keeper<'_>>,
    mut diagnostics: Vec<Diagnostic>,
) -> Result<Outcome, Failure> {
    let is_own = |file: &ArticleFile| !file.section && share.has(&file.markdown);
    let wanted: Vec<usize> = (0..site.heads.len()).filter(|index| is_own(&site.heads[*index].file)).collect();
    let files = |own: bool| {
        let all = site.heads.iter().map(|head| &head.file).filter(move |file| is_own(file) == own);
        all.flat_map(|file| std::iter::once(file.markdown.as_str()).chain(file.sidecar.as_deref()))
    };
    let (own, others): (HashSet<&str>, HashSet<&str>) = (files(true).collect(), files(false).collect());
    diagnostics.retain(|fault| {
        let path = fault.place.as_ref().map_or("", |place| place.file.path.as_str());
        own.contains(path) || (fault.severity == Severity::Error && !others.contains(path))
    });
    let (mut records, _) = articles::make(site, &wanted, outputs, keeper)?;
    diagnostics.extend(records.iter_mut().flat_map(|record| std::mem::take(&mut record.diagnostics)));
    if let Some(keeper) = keeper {
        let all = wanted.iter().map(|index| site.heads[*index].file.markdown.clone());
        keeper.finish_part(outputs, all)?;
    }
    let heads = wanted.iter().map(|index| site.heads[*index].clone()).collect();
    Ok(Outcome { diagnostics, records, heads, files: outputs.paths().len(), ..Outcome::default() })
}
