//! `postil schema`: JSON Schemas of the files that authors write, for editors. They are made from the tables of keys by
//! which those files are read, so that they know what this very program knows.

use super::End;
use super::session::{FoundSite, Session};
use super::write;
use crate::config::CONFIG;
use crate::document::schema;
use crate::document::shape::Takes;
use crate::load::front_keys::FRONT_MATTER;
use crate::load::library::SOURCES;
use crate::load::people::PEOPLE;
use crate::load::sidecar::SIDECAR;
use clap::{Args, ValueEnum};

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Of which file
    #[arg(required_unless_present = "write")]
    what: Option<SchemaOf>,
    /// Write all of them into `schemas/` of the site, where `#:schema` lines look for them
    #[arg(long)]
    write: bool,
}

/// The files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// `NAME.notes.toml`
    Sidecar,
    /// `postil.toml`
    Config,
    /// The lines at the top of an article
    FrontMatter,
    /// `people.toml`
    People,
    /// `sources.toml`
    Sources,
}

impl SchemaOf {
    fn name(self) -> &'static str {
        match self {
            Self::Sidecar => "sidecar",
            Self::Config => "config",
            Self::FrontMatter => "front-matter",
            Self::People => "people",
            Self::Sources => "sources",
        }
    }

    fn takes(self) -> Takes {
        match self {
            Self::Sidecar => Takes::Table(&SIDECAR),
            Self::Config => Takes::Table(&CONFIG),
            Self::FrontMatter => Takes::Table(&FRONT_MATTER),
            Self::People => PEOPLE,
            Self::Sources => SOURCES,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Sidecar => "What is said about the passages of an article (NAME.notes.toml)",
            Self::Config => "The configuration of a site (postil.toml)",
            Self::FrontMatter => "What an article says about itself (front matter)",
            Self::People => "Speakers and authors (people.toml)",
            Self::Sources => "The library of sources (sources.toml)",
        }
    }

    fn text(self) -> String {
        let mut schema = schema::value(&self.takes());
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        schema["$comment"] = concat!("made by postil ", env!("CARGO_PKG_VERSION")).into();
        schema["title"] = self.title().into();
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }
}

/// The folder of a site that schemas are written to.
pub const FOLDER: &str = "schemas";

/// Every schema with the path of its file in a site.
pub fn files() -> impl Iterator<Item = (String, String)> {
    SchemaOf::value_variants().iter().map(|of| (format!("{FOLDER}/{}.json", of.name()), of.text()))
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    if let Some(what) = options.what {
        session.output(&what.text());
    }
    if options.write {
        let FoundSite { root, .. } = session.site()?;
        write::renew(session, &root, files())?;
        session.summary(&format!(
            "written to `{FOLDER}/`; a line such as `#:schema ./{FOLDER}/config.json` at the top of a file names its own"
        ));
    }
    Ok(())
}
