//! What is wrong with an article, a file for each thing that is looked at.
//!
//! In: all that is known of an article ([`Known`]). Out: [`Diagnostic`]s at their places, in any order: a report sorts
//! them. Not: what a file cannot be read for, which `load` says, and links, which only a page has.

mod compared;
mod figures;
mod formulas;
mod hidden;
mod keys;
mod locators;
mod markdown;
mod names;
mod notes;
mod passages;
mod quotations;
mod sidecar_texts;

use super::behind::Cited;
use super::coverage::Coverage;
use super::files::Files;
use super::resolve::Resolved;
use super::{Edition, Shared};
use crate::quote::Found;
use crate::report::Diagnostic;
use std::ops::Range;

/// All that is known of an article.
pub struct Known<'k> {
    /// What it shares with the site.
    pub shared: &'k Shared<'k>,
    /// Its files.
    pub files: &'k Files,
    /// Whether something of them could not be read, so that nothing is to be said of what they lack.
    pub unread: bool,
    /// Whether figures and dates without a source are told of.
    pub figures: bool,
    /// What it may refer to.
    pub resolved: &'k Resolved,
    /// The article, joined.
    pub edition: &'k Edition<'k>,
    /// Its quotations.
    pub found: &'k Found,
    /// What is cited behind them.
    pub behind: &'k [Cited<'k>],
    /// Which of them are covered.
    pub coverage: &'k Coverage,
}

impl Known<'_> {
    /// Where words of the reader's text stand in the article's file.
    fn span(&self, words: &Range<usize>) -> Range<usize> {
        self.files.body_span(&self.edition.parsed.body_range(words))
    }
}

/// Looks at one thing.
type Check = fn(&Known<'_>) -> Vec<Diagnostic>;

/// What is said of every article.
const ALWAYS: [Check; 11] = [
    names::faults,
    hidden::faults,
    notes::faults,
    markdown::faults,
    keys::faults,
    formulas::faults,
    sidecar_texts::faults,
    passages::faults,
    compared::faults,
    compared::behind,
    locators::faults,
];

/// Everything that is wrong with an article.
pub fn of(known: &Known<'_>) -> Vec<Diagnostic> {
    let mut checks = ALWAYS.to_vec();
    if !known.unread {
        checks.push(quotations::faults);
        checks.extend(known.figures.then_some(figures::faults as Check));
    }
    checks.into_iter().flat_map(|check| check(known)).collect()
}
