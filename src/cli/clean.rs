//! `postil clean`: removes what postil has built, by its record, and its own folder.

use super::End;
use super::session::{OUT, STATE, Session};
use crate::load::root;
use crate::publish::clean;
use crate::report::human::counted;
use crate::report::visible;
use crate::site::outputs::Failure;
use clap::Args;
use std::path::PathBuf;

/// Options of `clean`.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder that was built [default: `public`]
    #[arg(long, short, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Runs the command. A broken configuration does not keep anybody from cleaning up.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let root = root::find(session.start()).map_err(|missing| {
        session.error(&missing.to_string(), Some("name the site's folder with `--root`"));
        End::Usage
    })?;
    let state = root.join(STATE);
    let _lock = session.lock(&state)?;
    let out = options.out.clone().unwrap_or_else(|| root.join(OUT));
    let cleaned = clean(&out, &state).map_err(|error| session.broken(&Failure::Publish(error)))?;
    let mut line = format!("{} removed", counted(cleaned.removed, "file"));
    for kept in &cleaned.kept {
        line.push_str(&format!("\nkept: {}", visible::path(kept)));
    }
    session.summary(&line);
    Ok(())
}
