//! `postil completions`: the completion script of a shell.

use super::End;
use super::args::Arguments;
use super::session::Session;
use clap::CommandFactory;

/// Runs the command.
pub fn run(session: &Session, shell: clap_complete::Shell) -> End {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "postil", &mut script);
    session.output(&String::from_utf8_lossy(&script));
    End::Fine
}
