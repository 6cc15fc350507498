//! `postil man`: the manual pages of the program and its commands, as `man` reads them.

use super::End;
use super::args::Arguments;
use super::session::Session;
use clap::{Args, CommandFactory};
use std::path::{Path, PathBuf};

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Write a page for each command into this folder [default: the first page is printed]
    folder: Option<PathBuf>,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let Some(folder) = &options.folder else {
        let mut page = Vec::new();
        // Nothing that is written to memory fails.
        let _ = clap_mangen::Man::new(Arguments::command()).render(&mut page);
        session.output(&String::from_utf8_lossy(&page));
        return Ok(());
    };
    let pages = pages(folder).map_err(|error| {
        session.error(&format!("cannot write `{}`: {}", folder.display(), crate::load::plain_words(&error)), None);
        End::Broken
    })?;
    session.summary(&format!("{pages} pages written to `{}`", folder.display()));
    Ok(())
}

/// Writes the pages; gives their number.
fn pages(folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    clap_mangen::generate_to(command.clone(), folder)?;
    Ok(1 + command.get_subcommands().filter(|one| !one.is_hide_set()).count())
}
