//! `postil clean`: removes what postil has built, by its record, and its own folder.

use super::End;
use super::build::{OUT, STATE, publish_failure};
use super::session::Session;
use crate::load::root;
use crate::publish::{Lock, clean};
use crate::report::human::counted;

/// Runs the command.
pub fn run(session: &Session) -> End {
    match cleaned(session) {
        Ok(end) | Err(end) => end,
    }
}

/// A broken configuration does not keep anybody from cleaning up.
fn cleaned(session: &Session) -> Result<End, End> {
    let root = root::find(session.start()).map_err(|missing| {
        session.error(&missing.to_string(), Some("name the site's folder with `--root`"));
        End::Usage
    })?;
    let state = root.join(STATE);
    let _lock = Lock::take(&state).map_err(|error| {
        session.error(&error.to_string(), error.held.then_some("wait until it has ended"));
        End::Broken
    })?;
    let cleaned = clean(&root.join(OUT), &state).map_err(|error| publish_failure(session, &error))?;
    let mut line = format!("{} removed", counted(cleaned.removed, "file"));
    for kept in &cleaned.kept {
        line.push_str(&format!("\nkept: {}", kept.display()));
    }
    session.summary(&line);
    Ok(End::Fine)
}
