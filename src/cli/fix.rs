//! `postil fix`: the repair of notes whose passages have drifted, shown as a difference, or written into the sidecars.

use super::chosen::chosen;
use super::session::{FoundSite, Session};
use super::{End, proposed, write};
use crate::report::human::counted;
use crate::report::{Policy, Report, SourceFile};
use crate::site::reading::{ArticleReader, Extent, Mended, Reading};
use clap::Args;
use clap_complete::ArgValueCompleter;
use similar::TextDiff;
use std::path::{Path, PathBuf};

/// Options of `fix`.
#[derive(Debug, Args)]
pub struct Options {
    /// Repair the notes of these articles or folders only
    #[arg(add = ArgValueCompleter::new(proposed::articles))]
    pub paths: Vec<PathBuf>,
    /// Write the repairs into the sidecars
    #[arg(long)]
    pub write: bool,
    /// Take the first candidate of passages that are asked about for their place, too
    #[arg(long)]
    pub review: bool,
}

/// What was done so far.
#[derive(Default)]
struct Tally {
    done: usize,
    sidecars: usize,
    undecided: usize,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let chosen = chosen(session, &root, &options.paths)?;
    let extent = if options.review { Extent::Reviewed } else { Extent::Drifted };
    let mut tally = Tally::default();
    let mut faults = Vec::new();
    let reader = ArticleReader::open(&root, &configured).map_err(|error| session.disk(&error))?;
    for files in &reader.articles {
        if files.sidecar.is_none() || chosen.as_ref().is_some_and(|chosen| !chosen.has(&files.markdown)) {
            continue;
        }
        match reader.read(files).map_err(|error| session.disk(&error))?.map(Reading::without_withdrawn) {
            Ok(mut reading) => {
                faults.append(&mut reading.faults);
                if let (Some(file), Some(mended)) = (&reading.sidecar, reading.mended(&reader, extent)) {
                    tally.add(&mended);
                    apply(session, &root, file, &mended, options.write)?;
                }
            }
            Err(fault) => faults.push(*fault),
        }
    }
    let report = Report::new(faults, &Policy::default());
    session.report(&report);
    session.summary(&tally.line(options.write));
    End::Content.when(report.has_errors() || tally.undecided > 0)
}

/// Shows a repair, or makes it.
fn apply(session: &Session, root: &Path, file: &SourceFile, mended: &Mended, write: bool) -> Result<(), End> {
    if mended.repaired.done == 0 {
        return Ok(());
    }
    if write {
        return write::replace(session, root, &file.path, &file.text, &mended.repaired.text);
    }
    let difference = TextDiff::from_lines(file.text.as_str(), mended.repaired.text.as_str());
    session.output(&difference.unified_diff().context_radius(1).header(&file.path, &file.path).to_string());
    Ok(())
}

impl Tally {
    fn add(&mut self, mended: &Mended) {
        self.done += mended.repaired.done;
        self.sidecars += usize::from(mended.repaired.done > 0);
        self.undecided += mended.undecided;
    }

    fn line(&self, written: bool) -> String {
        let mut line = match (self.done, written) {
            (0, _) => "nothing to repair".to_owned(),
            (done, true) => format!("{} written into {}", counted(done, "repair"), counted(self.sidecars, "sidecar")),
            (done, false) => {
                let sidecars = counted(self.sidecars, "sidecar");
                format!("{} in {sidecars}; `--write` makes them", counted(done, "repair"))
            }
        };
        if self.undecided > 0 {
            let passages = counted(self.undecided, "passage");
            line.push_str(&format!("; {passages} left for you to decide, see `postil check`"));
        }
        line
    }
}
