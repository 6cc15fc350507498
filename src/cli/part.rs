//! `postil build --part`: makes one part of a site, or says why not and leaves the part as it was.

use super::building::{Begun, failed, guard, said};
use super::session::{STATE, Session};
use super::{End, progress};
use crate::cache::Digest;
use crate::publish::Staging;
use crate::report::Severity;
use crate::report::human::{counted, tally};
use crate::site::outputs::{Failure, Outputs, Work};
use crate::site::parts::{self, Share};
use crate::site::reuse::SiteCounts;
use std::path::{Path, PathBuf};

/// Makes a part in the folder `out`.
pub fn run(session: &Session, site: &Begun, (share, out): (Share, &Path)) -> Result<(), End> {
    let Begun { root, configured, wishes, policy, .. } = site;
    // Several parts may be made at a time, each with a state of its own.
    let state = state_of(root, out);
    let _lock = session.lock(&state)?;
    let mut folders = guard(root);
    folders.sources.push(root.join(STATE));
    let staging = Staging::open(out, &state, &folders).map_err(|error| failed(session, &Failure::Publish(error)))?;
    if staging.is_there(None) && !staging.is_there(Some(parts::FILE)) {
        let message = format!("`{}` has other files, and a part needs a folder of its own", out.display());
        session.error(&message, Some("name a folder that is empty or not there yet"));
        return Err(End::Usage);
    }
    let outputs = Outputs::staging(&staging, Work::Part { share, state: &state });
    let mut outcome =
        progress::made(session, root, configured, wishes, &outputs).map_err(|failure| failed(session, &failure))?;
    drop(outputs);
    let report = said(session, std::mem::take(&mut outcome.diagnostics), policy)?;
    let published = staging.commit().map_err(|error| failed(session, &Failure::Publish(error)))?;
    let SiteCounts { articles, notes, .. } = SiteCounts::of(&outcome);
    let (articles, notes) = (counted(articles, "article"), counted(notes, "note"));
    let mut line = format!("part {share}, {articles} with {notes}, in `{}`", out.display());
    if report.count(Severity::Warning) > 0 {
        line.push_str(&format!("; {}", tally(&report)));
    }
    for warning in &published.warnings {
        line.push_str(&format!("\nwarning: {warning}"));
    }
    session.summary(&line);
    Ok(())
}

/// Where this machine keeps the record of the part in a folder.
pub fn state_of(root: &Path, folder: &Path) -> PathBuf {
    let full = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = Digest::of(full.as_os_str().as_encoded_bytes()).to_hex();
    root.join(STATE).join("parts").join(&name[..12])
}
