//! Arguments as they are typed: what every command takes, and what several do. The options of a command stand in its
//! own file.

use super::{Command, proposed};
use crate::report::Code;
use clap::{Args, Parser, ValueEnum};
use clap_complete::ArgValueCompleter;
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

/// Which faults are errors.
#[derive(Debug, Args)]
pub struct FaultOptions {
    /// Make errors of these kinds warnings
    #[arg(long, value_name = "CODE", value_delimiter = ',', add = ArgValueCompleter::new(proposed::codes))]
    pub allow: Vec<Code>,
    /// Make faults of these kinds errors; `warnings` for all warnings
    #[arg(long, value_name = "CODE", value_delimiter = ',', add = ArgValueCompleter::new(proposed::codes))]
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
