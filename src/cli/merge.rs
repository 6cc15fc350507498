//! `postil merge`: makes a site of its parts and publishes it, or says why not and leaves the old one.

use super::building::{Begun, BuildOptions, begin, failed, open, said, shown, summary, tell_feeds, tell_trust};
use super::part::state_of;
use super::session::{OUT, Session};
use super::{End, progress};
use crate::site::outputs::{Failure, Outputs, Work};
use crate::site::parts::{Parts, Unusable};
use crate::site::reuse::SiteCounts;
use clap::Args;
use std::path::PathBuf;

/// Options of `merge`.
#[derive(Debug, Args)]
pub struct Options {
    /// The folders of all parts, in any order
    #[arg(required = true, value_name = "PART")]
    pub parts: Vec<PathBuf>,
    /// What is built, and how.
    #[command(flatten)]
    pub usual: BuildOptions,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let site = begin(session, &options.usual)?;
    let Begun { root, configured, state, wishes, policy } = &site;
    let _lock = session.lock(state)?;
    let out = options.usual.out.clone().unwrap_or_else(|| root.join(OUT));
    let staging = open(session, &site, options.usual.adopt, &out)?;
    let failed = |failure: Failure| failed(session, &failure);
    let parts = Parts::open(&options.parts, |folder| state_of(root, folder)).map_err(|unusable| match unusable {
        Unusable::Disk(error) => failed(Failure::Publish(error)),
        Unusable::Wrong(fault) => failed(Failure::Parts(fault)),
    })?;
    let outputs = Outputs::staging(&staging, Work::Parts(&parts));
    let mut outcome = progress::made(session, root, configured, wishes, &outputs).map_err(failed)?;
    drop(outputs);
    let report = said(session, std::mem::take(&mut outcome.diagnostics), policy)?;
    let published = staging.commit().map_err(|error| failed(Failure::Publish(error)))?;
    session.summary(&summary(SiteCounts::of(&outcome), &published, &shown(root, &out), &report));
    tell_trust(session, &configured.config);
    tell_feeds(session, &configured.config);
    Ok(())
}
