//! `postil build`: makes the site and publishes it, or says why not and leaves the old one.

use super::building::{Begun, BuildOptions, begin, failed, open, said, shown, summary, tell_feeds, tell_trust};
use super::session::{OUT, Session};
use super::{End, part, progress};
use crate::publish::Published;
use crate::site::outputs::{Failure, Outputs, Work};
use crate::site::parts::Share;
use crate::site::reuse::{SiteCounts, Whole};
use clap::Args;

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Options {
    /// What is built, and how.
    #[command(flatten)]
    pub usual: BuildOptions,
    /// Make one part of the articles, such as `2/8`, for `postil merge`
    #[arg(long, value_name = "K/N", requires = "out")]
    pub part: Option<Share>,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let site = begin(session, &options.usual)?;
    if let Some((share, out)) = options.part.zip(options.usual.out.as_deref()) {
        return part::run(session, &site, (share, out));
    }
    let Begun { root, configured, state, wishes, policy } = &site;
    let _lock = session.lock(state)?;
    let out = options.usual.out.clone().unwrap_or_else(|| root.join(OUT));
    let staging = open(session, &site, options.usual.adopt, &out)?;
    let whole = Whole::look(root, state, &out, configured, wishes);
    if let Some(standing) = staging.standing().and_then(|published| whole.standing(published)) {
        let report = said(session, standing.diagnostics, policy)?;
        session.summary(&summary(standing.counts, &Published::default(), &shown(root, &out), &report));
        tell_trust(session, &configured.config);
        tell_feeds(session, &configured.config);
        return Ok(());
    }
    let outputs = Outputs::staging(&staging, Work::Site(state));
    let mut outcome =
        progress::made(session, root, configured, wishes, &outputs).map_err(|failure| failed(session, &failure))?;
    drop(outputs);
    let diagnostics = std::mem::take(&mut outcome.diagnostics);
    let report = said(session, diagnostics.clone(), policy)?;
    let published = staging.commit().map_err(|error| failed(session, &Failure::Publish(error)))?;
    let counts = SiteCounts::of(&outcome);
    whole.keep(&diagnostics, published.digest, counts);
    session.summary(&summary(counts, &published, &shown(root, &out), &report));
    tell_trust(session, &configured.config);
    tell_feeds(session, &configured.config);
    Ok(())
}
