//! `postil build`: makes the site and publishes it, or says why not and leaves the old one.

use super::args::FaultOptions;
use super::check::ended;
use super::session::{FoundSite, OUT, STATE, Session, policy};
use super::{End, today};
use crate::config::parse_base_url;
use crate::publish::{Published, SiteFolders, Staging};
use crate::report::human::{counted, tally};
use crate::report::{Diagnostic, Policy, Report, Severity};
use crate::site::outputs::{Failure, Outputs};
use crate::site::reuse::{SiteCounts, Whole};
use crate::site::{self, Wishes};
use clap::Args;
use std::path::{Path, PathBuf};

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder to write to [default: `public`]
    #[arg(long, short, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Where the site will stand, instead of `base_url`
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Show drafts, too
    #[arg(long)]
    pub drafts: bool,
    /// Which faults are errors.
    #[command(flatten)]
    pub faults: FaultOptions,
    /// How many threads work [default: one for each core]
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, mut configured } = session.site()?;
    if let Some(written) = &options.base_url {
        let url = parse_base_url(written).map_err(|message| {
            session.error(&message, Some("write it as `https://example.org/notes/`"));
            End::Usage
        })?;
        configured.config.base_url = Some(url);
    }
    use_threads(options.jobs);
    let state = root.join(STATE);
    let _lock = session.lock(&state)?;
    let out = options.out.clone().unwrap_or_else(|| root.join(OUT));
    let staging =
        Staging::open(&out, &state, &guard(&root)).map_err(|error| failed(session, &Failure::Publish(error)))?;
    let wishes = Wishes { drafts: options.drafts, today: today::date(), ..Wishes::default() };
    let policy = policy(&options.faults);
    let whole = Whole::look(&root, &state, &out, &configured, &wishes);
    if let Some(standing) = staging.standing().and_then(|published| whole.standing(published)) {
        let report = said(session, standing.diagnostics, &policy)?;
        session.summary(&summary(standing.counts, &Published::default(), &shown(&root, &out), &report));
        return Ok(());
    }
    let outputs = Outputs::staging(&staging, Some(&state));
    let mut outcome = site::make(&root, &configured, &wishes, &outputs).map_err(|failure| failed(session, &failure))?;
    drop(outputs);
    let diagnostics = std::mem::take(&mut outcome.diagnostics);
    let report = said(session, diagnostics.clone(), &policy)?;
    let published = staging.commit().map_err(|error| failed(session, &Failure::Publish(error)))?;
    let counts = SiteCounts::of(&outcome);
    whole.keep(&diagnostics, published.digest, counts);
    session.summary(&summary(counts, &published, &shown(&root, &out), &report));
    Ok(())
}

/// Says what is wrong; an error where nothing is published for it.
fn said(session: &Session, mut diagnostics: Vec<Diagnostic>, policy: &Policy) -> Result<Report, End> {
    // What a build cannot decide, `check` advises on.
    diagnostics.retain(|one| one.severity > Severity::Advice || policy.deny.contains(&one.code));
    let report = Report::new(diagnostics, policy);
    session.report(&report);
    if report.has_errors() {
        session.summary(&format!("{}; nothing was published", tally(&report)));
    }
    ended(&report).map(|()| report)
}

/// What may not be the output folder.
pub fn guard(root: &Path) -> SiteFolders {
    SiteFolders {
        root: root.to_owned(),
        sources: ["content", "templates", "static"].map(|folder| root.join(folder)).to_vec(),
        home: std::env::home_dir(),
    }
}

fn use_threads(jobs: Option<usize>) {
    // Deep Markdown needs room on the stack; the default of threads is a quarter of this.
    const STACK: usize = 8 << 20;
    let threads = jobs.unwrap_or(0);
    // Fails only when the pool is there already.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build_global();
}

/// Says that the disk failed.
fn failed(session: &Session, failure: &Failure) -> End {
    let end = session.broken(failure);
    session.summary("nothing was published");
    end
}

fn shown(root: &Path, out: &Path) -> PathBuf {
    out.strip_prefix(root).unwrap_or(out).to_owned()
}

fn summary(counts: SiteCounts, published: &Published, out: &Path, report: &Report) -> String {
    let SiteCounts { articles, notes, files, drafts } = counts;
    let mut line = format!(
        "{} with {} in `{}`: {}",
        counted(articles, "article"),
        counted(notes, "note"),
        out.display(),
        counted(files, "file")
    );
    if published.touched {
        line.push_str(&format!(", {} written", published.written));
        if published.removed > 0 {
            line.push_str(&format!(", {} removed", published.removed));
        }
    } else {
        line.push_str(", nothing changed");
    }
    if drafts > 0 {
        line.push_str(&format!("; {} left out, see `--drafts`", counted(drafts, "draft")));
    }
    if report.count(Severity::Warning) > 0 {
        line.push_str(&format!("; {}", tally(report)));
    }
    for warning in &published.warnings {
        line.push_str(&format!("\nwarning: {warning}"));
    }
    line
}
