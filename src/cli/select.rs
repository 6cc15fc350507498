//! `postil select`: the shortest selector that finds some words of an article and no others, ready to paste.

use super::End;
use super::article::named;
use super::session::{Found, Session};
use crate::anchor::repair::at;
use crate::anchor::{Anchorer, select};
use crate::load::LoadError;
use crate::report::{Policy, Report};
use crate::site::reading::{Desk, Reading};
use crate::text::Parsed;

/// Runs the command.
pub fn run(session: &Session, article: &str, words: &str) -> End {
    match selected(session, article, words) {
        Ok(end) | Err(end) => end,
    }
}

fn selected(session: &Session, article: &str, words: &str) -> Result<End, End> {
    let Found { root, configured } = session.site()?;
    let broken = |error: LoadError| {
        session.error(&error.to_string(), None);
        End::Broken
    };
    let desk = Desk::open(&root, &configured).map_err(broken)?;
    let files = named(session, &desk, article)?;
    let reading = desk.read(files).map_err(broken)?.map_err(|fault| {
        session.report(&Report::new(vec![*fault], &Policy::default()));
        End::Content
    })?;
    let parsed = reading.parsed(&desk);
    Ok(print(session, &reading, &parsed, words))
}

/// Prints the selector of each place of the words.
fn print(session: &Session, reading: &Reading, parsed: &Parsed<'_>, words: &str) -> End {
    let places = Anchorer::new(&parsed.text, &reading.lang).places(words);
    let selectors: Vec<(String, String)> = places
        .iter()
        .map(|place| (at(&select(&parsed.text, place.clone())), reading.place(parsed, place.start)))
        .collect();
    match selectors.as_slice() {
        [] => {
            let message = format!("`{words}` is not in `{}`", reading.article.path);
            session
                .error(&message, Some("give the words as a reader sees them; code, images and comments do not count"));
            return End::Content;
        }
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
    End::Fine
}
