//! `postil import`: what another program has becomes articles, sidecars, libraries and pictures of this site.

use super::End;
use super::args::FaultOptions;
use super::article::named;
use super::proposed;
use super::session::{FoundSite, Session, policy};
use super::write;
use crate::import::{Arrival, Asked, Contents, ORIGINS, Origin, Planned, Target, limits};
use crate::load::disk::Disk;
use crate::load::given::{self, Given};
use crate::load::root::CONFIG;
use crate::load::tree::ArticleFile;
use crate::report::human::{counted, tally};
use crate::report::visible::escaped;
use crate::report::{Code, Diagnostic, Report, caught, json};
use crate::site::Configured;
use crate::site::reading::ArticleReader;
use clap::{Args, ValueEnum};
use clap_complete::ArgValueCompleter;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Files or folders
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// What they are, where their content does not tell
    #[arg(long, value_name = "KIND", value_parser = known)]
    from: Option<&'static Origin>,
    /// The name of the article, as `rivers` or `essays/rivers`, where one comes
    #[arg(long = "as", value_name = "NAME", conflicts_with = "into")]
    name: Option<String>,
    /// The folder below `content/` for everything that comes
    #[arg(long, value_name = "FOLDER")]
    into: Option<String>,
    /// The article that notes are about, as `rivers` or `content/rivers.md`
    #[arg(long, value_name = "ARTICLE", conflicts_with_all = ["name", "into"], add = ArgValueCompleter::new(proposed::articles))]
    to: Option<String>,
    /// Print what would come and what would not, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write over files that are there
    #[arg(long)]
    force: bool,
    /// How to print what comes
    #[arg(long, value_enum, default_value_t = ImportFormat::Human)]
    format: ImportFormat,
    #[command(flatten)]
    faults: FaultOptions,
}

/// How what comes is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportFormat {
    /// One line for each file.
    Human,
    /// One JSON document.
    Json,
}

fn known(name: &str) -> Result<&'static Origin, String> {
    let names = || ORIGINS.iter().map(|origin| origin.name).collect::<Vec<_>>().join(", ");
    Origin::named(name).ok_or_else(|| format!("there is no kind `{name}`; known are {}", names()))
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let (FoundSite { root, configured }, is_new) = session.site_or_folder()?;
    let to = match &options.to {
        Some(article) => {
            let reader = ArticleReader::open(&root, &configured).map_err(|error| session.disk(&error))?;
            Some(named(session, &reader, article)?.clone())
        }
        None => None,
    };
    let mut arrival = taken(options, &root, configured, (to, is_new));
    if options.name.is_some() && arrival.articles.len() > 1 {
        let articles = counted(arrival.articles.len(), "article");
        session.error(&format!("{articles} cannot have one name"), Some("name their folder: `--into FOLDER`"));
        return Err(End::Usage);
    }
    let target = target(options);
    let planned = arrival.planned(&target);
    let report = Report::new(std::mem::take(&mut arrival.faults), &policy(&options.faults));
    match options.format {
        ImportFormat::Human => session.report(&report),
        ImportFormat::Json => print(session, &root, &arrival, &planned, &report),
    }
    let there: Vec<&Planned> = planned.iter().filter(|file| stands(&root, file)).collect();
    if options.dry_run {
        if options.format == ImportFormat::Human {
            session.output(&planned.iter().map(|file| line(&root, &arrival, file)).collect::<String>());
        }
        session.summary(&format!("{}; nothing was written", summed(&arrival, &planned, &report)));
        return End::Content.when(report.has_errors());
    }
    if report.has_errors() {
        session.summary(&format!("{}; nothing was written", tally(&report)));
        return Err(End::Content);
    }
    if is_new && planned.iter().all(|file| file.path != CONFIG) {
        // Only a whole site brings what makes a folder one.
        session.site()?;
    }
    if let (Some(first), false) = (there.first(), options.force) {
        let more = if there.len() > 1 { format!(" and {} more", there.len() - 1) } else { String::new() };
        let message = format!("there is a `{}`{more} already, and nothing was written", first.path);
        session.error(&message, Some("write over with `--force`, or choose another place with `--as` or `--into`"));
        return Err(End::Usage);
    }
    planned.iter().try_for_each(|file| write::put(session, &root, &file.path, &file.contents))?;
    let written = if planned.is_empty() { "nothing to write" } else { "written" };
    session.summary(&format!("{written}: {}", summed(&arrival, &planned, &report)));
    Ok(())
}

/// Opens everything, and has it read.
fn taken(options: &Options, root: &Disk, configured: Configured, asked: (Option<ArticleFile>, bool)) -> Arrival {
    let (mut opened, mut faults) = (Vec::new(), Vec::new());
    for path in &options.paths {
        match given::open(path) {
            Ok(given) => opened.push(given),
            Err(error) => faults.push(Diagnostic::new(Code::Unreadable, error.to_string())),
        }
    }
    let mut arrival = in_time(opened, options.from, root.clone(), configured, asked);
    arrival.faults.append(&mut faults);
    arrival
}

/// The stack of the thread that reads: limits of depth are set far below what it holds.
const STACK: usize = 256 << 20;

/// Reads in a thread of its own: one that takes too long is left alone, and ends with the program.
fn in_time(
    given: Vec<Given>,
    from: Option<&'static Origin>,
    root: Disk,
    configured: Configured,
    (to, is_new): (Option<ArticleFile>, bool),
) -> Arrival {
    let (tell, told) = mpsc::channel();
    let work = move || {
        let ask = Asked { root: &root, configured: &configured, to: to.as_ref(), is_new };
        let _ = tell.send(caught(|| crate::import::import(&given, from, &ask)));
    };
    let failed = |code, message: String| {
        let mut nothing = Arrival::default();
        nothing.tell(Diagnostic::new(code, message));
        nothing
    };
    if let Err(error) = std::thread::Builder::new().stack_size(STACK).spawn(work) {
        return failed(Code::Panic, format!("no thread could be begun: {error}"));
    }
    match told.recv_timeout(Duration::from_secs(limits::SECONDS)) {
        Ok(Ok(arrival)) => arrival,
        Ok(Err(reason)) => failed(Code::Panic, format!("postil failed while it imported: {reason}")),
        Err(_) => failed(Code::Refused, format!("reading takes longer than {} seconds", limits::SECONDS)),
    }
}

fn target(options: &Options) -> Target {
    let bare = |name: &String| {
        let name = name.trim_start_matches("./").trim_start_matches("content/").trim_matches('/');
        name.strip_suffix(".md").unwrap_or(name).to_owned()
    };
    Target { into: options.into.as_ref().map(bare).unwrap_or_default(), name: options.name.as_ref().map(bare) }
}

/// Whether a file would be written over.
fn stands(root: &Path, file: &Planned) -> bool {
    !matches!(file.contents, Contents::Behind(_)) && root.join(&file.path).symlink_metadata().is_ok()
}

/// A file in a line: its path, and what it is.
fn line(root: &Path, arrival: &Arrival, file: &Planned) -> String {
    let what = match (&file.contents, file.article.and_then(|index| arrival.articles.get(index))) {
        (_, Some(article)) => {
            let notes = [(article.notes.len(), "note"), (article.responses.len(), "letter")];
            let notes = notes.iter().filter(|(count, _)| *count > 0).map(|(count, what)| counted(*count, what));
            let all: Vec<String> = std::iter::once(format!("from {}", article.from)).chain(notes).collect();
            all.join(", ")
        }
        (Contents::Behind(_), _) => "added to what is there".to_owned(),
        _ => String::new(),
    };
    let there = if stands(root, file) { "  (is there: `--force` writes over it)" } else { "" };
    format!("{}\n", format!("{}  {what}{there}", file.path).trim_end())
}

fn summed(arrival: &Arrival, planned: &[Planned], report: &Report) -> String {
    let left = report.diagnostics().iter().filter(|fault| fault.code == Code::NotCarried).count();
    let guessed = report.diagnostics().iter().filter(|fault| fault.code == Code::Guessed).count();
    let mut parts =
        vec![counted(arrival.articles.len(), "article"), format!("{} in all", counted(planned.len(), "file"))];
    if left > 0 {
        parts.push(format!("{} not carried", counted(left, "thing")));
    }
    if guessed > 0 {
        parts.push(format!("{} to look at, which `-v` names", counted(guessed, "conclusion")));
    }
    parts.join(", ")
}

fn print(session: &Session, root: &Path, arrival: &Arrival, planned: &[Planned], report: &Report) {
    let files: Vec<Value> = planned
        .iter()
        .map(|file| {
            let article = file.article.and_then(|index| arrival.articles.get(index));
            json!({
                "path": file.path,
                "there": stands(root, file),
                "added": matches!(file.contents, Contents::Behind(_)),
                "from": article.map(|article| &article.from),
                "title": article.and_then(|article| article.front.text("title")),
                "notes": article.map_or(0, |article| article.notes.len()),
                "responses": article.map_or(0, |article| article.responses.len()),
            })
        })
        .collect();
    let taken: Vec<Value> = arrival.taken.iter().map(|(path, origin)| json!({"path": path, "kind": origin})).collect();
    let document = json!({"taken": taken, "files": files, "diagnostics": json::faults(report)});
    session.output(&(escaped(&serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"));
}
