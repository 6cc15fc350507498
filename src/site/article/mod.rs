//! One article: its edition is made, and from it the page, the documents beside it, and the record that stays.

mod elsewhere;
mod page;
mod self_citation;

use super::Site;
use super::record::Record;
use crate::edition::asked::{Asked, Question};
use crate::edition::{self, Wanted};
use crate::export::Document;
use crate::load::LoadError;
use crate::render::article::{Neighbours, Written};
use std::collections::BTreeSet;

/// What came of an article: its page, and what the rest of the site needs of it.
#[derive(Default)]
pub struct Made {
    /// The page; none when a template failed or the article cannot be read.
    pub html: Option<String>,
    /// A section's body and lists, for the section's own page.
    pub written: Option<Written>,
    /// What search shows of it; none when the site has no search.
    pub search: Option<String>,
    /// Documents beside the page.
    pub documents: Vec<Document>,
    /// The article in the one form that was asked for.
    pub exported: Option<String>,
    /// What remains.
    pub record: Record,
    /// What it asked of the site.
    pub asked: BTreeSet<Question>,
}

/// Takes an article from its files to its page.
///
/// # Errors
/// The disk's.
pub fn make(site: &Site<'_>, index: usize, neighbours: Neighbours) -> Result<Made, LoadError> {
    let wanted = Wanted { detailed: site.detailed, figures: site.figures };
    let asked = Asked::default();
    let shared = site.shared.asking(&asked);
    let made = edition::with(&shared, &site.heads[index], wanted, |made, findings| {
        page::render(site, &shared, made, neighbours, Record::of(index, findings))
    })?;
    let made = made.unwrap_or_else(|findings| Made { record: Record::of(index, findings), ..Made::default() });
    Ok(Made { asked: asked.into_questions(), ..made })
}
