//! `postil explain`: what a diagnostic means, with an example of the fault and its mend; without a code, all codes.

use super::session::Session;
use super::{End, proposed};
use crate::report::{Code, explain};
use clap::Args;
use clap_complete::ArgValueCompleter;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The code, as it stands in brackets behind a message [default: all of them, a line each]
    #[arg(add = ArgValueCompleter::new(proposed::codes))]
    code: Option<Code>,
}

/// Runs the command.
#[expect(clippy::unnecessary_wraps, reason = "every command ends in the same way")]
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    session.output(&options.code.map_or_else(list, explain::plain));
    Ok(())
}

/// Every code with its severity and meaning.
fn list() -> String {
    let width = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or(0);
    let line =
        |code: &Code| format!("{:width$}  {:7}  {}\n", code.as_str(), code.severity().to_string(), code.meaning());
    Code::ALL.iter().map(line).collect()
}
