//! `postil lsp`: what postil knows of a site, told to an editor over standard input and output.

use super::End;
use super::session::Session;
use crate::lsp::{Opening, serve};
use crate::site::Wishes;
use clap::Args;
use std::io::{BufReader, stdin, stdout};

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Taken for granted: other servers need it, so that editors write it
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Runs the command.
pub fn run(session: &Session, _options: &Options) -> Result<(), End> {
    let wishes = Wishes { drafts: true, today: super::today::date(), ..Wishes::default() };
    let opening = Opening { program: std::env::current_exe().ok(), wishes };
    match serve(BufReader::new(stdin()), stdout().lock(), opening) {
        Ok(true) => Ok(()),
        Ok(false) => Err(End::Content),
        Err(error) => {
            session.error(&format!("the editor cannot be reached: {error}"), None);
            Err(End::Broken)
        }
    }
}
