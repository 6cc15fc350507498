//! `postil annotate`: a draft of the notes on an article's quotations, printed or put behind what its sidecar has.

use super::article::named;
use super::session::{FoundSite, Session};
use super::write;
use super::{End, proposed};
use crate::report::human::counted;
use crate::report::{Policy, Report};
use crate::site::drafting::{Drafting, draft};
use crate::site::reading::ArticleReader;
use clap::Args;
use clap_complete::ArgValueCompleter;
use std::path::Path;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The article, as `rivers` or `content/rivers.md`
    #[arg(add = ArgValueCompleter::new(proposed::articles))]
    article: String,
    /// Put the draft into the sidecar; what is there stays as it is
    #[arg(long)]
    write: bool,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let reader = ArticleReader::open(&root, &configured).map_err(|error| session.disk(&error))?;
    let drafting = draft(&reader, named(session, &reader, &options.article)?).map_err(|error| session.disk(&error))?;
    told(session, &root, &drafting, options.write)
}

fn told(session: &Session, root: &Path, drafting: &Drafting, into_sidecar: bool) -> Result<(), End> {
    if !drafting.faults.is_empty() {
        session.report(&Report::new(drafting.faults.clone(), &Policy::default()));
        session.summary("nothing was drafted");
        return Err(End::Content);
    }
    if into_sidecar && drafting.notes > 0 {
        write::append(session, root, &drafting.path, &drafting.addition)?;
    } else {
        session.output(&drafting.addition);
    }
    session.summary(&line(drafting, into_sidecar));
    Ok(())
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
