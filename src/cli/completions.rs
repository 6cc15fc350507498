//! `postil completions`: the completion script of a shell.

use super::End;
use super::args::Arguments;
use super::session::Session;
use clap::{Args, CommandFactory};

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// For which shell
    shell: clap_complete::Shell,
}

/// Runs the command.
#[expect(clippy::unnecessary_wraps, reason = "every command ends in the same way")]
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "postil", &mut script);
    session.output(&String::from_utf8_lossy(&script));
    Ok(())
}
