//! The command line: arguments and environment in, messages and exit code out. One file for each command.

#![expect(
    clippy::disallowed_methods,
    reason = "the one place that sees environment and clock, and writes what authors ask for"
)]

mod annotate;
mod args;
mod article;
mod build;
mod building;
mod check;
mod chosen;
mod clean;
mod completions;
mod explain;
mod export;
mod fix;
mod import;
mod init;
mod list;
mod lsp;
mod man;
mod merge;
mod new;
mod part;
mod pdf_text;
mod progress;
mod proposed;
mod schema;
mod select;
mod serve;
mod session;
mod template;
mod today;
mod usage;
mod write;

use crate::report::caught;
use args::Arguments;
use clap::{CommandFactory, Parser, Subcommand};
use session::Session;
use std::process::ExitCode;

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a small annotated site, ready to build
    Init(init::Options),
    /// Write an article and its sidecar
    New(new::Options),
    /// Make articles, notes and pictures of what another program has
    Import(import::Options),
    /// Build the site
    Build(build::Options),
    /// Show the site in the browser while it is written
    Serve(serve::Options),
    /// Publish a site whose parts `build --part` has made
    Merge(merge::Options),
    /// Check articles, notes, sources and links without building
    Check(check::Options),
    /// Draft a note for each quotation that no note covers
    Annotate(annotate::Options),
    /// Print an article's notes or sources for another program
    Export(export::Options),
    /// Print the selector that finds some words of an article and no others
    Select(select::Options),
    /// Show the repair of notes whose passages have drifted, or make it
    Fix(fix::Options),
    /// Answer an editor: faults while typing, notes, sources, completion
    Lsp(lsp::Options),
    /// List what the site holds
    List(list::Options),
    /// Say what a message means, with an example of the fault and its mend
    Explain(explain::Options),
    /// Print a built-in template, to be copied and changed
    Template(template::Options),
    /// Print the JSON Schema of a file that authors write, for editors
    Schema(schema::Options),
    /// Remove what postil has built, and nothing else
    Clean(clean::Options),
    /// Print the script that completes commands, articles and codes in a shell
    Completions(completions::Options),
    /// Print the manual page, or write those of all commands into a folder
    Man(man::Options),
    /// Print the text of the PDF on standard input
    #[command(hide = true, name = crate::load::pdf_process::COMMAND)]
    PdfText,
}

/// Why a run did not end well: its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The content has errors.
    Content = 1,
    /// Wrong usage or configuration.
    Usage = 2,
    /// The disk, the network or postil itself failed.
    Broken = 3,
}

impl End {
    /// This end where something is wrong, else a good one.
    fn when(self, wrong: bool) -> Result<(), Self> {
        if wrong { Err(self) } else { Ok(()) }
    }
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        Self::from(end as u8)
    }
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    // A panic in an article or in a citation is caught where it happens and told as a diagnostic.
    std::panic::set_hook(Box::new(|_| {}));
    heed_limits();
    // A shell that asks what may be typed next gets its answer, and the run is over.
    clap_complete::CompleteEnv::with_factory(Arguments::command).var(completions::ASKED).complete();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::told(&error),
    };
    if matches!(arguments.command, Command::PdfText) {
        return pdf_text::run();
    }
    let session = Session::new(&arguments);
    let ended = caught(|| dispatch(&session, &arguments.command)).unwrap_or_else(|reason| {
        session.error("postil itself failed", Some(&format!("please report it: {reason}")));
        Err(End::Broken)
    });
    session.ended(ended).map_or_else(ExitCode::from, |()| ExitCode::SUCCESS)
}

/// A file that grows over a limit of the system is a fault like others, and not the end of the process in its midst.
fn heed_limits() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

fn dispatch(session: &Session, command: &Command) -> Result<(), End> {
    match command {
        Command::Init(options) => init::run(session, options),
        Command::New(options) => new::run(session, options),
        Command::Import(options) => import::run(session, options),
        Command::Build(options) => build::run(session, options),
        Command::Serve(options) => serve::run(session, options),
        Command::Merge(options) => merge::run(session, options),
        Command::Check(options) => check::run(session, options),
        Command::Annotate(options) => annotate::run(session, options),
        Command::Export(options) => export::run(session, options),
        Command::Select(options) => select::run(session, options),
        Command::Fix(options) => fix::run(session, options),
        Command::Lsp(options) => lsp::run(session, options),
        Command::List(options) => list::run(session, options),
        Command::Explain(options) => explain::run(session, options),
        Command::Template(options) => template::run(session, options),
        Command::Schema(options) => schema::run(session, options),
        Command::Clean(options) => clean::run(session, options),
        Command::Completions(options) => completions::run(session, options),
        Command::Man(options) => man::run(session, options),
        Command::PdfText => Ok(()),
    }
}
