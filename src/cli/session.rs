//! What all commands share: where the site is, how messages are printed.

use super::End;
use super::args::{Arguments, Colour, Denied, FaultOptions};
use crate::config::Config;
use crate::load::disk::Disk;
use crate::load::root::{self, CONFIG};
use crate::load::{LoadError, plain_words};
use crate::publish::Lock;
use crate::report::visible::{self, visible};
use crate::report::{Code, Diagnostic, Policy, Report, Severity, folded, human};
use crate::site::outputs::Failure;
use crate::site::{self, Configured};
use std::borrow::Cow;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub use crate::load::root::STATE;
/// Where a site is built unless it is said otherwise.
pub const OUT: &str = "public";

/// The options that every command knows.
#[derive(Debug)]
pub struct Session {
    start: PathBuf,
    colour: bool,
    /// Whether the report that `check` prints is coloured.
    colour_of_output: bool,
    loudness: Loudness,
    /// Why something that was asked for could not be printed.
    cut: OnceLock<String>,
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loudness {
    Quiet,
    Usual,
    Verbose,
}

/// A site that was found, and its configuration.
pub struct FoundSite {
    /// Its folder.
    pub root: Disk,
    /// What `postil.toml` says.
    pub configured: Configured,
}

impl Session {
    /// Takes the options and the environment.
    pub fn new(arguments: &Arguments) -> Self {
        let colour = |is_terminal: bool| match arguments.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty()),
        };
        Self {
            start: arguments.root.clone().unwrap_or_else(|| PathBuf::from(".")),
            colour: colour(std::io::stderr().is_terminal()),
            colour_of_output: colour(std::io::stdout().is_terminal()),
            loudness: match (arguments.quiet, arguments.verbose) {
                (true, _) => Loudness::Quiet,
                (_, true) => Loudness::Verbose,
                _ => Loudness::Usual,
            },
            cut: OnceLock::new(),
        }
    }

    /// Where the search for the site begins.
    pub fn start(&self) -> &Path {
        &self.start
    }

    /// Finds the site and reads its configuration; says what is wrong with either.
    pub fn site(&self) -> Result<FoundSite, End> {
        if !self.start.is_dir() {
            self.error(&format!("there is no folder `{}`", visible::path(&self.start)), None);
            return Err(End::Usage);
        }
        let found = root::find(&self.start).map_err(|missing| {
            let help = "run `postil init` to begin a site here, or name its folder with `--root`";
            self.error(&missing.to_string(), Some(help));
            End::Usage
        })?;
        let root = Disk::new(found);
        let mut configured = site::configure(&root).map_err(|error| self.disk(&error))?;
        configured.program = std::env::current_exe().ok();
        let report = Report::new(configured.diagnostics.clone(), &Policy::default());
        if report.has_errors() {
            self.report(&report);
            self.summary(&format!("{} in `{CONFIG}`", human::tally(&report)));
            return Err(End::Usage);
        }
        Ok(FoundSite { root, configured })
    }

    /// The site; or, where there is none yet, the folder that is to be one, as nothing says of it anything else.
    pub fn site_or_folder(&self) -> Result<(FoundSite, bool), End> {
        if root::find(&self.start).is_ok() || !self.start.is_dir() {
            return Ok((self.site()?, false));
        }
        let (config, diagnostics) = (Config::default(), vec![]);
        let configured = Configured { config, style: None, cite_as: vec![], diagnostics, program: None };
        Ok((FoundSite { root: Disk::new(&self.start), configured }, true))
    }

    /// Prints diagnostics beside what was asked for; advice only when more is asked for.
    pub fn report(&self, report: &Report) {
        for diagnostic in self.shown(report, None) {
            print(&format!("{}\n", human::diagnostic(&diagnostic, self.colour)));
        }
    }

    /// Prints diagnostics where a report was asked for, and advice of one code that was asked for by name.
    pub fn report_asked_for(&self, report: &Report, asked: Option<Code>) {
        for diagnostic in self.shown(report, asked) {
            self.put(&format!("{}\n", human::diagnostic(&diagnostic, self.colour_of_output)));
        }
    }

    /// Whoever wants nothing but what is wrong wants to know of passages that have drifted: the next edit may lose
    /// them.
    fn shown<'r>(&self, report: &'r Report, asked: Option<Code>) -> Vec<Cow<'r, Diagnostic>> {
        let least = match self.loudness {
            Loudness::Quiet => Severity::Error,
            Loudness::Usual => Severity::Warning,
            Loudness::Verbose => Severity::Advice,
        };
        let always = [Some(Code::Drifted), asked];
        let is_shown = |one: &Diagnostic| one.severity >= least || always.contains(&Some(one.code));
        folded(report, is_shown, self.loudness == Loudness::Verbose)
    }

    /// Prints one error that has no place in a file.
    pub fn error(&self, message: &str, help: Option<&str>) {
        print_error(self.colour, message, help);
    }

    /// Prints a line of a report for those who asked for more.
    pub fn detail(&self, line: &str) {
        if self.loudness == Loudness::Verbose {
            self.put(&format!("{}\n", visible(line)));
        }
    }

    /// Whether somebody watches messages appear, and wants to.
    pub fn is_watched(&self) -> bool {
        self.loudness != Loudness::Quiet && std::io::stderr().is_terminal()
    }

    /// Takes a site for this run alone.
    pub fn lock(&self, state: &Path) -> Result<Lock, End> {
        Lock::take(state).map_err(|error| {
            self.error(&error.to_string(), error.held.then_some("wait until it has ended"));
            End::Broken
        })
    }

    /// Says that the disk failed where something was read.
    pub fn disk(&self, error: &LoadError) -> End {
        self.error(&error.to_string(), None);
        End::Broken
    }

    /// Says that the disk failed.
    pub fn broken(&self, failure: &Failure) -> End {
        self.error(&failure.to_string(), failure.help());
        End::Broken
    }

    /// Prints the one line that ends a run.
    pub fn summary(&self, line: &str) {
        if self.loudness != Loudness::Quiet {
            print(&format!("{}\n", visible(line)));
        }
    }

    /// What prints lines of progress, wherever it is called from.
    pub fn line(&self) -> impl Fn(&str) + Send + Sync + use<> {
        let is_quiet = self.loudness == Loudness::Quiet;
        move |line| {
            if !is_quiet {
                print(&format!("{}\n", visible(line)));
            }
        }
    }

    /// Prints the line that ends a report that was asked for.
    pub fn conclusion(&self, line: &str) {
        if self.loudness != Loudness::Quiet {
            self.put(&format!("{}\n", visible(line)));
        }
    }

    /// Prints what was asked for. On a terminal, nothing that an author wrote is obeyed.
    pub fn output(&self, text: &str) {
        self.put(&if std::io::stdout().is_terminal() { visible(text) } else { text.into() });
    }

    /// Writes to standard output. A closed pipe is nobody's error; what else keeps it from being written is told at the
    /// end.
    fn put(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                let _ = self.cut.set(plain_words(&error));
            }
            _ => {}
        }
    }

    /// How a run ended, which is a failure when what was asked for could not be printed.
    pub fn ended(&self, ended: Result<(), End>) -> Result<(), End> {
        let Some(reason) = self.cut.get() else { return ended };
        self.error(&format!("cannot write to standard output: {reason}"), None);
        Err(End::Broken)
    }
}

/// Prints one error that has no place in a file.
pub fn print_error(colour: bool, message: &str, help: Option<&str>) {
    let (bold, red, blue, off) = if colour { ("\x1b[1m", "\x1b[91m", "\x1b[96m", "\x1b[0m") } else { ("", "", "", "") };
    print(&format!("{bold}{red}error{off}{bold}: {}{off}\n", visible(message)));
    if let Some(help) = help {
        print(&format!("{bold}{blue}help{off}: {}\n", visible(help)));
    }
}

/// Prints messages and progress. A closed pipe is nobody's error.
pub fn print(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// What is to be an error.
pub fn policy(options: &FaultOptions) -> Policy {
    let codes = options.deny.iter().filter_map(|denied| match denied {
        Denied::Code(code) => Some(*code),
        Denied::Warnings => None,
    });
    Policy {
        allow: options.allow.clone(),
        deny: codes.collect(),
        deny_warnings: options.deny.iter().any(|denied| matches!(denied, Denied::Warnings)),
    }
}
