//! What all commands share: where the site is, how messages are printed.

use super::End;
use super::args::{Arguments, Colour, Denied, FaultOptions};
use crate::load::root::{self, CONFIG};
use crate::report::{Code, Policy, Report, Severity, human};
use crate::site::sink::Failure;
use crate::site::{self, Configured};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

/// The options that every command knows.
#[derive(Debug)]
pub struct Session {
    start: PathBuf,
    colour: bool,
    quiet: bool,
    verbose: bool,
}

/// A site that was found, and its configuration.
pub struct Found {
    /// Its folder.
    pub root: PathBuf,
    /// What `postil.toml` says.
    pub configured: Configured,
}

impl Session {
    /// Takes the options and the environment.
    pub fn new(arguments: &Arguments) -> Self {
        let colour = match arguments.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => {
                std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty())
            }
        };
        let start = arguments.root.clone().unwrap_or_else(|| PathBuf::from("."));
        Self { start, colour, quiet: arguments.quiet, verbose: arguments.verbose }
    }

    /// Where the search for the site begins.
    pub fn start(&self) -> &Path {
        &self.start
    }

    /// Finds the site and reads its configuration; says what is wrong with either.
    pub fn site(&self) -> Result<Found, End> {
        if !self.start.is_dir() {
            self.error(&format!("there is no folder `{}`", self.start.display()), None);
            return Err(End::Usage);
        }
        let root = root::find(&self.start).map_err(|missing| {
            let help = "run `postil init` to begin a site here, or name its folder with `--root`";
            self.error(&missing.to_string(), Some(help));
            End::Usage
        })?;
        let mut configured = site::configure(&root).map_err(|error| {
            self.error(&error.to_string(), None);
            End::Broken
        })?;
        configured.program = std::env::current_exe().ok();
        let report = Report::new(configured.diagnostics.clone(), &Policy::default());
        if report.has_errors() {
            self.report(&report);
            self.summary(&format!("{} in `{CONFIG}`", human::tally(&report)));
            return Err(End::Usage);
        }
        Ok(Found { root, configured })
    }

    /// Prints diagnostics; advice only when more is asked for.
    pub fn report(&self, report: &Report) {
        self.report_with(report, None);
    }

    /// Prints diagnostics, and advice of one code that was asked for by name.
    pub fn report_with(&self, report: &Report, asked: Option<Code>) {
        let least = match (self.quiet, self.verbose) {
            (true, _) => Severity::Error,
            (_, true) => Severity::Advice,
            _ => Severity::Warning,
        };
        let shown = report.diagnostics().iter().filter(|one| one.severity >= least || Some(one.code) == asked);
        for diagnostic in shown {
            print(&format!("{}\n", human::diagnostic(diagnostic, self.colour)));
        }
    }

    /// Prints one error that has no place in a file.
    pub fn error(&self, message: &str, help: Option<&str>) {
        let (bold, red, blue, off) =
            if self.colour { ("\x1b[1m", "\x1b[91m", "\x1b[96m", "\x1b[0m") } else { ("", "", "", "") };
        print(&format!("{bold}{red}error{off}{bold}: {message}{off}\n"));
        if let Some(help) = help {
            print(&format!("{bold}{blue}help{off}: {help}\n"));
        }
    }

    /// Prints a line for those who asked for more.
    pub fn detail(&self, line: &str) {
        if self.verbose && !self.quiet {
            print(&format!("{line}\n"));
        }
    }

    /// Says that the disk failed.
    pub fn broken(&self, failure: &Failure) -> End {
        self.error(&failure.to_string(), failure.help());
        End::Broken
    }

    /// Prints the one line that ends a run.
    pub fn summary(&self, line: &str) {
        if !self.quiet {
            print(&format!("{line}\n"));
        }
    }
}

/// Prints messages and progress. A closed pipe is nobody's error.
fn print(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints what was asked for.
pub fn output(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
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
