//! `postil select`: the shortest selector that finds some words of an article and no others, ready to paste.

use super::article::named;
use super::session::{FoundSite, Session};
use super::{End, proposed};
use crate::anchor::repair::at;
use crate::anchor::{Anchorer, Scope, Selector, select};
use crate::report::{Policy, Report};
use crate::site::reading::{ArticleReader, Reading};
use crate::text::Parsed;
use clap::Args;
use clap_complete::ArgValueCompleter;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The article, as `rivers` or `content/rivers.md`
    #[arg(add = ArgValueCompleter::new(proposed::articles))]
    article: String,
    /// The words, as a reader sees them
    words: String,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let reader = ArticleReader::open(&root, &configured).map_err(|error| session.disk(&error))?;
    let files = named(session, &reader, &options.article)?;
    let reading = reader.read(files).map_err(|error| session.disk(&error))?.map_err(|fault| {
        session.report(&Report::new(vec![*fault], &Policy::default()));
        End::Content
    })?;
    let parsed = reading.parsed(&reader);
    print(session, &reading, &parsed, &options.words)
}

/// Prints the selector of each place of the words.
fn print(session: &Session, reading: &Reading, parsed: &Parsed<'_>, words: &str) -> Result<(), End> {
    let places = Anchorer::new(&parsed.text, &reading.lang).places(words);
    let selectors: Vec<(String, String)> = places
        .iter()
        .map(|place| (at(&select(&parsed.text, place.clone())), reading.place(parsed, place.start)))
        .collect();
    match selectors.as_slice() {
        [] => return Err(absent(session, reading, parsed, words)),
        [(selector, _)] => session.output(&format!("at = {selector}\n")),
        several => {
            let width = several.iter().map(|(selector, _)| selector.chars().count()).max().unwrap_or(0);
            for (selector, place) in several {
                session.output(&format!("at = {selector:width$}  # {place}\n"));
            }
            session.summary(&format!(
                "the words stand in {} places; take the line of the one that is meant",
                several.len()
            ));
        }
    }
    Ok(())
}

/// Words that are not there: what may be meant is the place that a note with them would be repaired to.
fn absent(session: &Session, reading: &Reading, parsed: &Parsed<'_>, words: &str) -> End {
    let selector = Selector::Words { exact: words.to_owned(), scope: Scope::default() };
    let passage = Anchorer::new(&parsed.text, &reading.lang).anchor(&[&selector]).into_iter().next();
    let likely = passage.and_then(|passage| passage.place.clone().or_else(|| passage.likely().cloned()));
    let help = likely.map_or_else(
        || "give the words as a reader sees them; code, images and comments do not count".to_owned(),
        |place| {
            let there = reading.place(parsed, place.start);
            format!("did you mean `at = {}`, at {there}?", at(&select(&parsed.text, place)))
        },
    );
    session.error(&format!("`{words}` is not in `{}`", reading.article.path), Some(&help));
    End::Content
}
