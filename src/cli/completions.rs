//! `postil completions`: the completion script of a shell.

use super::End;
use super::args::Arguments;
use super::session::output;
use clap::CommandFactory;

/// Runs the command.
pub fn run(shell: clap_complete::Shell) -> End {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "postil", &mut script);
    output(&String::from_utf8_lossy(&script));
    End::Fine
}
