//! The command line: arguments and environment in, messages and exit code out. One file for each command.

#![expect(
    clippy::disallowed_methods,
    reason = "the one place that sees environment and clock, and writes what authors ask for"
)]

mod annotate;
mod args;
mod article;
mod build;
mod check;
mod chosen;
mod clean;
mod completions;
mod export;
mod fix;
mod init;
mod list;
mod new;
mod pdf_text;
mod select;
mod session;
mod template;
mod today;
mod write;

use args::{Arguments, BuildOptions, CheckOptions, ExportOptions, FixOptions, ListFormat, Listing};
use clap::{Parser, Subcommand};
use session::Session;
use std::path::PathBuf;
use std::process::ExitCode;

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a small annotated site, ready to build
    Init {
        /// Where [default: the current folder]
        folder: Option<PathBuf>,
    },
    /// Write an article and its sidecar
    New {
        /// The article, as `rivers` or `content/rivers.md`
        article: String,
    },
    /// Build the site
    Build(BuildOptions),
    /// Check articles, notes, sources and links without building
    Check(CheckOptions),
    /// Draft a note for each quotation that no note covers
    Annotate {
        /// The article, as `rivers` or `content/rivers.md`
        article: String,
        /// Put the draft into the sidecar; what is there stays as it is
        #[arg(long)]
        write: bool,
    },
    /// Print an article's notes or sources for another program
    Export(ExportOptions),
    /// Print the selector that finds some words of an article and no others
    Select {
        /// The article, as `rivers` or `content/rivers.md`
        article: String,
        /// The words, as a reader sees them
        words: String,
    },
    /// Show the repair of notes whose passages have drifted, or make it
    Fix(FixOptions),
    /// List what the site holds
    List {
        /// What to list
        what: Listing,
        /// How to print it
        #[arg(long, value_enum, default_value_t = ListFormat::Human)]
        format: ListFormat,
    },
    /// Print a built-in template, to be copied and changed
    Template {
        /// Its name, as `article.html`
        name: String,
    },
    /// Remove what postil has built, and nothing else
    Clean,
    /// Print a completion script
    Completions {
        /// For which shell
        shell: clap_complete::Shell,
    },
    /// Print the text of the PDF on standard input
    #[command(hide = true, name = crate::load::aside::COMMAND)]
    PdfText,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// All is well.
    Fine = 0,
    /// The content has errors.
    Content = 1,
    /// Wrong usage or configuration.
    Usage = 2,
    /// The disk, the network or postil itself failed.
    Broken = 3,
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
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    if matches!(arguments.command, Command::PdfText) {
        return pdf_text::run();
    }
    let session = Session::new(&arguments);
    let ended = std::panic::catch_unwind(|| dispatch(&session, arguments.command));
    let end = ended.unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        session
            .error("postil itself failed", Some(&format!("please report it: {}", said.unwrap_or("no reason given"))));
        End::Broken
    });
    session.ended(end).into()
}

/// Help and version are no errors; everything else is wrong usage.
fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    if error.use_stderr() { End::Usage.into() } else { End::Fine.into() }
}

fn dispatch(session: &Session, command: Command) -> End {
    match command {
        Command::Init { folder } => init::run(session, folder),
        Command::New { article } => new::run(session, &article),
        Command::Build(options) => build::run(session, &options),
        Command::Check(options) => check::run(session, &options),
        Command::Annotate { article, write } => annotate::run(session, &article, write),
        Command::Export(options) => export::run(session, &options),
        Command::Select { article, words } => select::run(session, &article, &words),
        Command::Fix(options) => fix::run(session, &options),
        Command::List { what, format } => list::run(session, what, format),
        Command::Template { name } => template::run(session, &name),
        Command::Clean => clean::run(session),
        Command::Completions { shell } => completions::run(session, shell),
        Command::PdfText => End::Fine,
    }
}
