//! Pages that are no article's, made side by side and written at once, so that few are in memory together.

use super::outputs::{Failure, Outputs};
use super::reuse::Keeper;
use crate::render::engine::TemplateFault;
use crate::render::indexes::Pending;
use rayon::prelude::*;

/// Makes and writes pages; gives the first fault of a template, in the order of the pages.
///
/// # Errors
/// The disk's.
pub(super) fn print(
    pages: Vec<Pending<'_>>,
    outputs: &Outputs<'_>,
    keeper: Option<&Keeper<'_>>,
) -> Result<Option<TemplateFault>, Failure> {
    let print_one = |page: Pending<'_>| -> Result<_, Failure> {
        match page.made() {
            Ok(page) => {
                let Some(text) = &page.text else { return Ok(None) };
                let hash = outputs.write(&page.path, text.as_bytes(), super::faults::OWN)?;
                if let (Some(keeper), Some(hash)) = (keeper, hash) {
                    keeper.keep_page(&page, text.as_bytes(), hash);
                }
                Ok(None)
            }
            Err(fault) => Ok(Some(fault)),
        }
    };
    let printed: Vec<_> = pages.into_par_iter().map(print_one).collect();
    let mut first = None;
    for fault in printed {
        first = first.or(fault?);
    }
    Ok(first)
}
