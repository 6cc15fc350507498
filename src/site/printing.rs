//! Pages that are no article's, made side by side and written at once, so that few are in memory together.

use super::outputs::{Failure, Outputs};
use crate::render::engine::TemplateFault;
use crate::render::indexes::Pending;
use rayon::prelude::*;

/// Makes and writes pages; gives the first fault of a template, in the order of the pages.
///
/// # Errors
/// The disk's.
pub(super) fn print(pages: Vec<Pending<'_>>, outputs: &Outputs<'_>) -> Result<Option<TemplateFault>, Failure> {
    let print_one = |page: Pending<'_>| match page() {
        Ok((path, html)) => outputs.write(&path, html.as_bytes(), super::faults::OWN).map(|()| None),
        Err(fault) => Ok(Some(fault)),
    };
    let printed: Vec<_> = pages.into_par_iter().map(print_one).collect();
    let mut first = None;
    for fault in printed {
        first = first.or(fault?);
    }
    Ok(first)
}
