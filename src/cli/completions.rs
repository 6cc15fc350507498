//! `postil completions`: the script by which a shell asks postil what may be typed next. What it answers beyond
//! commands and options stands in [`proposed`](super::proposed).

use super::End;
use super::session::Session;
use clap::Args;
use clap_complete::env::Shells;

/// The variable by which a shell asks.
pub const ASKED: &str = "COMPLETE";

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// For which shell
    shell: clap_complete::Shell,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let shell = shells.completer(&options.shell.to_string()).ok_or(End::Broken)?;
    // Nothing that is written to memory fails.
    let _ = shell.write_registration(ASKED, "postil", "postil", "postil", &mut script);
    session.output(&String::from_utf8_lossy(&script));
    Ok(())
}
