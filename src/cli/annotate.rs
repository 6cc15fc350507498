//! `postil annotate`: a draft of the notes on an article's quotations, printed or put behind what its sidecar has.

use super::End;
use super::article::named;
use super::session::{Found, Session};
use super::write;
use crate::load::LoadError;
use crate::report::human::counted;
use crate::report::{Policy, Report};
use crate::site::drafting::{Drafting, draft};
use crate::site::reading::ArticleReader;
use std::path::Path;

/// Runs the command.
pub fn run(session: &Session, article: &str, into_sidecar: bool) -> End {
    match annotated(session, article, into_sidecar) {
        Ok(end) | Err(end) => end,
    }
}

fn annotated(session: &Session, article: &str, into_sidecar: bool) -> Result<End, End> {
    let Found { root, configured } = session.site()?;
    let broken = |error: LoadError| {
        session.error(&error.to_string(), None);
        End::Broken
    };
    let reader = ArticleReader::open(&root, &configured).map_err(broken)?;
    let drafting = draft(&reader, named(session, &reader, article)?).map_err(broken)?;
    told(session, &root, &drafting, into_sidecar)
}

fn told(session: &Session, root: &Path, drafting: &Drafting, into_sidecar: bool) -> Result<End, End> {
    if !drafting.faults.is_empty() {
        session.report(&Report::new(drafting.faults.clone(), &Policy::default()));
        session.summary("nothing was drafted");
        return Ok(End::Content);
    }
    if into_sidecar && drafting.notes > 0 {
        write::append(session, root, &drafting.path, &drafting.addition)?;
    } else {
        session.output(&drafting.addition);
    }
    session.summary(&line(drafting, into_sidecar));
    Ok(End::Fine)
}

fn line(drafting: &Drafting, into_sidecar: bool) -> String {
    let quotations = counted(drafting.quotations, "quotation");
    let mut line = match (drafting.notes, into_sidecar) {
        (0, _) => format!("{quotations}, none without a note"),
        (notes, true) => format!("{quotations}, {} added to `{}`", counted(notes, "note"), drafting.path),
        (notes, false) => {
            format!("{quotations}, {} drafted; `--write` adds them to `{}`", counted(notes, "note"), drafting.path)
        }
    };
    if drafting.misfits > 0 {
        let marks = counted(drafting.misfits, "quotation mark");
        line.push_str(&format!("; {marks} that do not fit, which `postil check` names"));
    }
    line
}
