//! What all commands share that make a site: their options, the folder that they write to, what they say.

use super::args::FaultOptions;
use super::check::ended;
use super::session::{FoundSite, STATE, Session, policy};
use super::{End, today};
use crate::config::{Config, RawHtml, parse_base_url};
use crate::document::Date;
use crate::load::disk::Disk;
use crate::publish::{Published, SiteFolders, Staging};
use crate::report::human::{counted, tally};
use crate::report::{Diagnostic, Policy, Report, Severity, visible};
use crate::site::outputs::Failure;
use crate::site::parts;
use crate::site::reuse::SiteCounts;
use crate::site::{Configured, Wishes};
use clap::Args;
use std::path::{Path, PathBuf};

/// Options of all commands that build.
#[derive(Debug, Args)]
pub struct BuildOptions {
    /// The folder to write to [default: `public`]
    #[arg(long, short, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Where the site will stand, instead of `base_url`
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Show drafts, too
    #[arg(long)]
    pub drafts: bool,
    /// Show what there is to show on this day [default: today, or the day of `SOURCE_DATE_EPOCH`]
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub today: Option<Date>,
    /// Publish, once, into a folder that holds files of others; they stay
    #[arg(long)]
    pub adopt: bool,
    /// Which faults are errors.
    #[command(flatten)]
    pub faults: FaultOptions,
    /// How many threads work [default: one for each core]
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// A build that has begun: the site, and what is asked for.
pub struct Begun {
    /// The site's folder.
    pub root: Disk,
    /// What `postil.toml` and the options say.
    pub configured: Configured,
    /// postil's own folder in the site.
    pub state: PathBuf,
    /// What is asked for.
    pub wishes: Wishes,
    /// What is an error.
    pub policy: Policy,
}

/// Finds the site and takes the options.
pub fn begin(session: &Session, options: &BuildOptions) -> Result<Begun, End> {
    let FoundSite { root, mut configured } = session.site()?;
    if let Some(written) = &options.base_url {
        let url = parse_base_url(written).map_err(|message| {
            session.error(&message, Some("write it as `https://example.org/notes/`"));
            End::Usage
        })?;
        configured.config.base_url = Some(url);
    }
    use_threads(options.jobs);
    let day = options.today.or_else(today::shown);
    let wishes = Wishes { drafts: options.drafts, today: today::date(), day, ..Wishes::default() };
    Ok(Begun { state: root.join(STATE), root, configured, wishes, policy: policy(&options.faults) })
}

/// Opens the folder that a site is published to.
pub fn open(session: &Session, site: &Begun, adopt: bool, out: &Path) -> Result<Staging, End> {
    let staging = Staging::open(out, &site.state, &SiteFolders { adopt, ..guard(&site.root) });
    let staging = staging.map_err(|error| failed(session, &Failure::Publish(error)))?;
    if staging.is_there(Some(parts::FILE)) {
        let message = format!("`{}` holds a part of a site, and a site is not published into that", out.display());
        session.error(&message, Some("name another folder, such as `--out public`"));
        session.summary("nothing was published");
        return Err(End::Usage);
    }
    Ok(staging)
}

/// Says what is wrong; an error where nothing is published for it.
pub fn said(session: &Session, mut diagnostics: Vec<Diagnostic>, policy: &Policy) -> Result<Report, End> {
    // What a build cannot decide, `check` advises on.
    diagnostics.retain(|one| one.severity > Severity::Advice || policy.deny.contains(&one.code));
    let report = Report::new(diagnostics, policy);
    session.report(&report);
    if report.has_errors() {
        session.summary(&format!("{}; nothing was published", tally(&report)));
    }
    ended(&report).map(|()| report)
}

/// Says that the site may run what its authors wrote.
pub fn tell_trust(session: &Session, config: &Config) {
    if config.raw_html == RawHtml::Trusted {
        session.summary("HTML in articles is published as it stands, scripts too: `raw_html = \"trusted\"`");
    }
}

/// Says why there are no feeds where somebody asked for them.
pub fn tell_feeds(session: &Session, config: &Config) {
    if config.feeds.is_written && config.base_url.is_none() {
        session.summary(
            "there are no feeds: they need `base_url` in `postil.toml`, as `base_url = \"https://example.org/\"`",
        );
    }
}

/// What may not be the output folder.
pub fn guard(root: &Path) -> SiteFolders {
    SiteFolders {
        root: root.to_owned(),
        sources: ["content", "templates", "static", "languages"].map(|folder| root.join(folder)).to_vec(),
        home: std::env::home_dir(),
        adopt: false,
    }
}

fn use_threads(jobs: Option<usize>) {
    // Deep Markdown needs room on the stack; the default of threads is a quarter of this.
    const STACK: usize = 8 << 20;
    let threads = jobs.unwrap_or(0);
    // Fails only when the pool is there already.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build_global();
}

/// Says that the disk failed, or that what was asked for cannot be.
pub fn failed(session: &Session, failure: &Failure) -> End {
    let end = session.broken(failure);
    session.summary("nothing was published");
    if matches!(failure, Failure::Parts(_)) { End::Usage } else { end }
}

/// A folder as it is told: from the site's, if it lies there.
pub fn shown(root: &Path, out: &Path) -> PathBuf {
    out.strip_prefix(root).unwrap_or(out).to_owned()
}

/// The line that ends a build.
pub fn summary(counts: SiteCounts, published: &Published, out: &Path, report: &Report) -> String {
    let SiteCounts { articles, notes, files, drafts, withheld } = counts;
    let mut line = format!(
        "{} with {} in `{}`: {}",
        counted(articles, "article"),
        counted(notes, "note"),
        visible::path(out),
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
    if withheld > 0 {
        line.push_str(&format!("; {} left out until its day, or after it", counted(withheld, "article")));
    }
    if report.count(Severity::Warning) > 0 {
        line.push_str(&format!("; {}", tally(report)));
    }
    for warning in &published.warnings {
        line.push_str(&format!("\nwarning: {warning}"));
    }
    line
}
