//! One article of the site in another form, without making the rest of the site.

use super::outputs::Failure;
use super::surroundings::Surroundings;
use super::{Export, Outcome, Site};
use crate::report::Diagnostic;

/// Makes the article and keeps only what was asked for.
///
/// # Errors
/// The disk's.
pub(super) fn one(site: &Site<'_>, export: &Export, mut diagnostics: Vec<Diagnostic>) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    if let Some(index) = site.heads.iter().position(|head| head.file.markdown == export.article) {
        let mut made = super::articles::guarded(site, index, &Surroundings::new(site))?;
        diagnostics.append(&mut made.record.diagnostics);
        outcome.exported = made.exported;
    }
    outcome.diagnostics = diagnostics;
    Ok(outcome)
}
