//! Arguments as they are typed.

use super::Command;
use crate::export::Format;
use crate::report::Code;
use clap::{Args, Parser, ValueEnum};
use std::path::PathBuf;

/// The heading of the options that every command takes.
const EVERYWHERE: &str = "Everywhere";

/// A static website generator for annotated articles: notes find their passages by the words.
#[derive(Debug, Parser)]
#[command(name = "postil", version, arg_required_else_help = true, subcommand_help_heading = "Commands")]
pub struct Arguments {
    /// The folder of the site, or one inside it [default: the current folder]
    #[arg(long, global = true, value_name = "DIR", help_heading = EVERYWHERE)]
    pub root: Option<PathBuf>,
    /// Whether messages are coloured
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN", help_heading = EVERYWHERE)]
    pub color: Colour,
    /// Say nothing but errors and passages that have drifted
    #[arg(short, long, global = true, help_heading = EVERYWHERE)]
    pub quiet: bool,
    /// Say more: advice, too, and every warning that many files share
    #[arg(short, long, global = true, help_heading = EVERYWHERE)]
    pub verbose: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// When messages are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Options of `build`.
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
    /// Which faults are errors.
    #[command(flatten)]
    pub faults: FaultOptions,
    /// How many threads work [default: one for each core]
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// Report on these articles or folders only, as `rivers` or `content/rivers.md`
    pub paths: Vec<PathBuf>,
    /// List figures and dates that no note with a source covers
    #[arg(long)]
    pub figures: bool,
    /// How to print the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
    /// Check drafts, too
    #[arg(long)]
    pub drafts: bool,
    /// Which faults are errors.
    #[command(flatten)]
    pub faults: FaultOptions,
}

/// Options of `export`.
#[derive(Debug, Args)]
pub struct ExportOptions {
    /// The article, as `rivers` or `content/rivers.md`
    pub article: String,
    /// In which form
    #[arg(long, value_enum)]
    pub format: ExportFormat,
    /// Draft articles and notes, too
    #[arg(long)]
    pub drafts: bool,
}

/// The forms of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Notes as W3C web annotations
    Jsonld,
    /// Notes as Hypothesis imports them
    Hypothesis,
    /// Notes and citations as a table
    Csv,
    /// Notes to read
    Markdown,
    /// Sources as BibTeX
    Bibtex,
    /// Sources as CSL-JSON
    CslJson,
}

impl From<ExportFormat> for Format {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Jsonld => Self::Jsonld,
            ExportFormat::Hypothesis => Self::Hypothesis,
            ExportFormat::Csv => Self::Csv,
            ExportFormat::Markdown => Self::Markdown,
            ExportFormat::Bibtex => Self::Bibtex,
            ExportFormat::CslJson => Self::CslJson,
        }
    }
}

/// Options of `fix`.
#[derive(Debug, Args)]
pub struct FixOptions {
    /// Repair the notes of these articles or folders only
    pub paths: Vec<PathBuf>,
    /// Write the repairs into the sidecars
    #[arg(long)]
    pub write: bool,
    /// Take the first candidate of passages that are asked about for their place, too
    #[arg(long)]
    pub review: bool,
}

/// Which faults are errors.
#[derive(Debug, Args)]
pub struct FaultOptions {
    /// Make errors of these kinds warnings
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub allow: Vec<Code>,
    /// Make faults of these kinds errors; `warnings` for all warnings
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub deny: Vec<Denied>,
}

/// What `--deny` takes.
#[derive(Debug, Clone, Copy)]
pub enum Denied {
    /// Every warning.
    Warnings,
    /// One code.
    Code(Code),
}

impl std::str::FromStr for Denied {
    type Err = crate::report::UnknownCode;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        if written == "warnings" { Ok(Self::Warnings) } else { written.parse().map(Self::Code) }
    }
}

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people, with the lines.
    Human,
    /// One JSON document.
    Json,
    /// Commands that GitHub shows beside the lines.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// One line each, parts divided by tabs.
    Human,
    /// One JSON array.
    Json,
}

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listing {
    /// Articles with their titles
    Articles,
    /// Articles that are drafts
    Drafts,
    /// Notes with their passages
    Notes,
    /// Sources that are cited
    Sources,
    /// Speakers that are quoted
    Speakers,
    /// Tags of articles and notes
    Tags,
    /// Quotations found in the text
    Quotations,
    /// Sources that no note cites
    Unused,
    /// Styles of citations that are built in
    Styles,
}
